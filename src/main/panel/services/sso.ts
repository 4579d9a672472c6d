// Single sign-on: its settings, enabling and disabling, links, and signing in (DESIGN S2). While it is on:
//
//   break-glass admins   password and codes, as ever
//   everybody else       Continue with SSO; their factors sleep, kept and sealed, and wake when it is off
//
// Only a draft that was tested as it stands can be enabled, and only with a break-glass admin who is able to log in.
import { randomBytes } from 'node:crypto'
import type {
  SessionState,
  SsoAdmin,
  SsoConfig,
  SsoSettings,
  SsoSignInFailure,
  SsoTest,
  SsoWaiting
} from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { tidyText } from '../../../shared/text/tidy'
import { readUrlHost } from '../../protection/hosts'
import { createSecret } from '../../protection/secret'
import { canonicalIssuer, checkAssurance, readIssuer, type SsoIdentity, type SsoRefusal } from '../domain/sso'
import type { Session } from '../domain/session'
import type { User } from '../domain/user'
import type { SsoRow } from '../storage/sso-table'
import { describeAuthState, startSession } from './login'
import { keepAdministered } from './administration'
import { toParty, type PanelContext } from './context'
import { findSignedIn } from './session'
import { admitIdentity, findScene, followGroups } from './sso-admission'
import { createSsoAttempts, type Shown, type SsoPurpose } from './sso-attempts'
import { checkStepUp, findShownAt } from './sso-freshness'
import { createSsoLinkHandlers, describeIdentity, endUserSso, setBreakGlass, type SsoLinkHandlers } from './sso-links'
import { mustUseSso } from './sso-state'
import { createId } from './new-user'

type NotSignedIn = Failure<'not-signed-in'>
type Answer<T, E = never> = Result<T, NotSignedIn | E>

export interface SsoInput extends SsoConfig {
  /** Absent: the one that is there stays. Null: there is none any more. */
  readonly clientSecret?: string | null | undefined
}

interface Chosen {
  readonly breakGlassUserIds: readonly string[]
}

export interface SsoHandlers extends SsoLinkHandlers {
  get(profileId: string): Result<SsoSettings, never>
  save(profileId: string, input: SsoInput): Answer<SsoSettings, Failure<'bad-issuer' | 'invalid-input'>>
  test(profileId: string): Promise<Answer<SsoSettings, SsoSignInFailure>>
  enable(
    profileId: string,
    input: Chosen
  ): Answer<SsoSettings, Failure<'sso-untested' | 'sso-no-break-glass' | 'wrong-stage'>>
  setBreakGlass(profileId: string, input: Chosen): Answer<SsoSettings, Failure<'sso-no-break-glass' | 'wrong-stage'>>
  disable(profileId: string): Answer<null, Failure<'wrong-stage' | 'locks-out-admins'>>
  signIn(profileId: string): Promise<Result<SessionState, SsoSignInFailure | SsoRefusal>>
  stepUp(
    profileId: string
  ): Promise<
    Answer<SessionState, SsoSignInFailure | Failure<'sso-not-fresh' | 'sso-other-user' | 'sso-link-unconfirmed'>>
  >
  cancelSignIn(profileId: string): Result<null, never>
  /** Opens the provider's end-session page for a session that it opened. */
  leave(session: Session): void
  close(): void
}

const shownAdmins = 200
const shownAwaiting = 50
const noBreakGlass = { code: 'sso-no-break-glass', unfit: [] } as const
const waitingRows = 50
const waitingReasons: readonly string[] = ['sso-email-unverified', 'sso-link-required', 'sso-unknown-user']

const describeConfig = (row: SsoRow | null) =>
  row === null ? null : { ...row.config, hasClientSecret: row.secret !== null }

