// What a signed-in user can do from anywhere in the Panel, for the command palette.
import {
  IconBrowserPlus,
  IconChartBar,
  IconDeviceMobile,
  IconHistory,
  IconHome,
  IconInfoCircle,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSettings,
  IconShieldCheck,
  IconSun,
  IconUserCog,
  IconUsers
} from '@tabler/icons-react'
import { aboutWords } from '../../../strings/about'
import { appearanceWords } from '../../../strings/app'
import { paletteWords, shortcutWords } from '../../../strings/commands'
import { frameWords, profileWords } from '../../../strings/panel'
import { useOpenAbout } from '../../../ui/about'
import { setColorScheme } from '../../../ui/appearance'
import type { Command } from '../../../ui/command-palette'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { useRoute, type Route } from '../../route'
import { useTakeSession } from '../session/use-session'

const { nav, userMenu } = frameWords

export function usePanelCommands(isAdmin: boolean, showShortcuts: () => void): readonly Command[] {
  const { go } = useRoute()
  const openAbout = useOpenAbout()
  const loggingOut = useSubmit(panel.session.logOut, useTakeSession())
  const to = (name: Exclude<Route['name'], 'user'>, label: string, Icon: Command['Icon']): Command => ({
    id: name,
    label,
    Icon,
    run: () => {
      go({ name })
    }
  })
  return [
    to('home', nav.home, IconHome),
    to('personal-settings', userMenu.personalSettings, IconUserCog),
    ...(isAdmin
      ? [
          to('users', userMenu.userManagement, IconUsers),
          to('overview', userMenu.overview, IconChartBar),
          to('audit', userMenu.audit, IconHistory),
          to('self-audit', userMenu.selfAudit, IconShieldCheck),
          to('account-settings', userMenu.accountSettings, IconSettings)
        ]
      : []),
    { id: 'browser', label: profileWords.create, Icon: IconBrowserPlus, run: () => void panel.profiles.create({}) },
    {
      id: 'authenticator',
      label: paletteWords.showAuthenticator,
      Icon: IconDeviceMobile,
      run: () => void panel.app.showOther({})
    },
    ...(['light', 'dark'] as const).map((scheme) => ({
      id: scheme,
      label: `${appearanceWords.title}: ${appearanceWords.schemes[scheme]}`,
      Icon: scheme === 'light' ? IconSun : IconMoon,
      run: () => {
        setColorScheme(scheme)
      }
    })),
    { id: 'shortcuts', label: shortcutWords.title, Icon: IconKeyboard, run: showShortcuts },
    { id: 'about', label: aboutWords.title, Icon: IconInfoCircle, run: openAbout },
    {
      id: 'log-out',
      label: userMenu.logOut,
      Icon: IconLogout,
      run: () => {
        loggingOut.submit({})
      }
    }
  ]
}
