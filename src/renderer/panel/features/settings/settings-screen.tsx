// **Settings**: the user's own under **Personal Settings**, the account's beside it for admins. One page a place, with its
// sections listed at the side.
import { useRoute } from '../../route'
import { settingsWords as words } from '../../../strings/panel'
import { AccountSettingsScreen } from '../account-settings/account-settings-screen'
import type { SignedInState } from '../session/use-session'
import { PersonalSettings } from './personal-settings'
import { sectionId, sections, type SectionName } from './sections'
import classes from './settings-screen.module.css'

export interface SettingsScreenProps {
  readonly place: 'personal-settings' | 'account-settings'
  readonly state: SignedInState
}

export function SettingsScreen({ place, state }: SettingsScreenProps) {
  const { go } = useRoute()
  const isAdmin = state.user.role === 'admin'
  const showSection = (name: SectionName) => {
    const section = document.getElementById(sectionId(name))
    section?.scrollIntoView({ block: 'start' })
    section?.focus({ preventScroll: true })
  }
  return (
    <div className={classes.area}>
      <nav className={classes.side} aria-label={words.navName}>
        <button
          type="button"
          className={classes.place}
          aria-current={place === 'personal-settings' ? 'page' : undefined}
          onClick={() => {
            go({ name: 'personal-settings' })
          }}
        >
          {words.title}
        </button>
        {place === 'personal-settings' && (
          <ul className={classes.sections}>
            {sections.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  className={classes.section}
                  onClick={() => {
                    showSection(name)
                  }}
                >
                  {words.sections[name]}
                </button>
              </li>
            ))}
          </ul>
        )}
        {isAdmin && (
          <button
            type="button"
            className={classes.place}
            aria-current={place === 'account-settings' ? 'page' : undefined}
            onClick={() => {
              go({ name: 'account-settings' })
            }}
          >
            {words.accountTitle}
          </button>
        )}
      </nav>
      <div className={classes.content}>
        {place === 'personal-settings' ? <PersonalSettings state={state} /> : <AccountSettingsScreen />}
      </div>
    </div>
  )
}