export function createSsoHandlers(context: PanelContext): SsoHandlers {
  const { store, authStates } = context
  const attempts = createSsoAttempts(context)
  /** Where the sessions that the provider opened end there, by the session's reference. */
  const endPages = new Map<string, NonNullable<Shown['endSession']>>()
  let isClosed = false

  /** Those of sessions that ended otherwise than by a log-out go when the next one comes. */
  const keepEndPage = (reference: string, page: NonNullable<Shown['endSession']>) => {
    const open = new Set(authStates.listAllSessions(context.now()).map((session) => session.reference))
    for (const kept of endPages.keys()) if (!open.has(kept)) endPages.delete(kept)
    endPages.set(reference, page)
  }

  const announce = () => {
    for (const topic of ['settings', 'users', 'session', 'audit'] as const) context.ports.onChanged(topic)
  }
  const describe = (): SsoSettings => {
    const draft = store.sso.find('draft')
    const active = store.sso.find('active')
    const settings = active ?? draft
    const issuer = settings === null ? null : canonicalIssuer(settings.config.issuer)
    const waiting = issuer === null ? [] : store.sso.listWaiting(issuer)
    const port = draft?.config.callbackPort ?? null
    return {
      isEnabled: active !== null,
      enabledAt: active?.at ?? null,
      draft: describeConfig(draft),
      active: describeConfig(active),
      isDraftActive: draft !== null && active?.revision === draft.revision,
      test: draft?.test === null || draft === null ? null : (JSON.parse(draft.test) as SsoTest),
      breakGlass: store.sso.listBreakGlass(),
      candidates: store.sso.listFitAdmins(shownAdmins),
      waiting: waiting.map(({ subject, email, name, reason, at }) => ({
        subject,
        email,
        name,
        reason: reason as SsoWaiting['reason'],
        at
      })),
      awaiting: issuer === null ? [] : store.sso.listAwaiting(issuer, shownAwaiting),
      awaitingCount: issuer === null ? 0 : store.sso.countAwaiting(issuer),
      usersWithoutPassword: store.sso.countWithoutPassword(),
      redirectUri: port === null ? 'http://127.0.0.1/callback' : `http://127.0.0.1:${String(port)}/callback`
    }
  }

  const note = (kind: 'sso.sign-in-refused' | 'sso.tested', profileId: string, actor: User | null, data: object) => {
    store.transact(() => {
      context.audit(kind, {
        actor: actor && toParty(actor),
        subject: actor && toParty(actor),
        profileId,
        data: data as Readonly<Record<string, string>>
      })
    })
    context.ports.onChanged('audit')
  }
  /** What an audit row tells of a failure: its code, and the one word that belongs to it. */
  const tell = (error: SsoSignInFailure | Failure, purpose: SsoPurpose, identity: SsoIdentity | null) => ({
    purpose,
    reason: error.code,
    ...('reason' in error && typeof error.reason === 'string' ? { detail: error.reason } : {}),
    ...('claim' in error ? { detail: error.claim } : {}),
    ...(identity === null ? {} : describeIdentity(identity))
  })

  /** Where none was chosen, or somebody who cannot be one: those by address. */
  const refuseBreakGlass = (ids: readonly string[]) => {
    const unfit = ids.filter((id) => !store.sso.isFitAdmin(id)).map((id) => store.users.find(id)?.email ?? id)
    return ids.length === 0 || unfit.length > 0 ? fail({ code: 'sso-no-break-glass', unfit }) : null
  }
  const emailsOf = (admins: readonly SsoAdmin[]) => admins.map(({ email }) => email)

  /** Ends what a user may no longer stand in: password logins while single sign-on is on, its own while it is off. */
  const endWhere = (profileId: string, actor: User, mustEnd: (session: Session | null, userId: string) => boolean) => {
    const ended = authStates.endWhere((standingProfileId, authState) =>
      standingProfileId === profileId && authState.kind === 'session' && authState.session.method !== 'sso'
        ? false
        : // The recovery key lets in whatever single sign-on says.
          authState.kind !== 'recovery' &&
          mustEnd(authState.kind === 'session' ? authState.session : null, authState.userId)
    )
    if (ended.length === 0) return
    store.transact(() => {
      for (const { profileId: endedIn, authState } of ended) {
        const user = authState.kind === 'session' ? store.users.find(authState.userId) : null
        if (user === null) continue
        const about = { actor: toParty(actor), subject: toParty(user), profileId: endedIn }
        context.audit('session.ended', { ...about, data: { reason: 'sso-changed' } })
      }
    })
  }

  const refuse = (profileId: string, error: SsoRefusal | Failure<'wrong-stage'>, identity: SsoIdentity) => {
    const { linked, sameEmail } = findScene(context, identity)
    store.transact(() => {
      const subject = linked?.user ?? (identity.isEmailVerified ? sameEmail : null)
      context.audit('sso.sign-in-refused', {
        subject: subject && toParty(subject),
        profileId,
        data: tell(error, 'sign-in', identity)
      })
      if (!waitingReasons.includes(error.code)) return
      const { issuer, subject: identitySubject, email, name } = identity
      const row = { issuer, subject: identitySubject, email, name, reason: error.code, at: context.now() }
      store.sso.saveWaiting(row, waitingRows)
    })
    context.ports.onChanged('audit')
    context.ports.onChanged('settings')
    return fail(error)
  }

  /** What a token's groups say counts although it was redeemed for something else, and whether or not that succeeds. */
  const follow = (profileId: string, identity: SsoIdentity, revision: string) => {
    store.transact(() => {
      const active = store.sso.find('active')
      if (active?.revision === revision) followGroups(context, identity, active, { profileId, isLetIn: false })
    })
  }

  return {
    get: () => ok(describe()),

    save(profileId, { clientSecret, ...input }) {
      const actor = findSignedIn(context, profileId)?.user
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const issuer = readIssuer(input.issuer)
      if (!issuer.ok) return issuer
      if (readUrlHost(issuer.value) === null) return fail({ code: 'bad-issuer', reason: 'not-a-url' })
      const config = tidyConfig({ ...input, issuer: issuer.value })
      if (config === null) return fail({ code: 'invalid-input', fields: ['config'] })
      store.transact(() => {
        const before = store.sso.find('draft')
        // A secret goes to the issuer that it was entered for, and to no other.
        const isSameIssuer = before?.config.issuer === config.issuer
        const kept = isSameIssuer ? before.secret : null
        const secret =
          clientSecret === undefined
            ? kept
            : clientSecret === null
              ? null
              : createSecret(Buffer.from(clientSecret, 'utf8'))
        const isUnchanged =
          before !== null && secret === before.secret && JSON.stringify(config) === JSON.stringify(before.config)
        if (isUnchanged) return
        store.sso.save('draft', { config, secret, revision: createId(context), test: null, at: context.now() })
        const { issuer: at, clientId, takesVerifiedAsText } = config
        const data = { issuer: at, clientId, hasClientSecret: secret !== null, takesVerifiedAsText }
        context.audit('sso.saved', { actor: toParty(actor), profileId, data })
      })
      announce()
      return ok(describe())
    },

    async test(profileId) {
      const actor = findSignedIn(context, profileId)?.user
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const draft = store.sso.find('draft')
      if (draft === null) return fail({ code: 'wrong-stage' })
      const session = findSignedIn(context, profileId)?.authState.session.reference
      const ran = await attempts.run(profileId, draft, 'test')
      if (isClosed || (!ran.ok && ran.error.code === 'cancelled')) return fail({ code: 'cancelled' })
      if (!ran.ok && ran.error.code === 'throttled') return ran
      if (ran.ok) follow(profileId, ran.value.identity, draft.revision)
      // Who began it may be an admin no longer, or somebody else sit there.
      const still = findSignedIn(context, profileId)
      if (still?.user.role !== 'admin' || still.authState.session.reference !== session) {
        return fail({ code: 'not-signed-in' })
      }
      const judge = (shown: Shown) => {
        const assured = checkAssurance(shown.identity, draft.config)
        return assured.ok ? ok(shown) : assured
      }
      const judged = ran.ok ? judge(ran.value) : ran
      const at = context.now()
      const test: SsoTest = judged.ok
        ? { at, isPassed: true, ...describeShown(judged.value) }
        : { at, isPassed: false, error: judged.error }
      const isKept = store.transact(() => store.sso.saveTest(draft.revision, JSON.stringify(test)))
      note('sso.tested', profileId, actor, {
        issuer: draft.config.issuer,
        isPassed: judged.ok,
        ...(judged.ok ? {} : tell(judged.error, 'test', ran.ok ? ran.value.identity : null))
      })
      announce()
      if (!judged.ok) return judged
      // Saved anew meanwhile: what was tested is no longer the draft.
      return isKept ? ok(describe()) : fail({ code: 'wrong-stage' })
    },

    enable(profileId, { breakGlassUserIds }) {
      const actor = findSignedIn(context, profileId)?.user
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const result = keepAdministered(context, noBreakGlass, (): ReturnType<SsoHandlers['enable']> => {
        const draft = store.sso.find('draft')
        if (draft === null) return fail({ code: 'wrong-stage' })
        const test = draft.test === null ? null : (JSON.parse(draft.test) as SsoTest)
        if (test?.isPassed !== true) return fail({ code: 'sso-untested' })
        const refusal = refuseBreakGlass(breakGlassUserIds)
        if (refusal !== null) return refusal
        store.sso.save('active', { ...draft, test: null, at: context.now() })
        setBreakGlass(context, breakGlassUserIds, actor, profileId)
        const { issuer, takesVerifiedAsText } = draft.config
        const data = { issuer, breakGlass: emailsOf(store.sso.listBreakGlass()), takesVerifiedAsText }
        context.audit('sso.enabled', { actor: toParty(actor), profileId, data })
        return ok(describe())
      })
      if (!result.ok) return result
      endWhere(profileId, actor, (session, userId) => session?.method !== 'sso' && mustUseSso(context, userId))
      for (const id of breakGlassUserIds) endUserSso(context, id)
      announce()
      return result
    },

    setBreakGlass(profileId, { breakGlassUserIds }) {
      const actor = findSignedIn(context, profileId)?.user
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const result = keepAdministered(context, noBreakGlass, (): ReturnType<SsoHandlers['setBreakGlass']> => {
        if (!store.sso.isEnabled()) return fail({ code: 'wrong-stage' })
        const refusal = refuseBreakGlass(breakGlassUserIds)
        if (refusal !== null) return refusal
        setBreakGlass(context, breakGlassUserIds, actor, profileId)
        const data = { breakGlass: emailsOf(store.sso.listBreakGlass()) }
        context.audit('sso.break-glass-changed', { actor: toParty(actor), profileId, data })
        return ok(describe())
      })
      if (!result.ok) return result
      endWhere(profileId, actor, (session, userId) => session?.method !== 'sso' && mustUseSso(context, userId))
      for (const id of breakGlassUserIds) endUserSso(context, id)
      announce()
      return result
    },

    disable(profileId) {
      const actor = findSignedIn(context, profileId)?.user
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const disabled = keepAdministered(
        context,
        { code: 'locks-out-admins' },
        (): ReturnType<SsoHandlers['disable']> => {
          const active = store.sso.find('active')
          if (active === null) return fail({ code: 'wrong-stage' })
          store.sso.remove('active')
          store.sso.setBreakGlass([])
          context.audit('sso.disabled', { actor: toParty(actor), profileId, data: { issuer: active.config.issuer } })
          return ok(null)
        }
      )
      if (!disabled.ok) return disabled
      attempts.cancelAll()
      endWhere(profileId, actor, (session) => session?.method === 'sso')
      announce()
      return ok(null)
    },

    ...createSsoLinkHandlers(context, announce),

    async signIn(profileId) {
      const active = store.sso.find('active')
      if (active === null || findSignedIn(context, profileId) !== null) return fail({ code: 'wrong-stage' })
      const watch = authStates.watch(profileId, null)
      try {
        // Nobody knows this password, and it is no user's. Its place is filled, so that the user is not taken for one with an
        // invitation. It is hashed meanwhile: nothing is waited for between the provider's answer and what follows from it.
        const hashing = context.hashing.hashPassword(randomBytes(32).toString('base64'), '')
        const ran = await attempts.run(profileId, active, 'sign-in', hashing)
        const passwordHash = await hashing
        // Its window was closed for good or went another way meanwhile.
        if (isClosed || watch.isEnded() || (!ran.ok && ran.error.code === 'cancelled'))
          return fail({ code: 'cancelled' })
        if (!ran.ok && ran.error.code === 'throttled') return ran
        if (!ran.ok) {
          note('sso.sign-in-refused', profileId, null, tell(ran.error, 'sign-in', null))
          return ran
        }
        const { identity, endSession } = ran.value
        const admitted = admitIdentity(context, { profileId, revision: active.revision, identity, passwordHash })
        if (!admitted.ok) return refuse(profileId, admitted.error, identity)
        const { user, notices } = admitted.value
        startSession(context, user, profileId, 'sso', notices, findShownAt(context, user, identity))
        const reference = findSignedIn(context, profileId)?.authState.session.reference
        if (endSession !== null && reference !== undefined) keepEndPage(reference, endSession)
        context.ports.onChanged('settings')
        return ok(describeAuthState(context, profileId))
      } finally {
        watch.stop()
      }
    },

    async stepUp(profileId) {
      const found = findSignedIn(context, profileId)
      if (found === null) return fail({ code: 'not-signed-in' })
      const active = store.sso.find('active')
      // Who has a password and codes here shows those: the provider's word does not stand for them (CHECKLIST 79).
      if (active === null || !mustUseSso(context, found.user.id)) return fail({ code: 'wrong-stage' })
      const ran = await attempts.run(profileId, active, 'step-up')
      if (isClosed || (!ran.ok && ran.error.code === 'cancelled')) return fail({ code: 'cancelled' })
      if (!ran.ok && ran.error.code === 'throttled') return ran
      if (ran.ok) follow(profileId, ran.value.identity, active.revision)
      const checked = ran.ok ? checkStepUp(context, ran.value, active, found.user) : ran
      const refusal = (error: Parameters<typeof tell>[0]) => {
        note('sso.sign-in-refused', profileId, found.user, tell(error, 'step-up', ran.ok ? ran.value.identity : null))
      }
      if (!checked.ok) {
        refusal(checked.error)
        return checked
      }
      const still = findSignedIn(context, profileId)
      if (still?.authState.session.id !== found.authState.session.id) return fail({ code: 'not-signed-in' })
      if (store.sso.find('active')?.revision !== active.revision || !mustUseSso(context, still.user.id)) {
        return fail({ code: 'wrong-stage' })
      }
      const { identity } = checked.value
      store.transact(() => {
        const party = toParty(still.user)
        const data = { by: 'sso', ...describeIdentity(identity) }
        context.audit('session.stepped-up', { actor: party, subject: party, profileId, data })
        followGroups(context, identity, active, { profileId, isLetIn: true })
      })
      const session: Session = { ...still.authState.session, id: createId(context), steppedUpAt: checked.value.shownAt }
      authStates.set(profileId, { ...still.authState, session: { ...session, hasFreshCode: true } })
      context.ports.onChanged('session')
      context.ports.onChanged('audit')
      return ok(describeAuthState(context, profileId))
    },

    cancelSignIn(profileId) {
      attempts.cancel(profileId)
      return ok(null)
    },

    leave(session) {
      const page = endPages.get(session.reference)
      endPages.delete(session.reference)
      if (page === undefined) return
      const { openBrowser } = context.ports
      // The session here is over in any case.
      void (async () => openBrowser?.(page.url, page.endpoint))().catch(() => undefined)
    },

    close() {
      isClosed = true
      attempts.cancelAll()
      endPages.clear()
    }
  }
}

