// The command palette's commands for a user who is logged in.
import {
  IconBrowserPlus,
  IconChartBar,
  IconDeviceMobile,
  IconHistory,
  IconHome,
  IconInfoCircle,
  IconKeyboard,
  IconLogout,
  IconSettings,
  IconShieldCheck,
  IconUserCog,
  IconUsers
} from '@tabler/icons-react'
import { useOpenAbout } from '../../../ui/about'
import { schemeCommands } from '../../../ui/appearance'
import type { Command } from '../../../ui/command-palette'
import { useAction } from '../../../ui/queries'
import { panel } from '../../client'
import { useRoute, type Route } from '../../route'
import { useTakeSession } from '../session/use-session'
import { t } from '../../../messages/language'

export function usePanelCommands(isAdmin: boolean, showShortcuts: () => void): readonly Command[] {
  const { go } = useRoute()
  const openAbout = useOpenAbout()
  const loggingOut = useAction(panel.session.logOut, useTakeSession())
  const to = (name: Exclude<Route['name'], 'user'>, label: string, Icon: Command['Icon']): Command => ({
    id: name,
    label,
    Icon,
    run: () => {
      go({ name })
    }
  })
  return [
    to('home', t('panel.frame.nav.home'), IconHome),
    to('personal-settings', t('panel.frame.userMenu.personalSettings'), IconUserCog),
    ...(isAdmin
      ? [
          to('users', t('panel.frame.userMenu.userManagement'), IconUsers),
          to('overview', t('panel.frame.userMenu.overview'), IconChartBar),
          to('audit', t('panel.frame.userMenu.audit'), IconHistory),
          to('self-audit', t('panel.frame.userMenu.selfAudit'), IconShieldCheck),
          to('account-settings', t('panel.frame.userMenu.accountSettings'), IconSettings)
        ]
      : []),
    {
      id: 'browser',
      label: t('panel.profile.create'),
      Icon: IconBrowserPlus,
      run: () => void panel.profiles.create({})
    },
    {
      id: 'authenticator',
      label: t('commands.palette.showAuthenticator'),
      Icon: IconDeviceMobile,
      run: () => void panel.app.showOther({})
    },
    ...schemeCommands(),
    { id: 'shortcuts', label: t('commands.shortcut.title'), Icon: IconKeyboard, run: showShortcuts },
    { id: 'about', label: t('about.title'), Icon: IconInfoCircle, run: openAbout },
    {
      id: 'log-out',
      label: t('panel.frame.userMenu.logOut'),
      Icon: IconLogout,
      run: loggingOut.start
    }
  ]
}
