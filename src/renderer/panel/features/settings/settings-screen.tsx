// **Settings**: the user's own in **Personal Settings**, and for admins the account's next to them. One page each, with its sections listed
// at the side.
import { useRoute } from '../../route'
import { AccountSettingsScreen } from '../account-settings/account-settings-screen'
import type { SignedInState } from '../session/use-session'
import { PersonalSettings } from './personal-settings'
import { sectionId, sections, type SectionName } from './sections'
import classes from './settings-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface SettingsScreenProps {
  readonly place: 'personal-settings' | 'account-settings'
  readonly state: SignedInState
}

export function SettingsScreen({ place, state }: SettingsScreenProps) {
  const t = useMessages()
  const { go } = useRoute()
  const isAdmin = state.user.role === 'admin'
  const showSection = (name: SectionName) => {
    const section = document.getElementById(sectionId(name))
    section?.scrollIntoView({ block: 'start' })
    section?.focus({ preventScroll: true })
  }
  return (
    <div className={classes.area}>
      <nav className={classes.side} aria-label={t('panel.settings.navName')}>
        <button
          type="button"
          className={classes.place}
          aria-current={place === 'personal-settings' ? 'page' : undefined}
          onClick={() => {
            go({ name: 'personal-settings' })
          }}
        >
          {t('panel.settings.title')}
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
                  {t(`panel.settings.sections.${name}`)}
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
            {t('panel.settings.accountTitle')}
          </button>
        )}
      </nav>
      <div className={classes.content}>
        {place === 'personal-settings' ? <PersonalSettings state={state} /> : <AccountSettingsScreen />}
      </div>
    </div>
  )
}
