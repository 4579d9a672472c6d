// Signing in by single sign-on: running the attempt, letting the person in, and leaving the provider at logout.
import { randomBytes } from 'node:crypto'
import { fail, ok, type Failure } from '../../../../shared/result'
import type { SsoIdentity, SsoRefusal } from '../../domain/sso'
import type { Session } from '../../domain/session'
import { toParty, type PanelContext } from '../context'
import { describeAuthState, startSession } from '../login'
import { findSignedIn, type PanelHandlers } from '../authority'
import { announce } from '../change'
import { admitIdentity, findScene } from './admission'
import type { Shown, SsoAttempts } from './attempts'
import { findShownAt } from './freshness'
import { describeFailure, recordOutcome } from './outcomes'

const waitingRows = 50
const waitingReasons: readonly string[] = ['sso-email-unverified', 'sso-link-required', 'sso-unknown-user']

interface SignInPorts {
  readonly attempts: SsoAttempts
  readonly isClosed: () => boolean
}

export function createSsoSignIn(context: PanelContext, { attempts, isClosed }: SignInPorts) {
  const { store, authStates } = context
  /** The provider's end-session page for each session that it opened, by the session's reference. */
  const endPages = new Map<string, NonNullable<Shown['endSession']>>()

  /** Also forgets the pages of sessions that ended without a logout. */
  const keepEndPage = (reference: string, page: NonNullable<Shown['endSession']>) => {
    const open = new Set(authStates.listAllSessions(context.now()).map((session) => session.reference))
    for (const kept of endPages.keys()) if (!open.has(kept)) endPages.delete(kept)
    endPages.set(reference, page)
  }

  const refuse = (profileId: string, error: SsoRefusal | Failure<'wrong-stage'>, identity: SsoIdentity) => {
    const { linked, sameEmail } = findScene(context, identity)
    store.transact(() => {
      const subject = linked?.user ?? (identity.isEmailVerified ? sameEmail : null)
      context.audit('sso.sign-in-refused', {
        subject: subject && toParty(subject),
        profileId,
        data: describeFailure(error, 'sign-in', identity)
      })
      if (!waitingReasons.includes(error.code)) return
      const { issuer, subject: identitySubject, email, name } = identity
      const row = { issuer, subject: identitySubject, email, name, reason: error.code, at: context.now() }
      store.sso.saveWaiting(row, waitingRows)
    })
    announce(context, ['audit', 'settings'])
    return fail(error)
  }

  const handlers = {
    async signIn(_input, { profileId }) {
      const active = store.sso.find('active')
      if (active === null || findSignedIn(context, profileId) !== null) return fail({ code: 'wrong-stage' })
      const watch = authStates.watch(profileId, null)
      try {
        // A password that nobody knows, for a user who may be created, because users without one count as invited. Hashed while the web
        // browser is open, so that there is no await between the provider's response and its effects.
        const hashing = context.hashing.hashPassword(randomBytes(32).toString('base64'), '')
        const ran = await attempts.run(profileId, active, 'sign-in', hashing)
        const passwordHash = await hashing
        // Meanwhile its window was closed for good, or another login began in it.
        if (isClosed() || watch.isEnded() || (!ran.ok && ran.error.code === 'cancelled'))
          return fail({ code: 'cancelled' })
        if (!ran.ok && ran.error.code === 'throttled') return ran
        if (!ran.ok) {
          recordOutcome(context, 'sso.sign-in-refused', profileId, null, describeFailure(ran.error, 'sign-in', null))
          return ran
        }
        const { identity, endSession } = ran.value
        const admitted = admitIdentity(context, { profileId, revision: active.revision, identity, passwordHash })
        if (!admitted.ok) return refuse(profileId, admitted.error, identity)
        const { user, notices } = admitted.value
        startSession(context, user, profileId, 'sso', notices, findShownAt(context, user, identity))
        const reference = findSignedIn(context, profileId)?.session.reference
        if (endSession !== null && reference !== undefined) keepEndPage(reference, endSession)
        context.ports.onChanged('settings')
        return ok(describeAuthState(context, profileId))
      } finally {
        watch.stop()
      }
    },

    cancelSignIn(_input, { profileId }) {
      attempts.cancel(profileId)
      return ok(null)
    }
  } satisfies Pick<PanelHandlers['sso'], 'signIn' | 'cancelSignIn'>

  return {
    handlers,

    /** Opens the provider's end-session page for a session that it opened. */
    leave(session: Session) {
      const page = endPages.get(session.reference)
      endPages.delete(session.reference)
      if (page === undefined) return
      const { openBrowser } = context.ports
      // The session here ends in any case.
      void (async () => openBrowser?.(page.url, page.endpoint))().catch(() => undefined)
    },

    forgetEndPages() {
      endPages.clear()
    }
  }
}
