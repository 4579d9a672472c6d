// The default answers for the Panel's page: an admin is logged in, and nothing is wrong.
import { ok } from '../../../src/shared/result'
import { CornerContext } from '../../../src/renderer/ui/branded-screen'
import { ProfileSwitcher } from '../../../src/renderer/panel/features/profiles/profile-switcher'
import { Shell } from '../../../src/renderer/panel/features/shell/shell'
import { RouteProvider, type Route } from '../../../src/renderer/panel/route'
import type { PanelAnswers } from '../bridge'
import { daysAgo, inMinutes, startOfTime } from '../time'
import { audited } from './self-audit'
import { account, browsers, events, noSso, overview, personal, sessions, signedIn, userPage, users } from './data'
import { about } from '../about'

export const done = ok(null)
export const saved = ok({ fileName: '/home/ada/Downloads/users-2026-03-18.csv' })

export const usual: PanelAnswers = {
  protection: { get: ok({ stage: 'ready', kind: 'keychain' }), getAnchor: ok({ failingSince: null }) },
  updates: { get: ok({ stage: 'off' }) },
  profiles: {
    list: ok([
      { id: 'default', name: 'Browser 1', createdAt: daysAgo(400), isThis: true, isFirst: true },
      { id: 'p2', name: 'Browser 2', createdAt: daysAgo(30), isThis: false, isFirst: false }
    ])
  },
  session: {
    get: ok(signedIn),
    getLife: ok({ kind: 'open', idleEndsAt: inMinutes(15), endsAt: inMinutes(600) }),
    dismissNotices: ok(signedIn)
  },
  recovery: { getState: ok({ createdAt: daysAgo(100), createdBy: 'ada@nordlicht.example' }), hideKey: done },
  settings: {
    get: ok(personal),
    listBrowsers: ok(browsers),
    listSessions: ok(sessions),
    listActivity: ok(events.slice(0, 20)),
    listLogins: ok(events.filter(({ kind }) => kind === 'login.succeeded').slice(0, 5)),
    hideBackupCodes: done,
    cancelMove: done
  },
  policy: { get: ok(account) },
  sso: { get: ok(noSso), cancelSignIn: done },
  users: {
    list: ({ offset, limit, status }) => {
      const matching = status === 'locked' ? users.filter((user) => user.status === status) : users
      return ok({ total: matching.length, rows: matching.slice(offset, offset + limit) })
    },
    get: ok(userPage)
  },
  overview: { get: ok(overview) },
  audit: { list: ok({ events, nextBefore: null }) },
  selfAudit: { get: ok(audited) },
  snapshots: {
    list: ok({
      snapshots: [
        { name: 'a', takenAt: daysAgo(0.4), reason: 'daily' },
        { name: 'b', takenAt: daysAgo(2), reason: 'start' },
        { name: 'c', takenAt: daysAgo(9), reason: 'migration' }
      ],
      failedAt: null
    })
  },
  jobs: { list: ok([]) },
  account: { checkPassword: ok({ refusal: null, score: 3 }) },
  app: {
    ...about,
    setLanguage: done,
    setColorScheme: done
  }
}

/** A page of a logged-in user, inside the shell. */
export const at = (route: Route, state = signedIn) =>
  function draw() {
    return (
      <CornerContext value={<ProfileSwitcher />}>
        <RouteProvider initial={route}>
          <Shell state={state} />
        </RouteProvider>
      </CornerContext>
    )
  }

export const soon = startOfTime + 25_000
