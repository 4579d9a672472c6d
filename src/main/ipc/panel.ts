// The Panel's calls, a line each: input parsed, caller authorised. A store that cannot be written is an expected outcome
// and gets its own answer; everything else that is thrown is a bug.
import type { PanelContract } from '../../shared/contract'
import { fail } from '../../shared/result'
import type { Panel } from '../panel/services/panel'
import type { Handlers } from './handlers'

type All = Omit<Handlers<PanelContract>, 'app' | 'protection'>
/** The administration's calls follow noun by noun; the gate answers the missing ones. */
type PanelHandlers = { readonly [N in keyof All]?: Partial<All[N]> }

export function panelHandlers(panel: Panel) {
  return guardStore({
    account: {
      create: (input, { profileId }) => panel.account.create(profileId, input),
      checkPassword: (input, { profileId }) => panel.account.checkPassword(profileId, input)
    },
    session: {
      get: (_, { profileId }) => panel.session.get(profileId),
      logIn: (input, { profileId }) => panel.session.logIn(profileId, input),
      enterCode: (input, { profileId }) => panel.session.enterCode(profileId, input),
      choosePassword: (input, { profileId }) => panel.session.choosePassword(profileId, input),
      enterBackupCode: (input, { profileId }) => panel.session.enterBackupCode(profileId, input),
      stepUp: (input, { profileId }) => panel.session.stepUp(profileId, input),
      dismissNotices: (_, { profileId }) => panel.session.dismissNotices(profileId),
      cancel: (_, { profileId }) => panel.session.cancel(profileId),
      logOut: (_, { profileId }) => panel.session.logOut(profileId)
    },
    setup: {
      enterEnrolmentCode: (input, { profileId }) => panel.setup.enterEnrolmentCode(profileId, input),
      begin: (_, { profileId }) => panel.setup.begin(profileId),
      copyKey: (_, { profileId }) => panel.setup.copyKey(profileId),
      confirmCode: (input, { profileId }) => panel.setup.confirmCode(profileId, input),
      getBackupCodes: (_, { profileId }) => panel.setup.getBackupCodes(profileId),
      copyBackupCodes: (_, { profileId }) => panel.setup.copyBackupCodes(profileId),
      downloadBackupCodes: (_, { profileId }) => panel.setup.downloadBackupCodes(profileId),
      acknowledge: (_, { profileId }) => panel.setup.acknowledge(profileId),
      finish: (_, { profileId }) => panel.setup.finish(profileId)
    }
  } satisfies PanelHandlers) as unknown as All
}

type Handler = (...args: readonly unknown[]) => unknown

/** SQLite's own words for a disk that is full, read-only, failing or damaged. */
const isStoreFailure = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^SQLITE_(FULL|READONLY|IOERR|CORRUPT|NOTADB|CANTOPEN|BUSY|LOCKED|NOMEM)/.test(error.code)

function guardStore<T extends object>(table: T): T {
  const guard =
    (handler: Handler): Handler =>
    async (...args) => {
      try {
        return await handler(...args)
      } catch (error) {
        if (isStoreFailure(error)) return fail({ code: 'store-unavailable' })
        throw error
      }
    }
  const nouns = Object.entries(table as Record<string, Record<string, Handler>>).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(Object.entries(verbs).map(([verb, handler]) => [verb, guard(handler)]))
  ])
  return Object.fromEntries(nouns) as T
}
