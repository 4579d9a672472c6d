// The frame of every screen of a session: the brand, the links through the Panel, which browser this is, and the menu under the user's own
// email address.
import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import { BrandMark } from '../../../ui/brand-mark'
import { useRoute, type Route } from '../../route'
import { AdminRoom } from '../admin/admin-page'
import { AuditScreen } from '../audit/audit-screen'
import { HomeScreen } from '../home/home-screen'
import { OverviewScreen } from '../overview/overview-screen'
import { ProfileSwitcher } from '../profiles/profile-switcher'
import { SelfAuditScreen } from '../self-audit/self-audit-screen'
import type { SignedInState } from '../session/use-session'
import { SettingsScreen } from '../settings/settings-screen'
import { UserScreen } from '../user/user-screen'
import { UsersScreen } from '../users/users-screen'
import { PanelPalette } from './palette'
import { SessionWatch } from './session-watch'
import classes from './shell.module.css'
import { UserMenu } from './user-menu'
import { useMessages } from '../../../ui/use-messages'

type PlainRoute = Exclude<Route, { name: 'user' }>

interface Way {
  readonly route: PlainRoute['name']
  readonly label: 'home' | 'overview' | 'users' | 'audit' | 'settings'
  /** The routes that belong to it. */
  readonly holds: readonly Route['name'][]
}

const home: Way = { route: 'home', label: 'home', holds: ['home'] }
const settings: Way = {
  route: 'personal-settings',
  label: 'settings',
  holds: ['personal-settings', 'account-settings']
}
const adminWays: readonly Way[] = [
  { route: 'overview', label: 'overview', holds: ['overview'] },
  { route: 'users', label: 'users', holds: ['users', 'user'] },
  { route: 'audit', label: 'audit', holds: ['audit'] }
]
const adminRoutes: readonly Route['name'][] = ['users', 'user', 'overview', 'audit', 'self-audit', 'account-settings']

export function Shell({ state }: { readonly state: SignedInState }) {
  const t = useMessages()
  const { route, go } = useRoute()
  const isAdmin = state.user.role === 'admin'
  // There the links have a line of their own below the rest, and Tab reaches them after it.
  const isNarrow = useMediaQuery('(max-width: 1079px)', undefined, { getInitialValueInEffect: false }) === true
  const ways = isAdmin ? [home, ...adminWays, settings] : [home, settings]

  // An admin who became a member while on such a page: every call is refused already, and the page follows.
  const isLost = !isAdmin && adminRoutes.includes(route.name)
  useEffect(() => {
    if (isLost) go({ name: 'home' })
  }, [isLost, go])

  const links = (
    <nav className={classes.nav} aria-label={t('panel.frame.navName')}>
      {ways.map((way) => (
        <button
          key={way.route}
          type="button"
          className={classes.way}
          aria-current={way.holds.includes(route.name) ? 'page' : undefined}
          onClick={() => {
            go({ name: way.route })
          }}
        >
          {t(`panel.frame.nav.${way.label}`)}
        </button>
      ))}
    </nav>
  )
  return (
    <>
      <header className={classes.header}>
        <div className={classes.brand}>
          <BrandMark size={28} />
          <span className={classes.product}>{t('app.product.name')}</span>
          <span className={classes.account}>{state.accountName}</span>
        </div>
        {!isNarrow && links}
        <div className={classes.corner}>
          <ProfileSwitcher />
          <UserMenu user={state.user} />
        </div>
        {isNarrow && links}
      </header>
      <main className={classes.main} data-route={route.name}>
        {!isLost && (
          <AdminRoom key={keyOf(route)}>
            <Screen route={route} state={state} />
          </AdminRoom>
        )}
      </main>
      <SessionWatch />
      <PanelPalette isAdmin={isAdmin} />
    </>
  )
}

const keyOf = (route: Route) => (route.name === 'user' ? `user ${route.userId}` : route.name)

function Screen({ route, state }: { readonly route: Route; readonly state: SignedInState }) {
  switch (route.name) {
    case 'home':
      return <HomeScreen state={state} />
    case 'users':
      return <UsersScreen />
    case 'user':
      return <UserScreen userId={route.userId} />
    case 'overview':
      return <OverviewScreen />
    case 'audit':
      return <AuditScreen />
    case 'self-audit':
      return <SelfAuditScreen />
    case 'personal-settings':
    case 'account-settings':
      return <SettingsScreen place={route.name} state={state} />
  }
}
