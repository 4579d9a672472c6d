// **Settings**: the user's own in **Personal Settings**, and for admins the account's next to them. One page each, with its sections listed
// at the side.
import { useMediaQuery } from '@mantine/hooks'
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
  // There the list of sections stands below both pages, and Tab reaches it after them.
  const isNarrow = useMediaQuery('(max-width: 899px)', undefined, { getInitialValueInEffect: false }) === true
  const showSection = (name: SectionName) => {
    const section = document.getElementById(sectionId(name))
    section?.scrollIntoView({ block: 'start' })
    section?.focus({ preventScroll: true })
  }
  const sectionList = place === 'personal-settings' && (
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
  )
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
        {!isNarrow && sectionList}
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
        {isNarrow && sectionList}
      </nav>
      <div className={classes.content}>
        {place === 'personal-settings' ? <PersonalSettings state={state} /> : <AccountSettingsScreen />}
      </div>
    </div>
  )
}