const tidyLabel = (text: string) => tidyText(text, 2048)

/**
 * What an admin typed of the provider, without what is not seen: it could look like another client, claim or group. Null where
 * nothing is left of a part: none may vanish, a requirement least.
 */
function tidyConfig(config: SsoConfig): SsoConfig | null {
  const tidy = {
    ...config,
    clientId: tidyLabel(config.clientId),
    scopes: tidyLabel(config.scopes),
    groupClaim: config.groupClaim === null ? null : tidyLabel(config.groupClaim),
    groupRoles: config.groupRoles.map(({ group, role }) => ({ group: tidyLabel(group), role })),
    requiredAmr: config.requiredAmr.map(tidyLabel),
    requiredAcr: config.requiredAcr.map(tidyLabel),
    takesVerifiedAsText: config.takesVerifiedAsText === true
  }
  const parts = [tidy.clientId, tidy.groupClaim, ...tidy.requiredAmr, ...tidy.requiredAcr]
  return [...parts, ...tidy.groupRoles.map(({ group }) => group)].includes('') ? null : tidy
}

function describeShown({ identity, endSession }: Shown) {
  const { subject, email, isEmailVerified, name, amr, acr, groups, authenticatedAt } = identity
  return {
    subject,
    email,
    isEmailVerified,
    name,
    amr: amr.map(tidyLabel),
    acr: acr === null ? null : tidyLabel(acr),
    groups: groups.slice(0, 100).map(tidyLabel),
    tellsAuthTime: authenticatedAt !== null,
    hasEndSession: endSession !== null
  }
}
