// The menu under the user's own email address, top right (S12).
import { Menu } from '@mantine/core'
import {
  IconChartBar,
  IconChevronDown,
  IconHistory,
  IconInfoCircle,
  IconLogout,
  IconSettings,
  IconShieldCheck,
  IconUserCog,
  IconUsers
} from '@tabler/icons-react'
import type { SignedInUser } from '../../../../shared/contract'
import { useOpenAbout } from '../../../ui/about'
import { AppearanceItems } from '../../../ui/appearance'
import { useAction } from '../../../ui/queries'
import { panel } from '../../client'
import { useRoute, type Route } from '../../route'
import { useTakeSession } from '../session/use-session'
import classes from './shell.module.css'
import { useMessages } from '../../../ui/use-messages'

interface Place {
  readonly name: Exclude<Route['name'], 'user'>
  readonly label: 'personalSettings' | 'accountSettings' | 'userManagement' | 'overview' | 'audit' | 'selfAudit'
  readonly Icon: typeof IconUsers
}

const ownPlaces: readonly Place[] = [{ name: 'personal-settings', label: 'personalSettings', Icon: IconUserCog }]
const adminPlaces: readonly Place[] = [
  { name: 'account-settings', label: 'accountSettings', Icon: IconSettings },
  { name: 'users', label: 'userManagement', Icon: IconUsers },
  { name: 'overview', label: 'overview', Icon: IconChartBar },
  { name: 'audit', label: 'audit', Icon: IconHistory },
  { name: 'self-audit', label: 'selfAudit', Icon: IconShieldCheck }
]

export function UserMenu({ user }: { readonly user: SignedInUser }) {
  const t = useMessages()
  const { go } = useRoute()
  const openAbout = useOpenAbout()
  const loggingOut = useAction(panel.session.logOut, useTakeSession())
  const places = user.role === 'admin' ? [...ownPlaces, ...adminPlaces] : ownPlaces
  return (
    <Menu position="bottom-end" width={248} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={classes.user}>
          <span className={classes.initials} aria-hidden>
            {initialsOf(user.name)}
          </span>
          <span className={classes.email} dir="auto">
            {user.email}
          </span>
          <IconChevronDown className={classes.chevron} size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{user.name}</strong>
          <span>{t(`panel.frame.roles.${user.role}`)}</span>
        </div>
        <Menu.Divider />
        {places.map(({ name, label, Icon }) => (
          <Menu.Item
            key={name}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => {
              go({ name })
            }}
          >
            {t(`panel.frame.userMenu.${label}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <AppearanceItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconInfoCircle size={16} aria-hidden />} onClick={openAbout}>
          {t('about.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={loggingOut.start}>
          {t('panel.frame.userMenu.logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** The first letters of the first and last word of a name. */
function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/)
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : ''].map((part) => [...(part ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase()
}
