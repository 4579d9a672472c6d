// The settings of single sign-on: the draft, enabling and disabling it, and who keeps a password login. A draft can be enabled only if it
// was tested unchanged, and only with a break-glass admin who can log in.
import type { SsoAdmin, SsoConfig, SsoSettings, SsoWaiting } from '../../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../../shared/result'
import { tidyText } from '../../../../shared/text/tidy'
import { readUrlHost } from '../../../protection/hosts'
import { createSecret } from '../../../protection/secret'
import { canonicalIssuer, readIssuer } from '../../domain/sso'
import type { Session } from '../../domain/session'
import type { SsoRow } from '../../storage/sso-table'
import { keepAdministered } from '../administration'
import { toParty, type PanelContext } from '../context'
import { createId } from '../new-user'
import type { PanelHandlers, SignedIn } from '../authority'
import { change } from '../change'
import { endUserSso, setBreakGlass, ssoTopics } from './links'
import { mustUseSso, readTest } from './state'

export type SsoSettingsHandlers = Pick<PanelHandlers['sso'], 'get' | 'save' | 'enable' | 'setBreakGlass' | 'disable'>

const shownAdmins = 200
const shownAwaiting = 50
type NoBreakGlass = Failure<'sso-no-break-glass'>
const noBreakGlass: NoBreakGlass = { code: 'sso-no-break-glass', unfit: [] }

const describeConfig = (row: SsoRow | null) =>
  row === null ? null : { ...row.config, hasClientSecret: row.secret !== null }

/** The settings of single sign-on as admins see them. */
export function describeSsoSettings({ store }: PanelContext): SsoSettings {
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
    test: draft === null ? null : readTest(draft),
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

/** `cancelAttempts`: ends running attempts, which must not succeed once single sign-on is off. */
export function createSsoSettingsHandlers(context: PanelContext, cancelAttempts: () => void) {
  const { store, authStates } = context

  /** Refuses an empty choice and users who cannot be break-glass admins; lists their email addresses. */
  const refuseBreakGlass = (ids: readonly string[]) => {
    const unfit = ids.filter((id) => !store.sso.isFitAdmin(id)).map((id) => store.users.find(id)?.email ?? id)
    return ids.length === 0 || unfit.length > 0 ? fail({ code: 'sso-no-break-glass', unfit }) : null
  }
  const emailsOf = (admins: readonly SsoAdmin[]) => admins.map(({ email }) => email)

  /** Ends sessions and logins that are no longer allowed: by password while single sign-on is on, by single sign-on once it is off. */
  const endWhere = ({ actor, profileId }: SignedIn, mustEnd: (session: Session | null, userId: string) => boolean) => {
    const ended = authStates.endWhere((inProfile, authState) =>
      inProfile === profileId && authState.kind === 'session' && authState.session.method !== 'sso'
        ? false
        : // The recovery key is accepted whether single sign-on is on or off.
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

  /**
   * Lets `write` decide in one transaction who keeps a password login. Then ends everyone else's password sessions, and the chosen users'
   * sessions by single sign-on.
   */
  const choose = <E>(admin: SignedIn, ids: readonly string[], write: () => Result<SsoSettings, E>) =>
    change<SsoSettings, E | NoBreakGlass>(
      context,
      ssoTopics,
      () => keepAdministered(context, noBreakGlass, write),
      () => {
        endWhere(admin, (session, userId) => session?.method !== 'sso' && mustUseSso(context, userId))
        for (const id of ids) endUserSso(context, id)
      }
    )

  return {
    get: () => ok(describeSsoSettings(context)),

    save({ clientSecret, ...input }, { actor, profileId }) {
      const issuer = readIssuer(input.issuer)
      if (!issuer.ok) return issuer
      if (readUrlHost(issuer.value) === null) return fail({ code: 'bad-issuer', reason: 'not-a-url' })
      const config = tidyConfig({ ...input, issuer: issuer.value })
      if (config === null) return fail({ code: 'invalid-input', fields: ['config'] })
      return change(context, ssoTopics, () => {
        const before = store.sso.find('draft')
        // A secret is sent only to the issuer for which it was entered.
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
        if (!isUnchanged) {
          store.sso.save('draft', { config, secret, revision: createId(context), test: null, at: context.now() })
          const { issuer: at, clientId, takesVerifiedAsText } = config
          const data = { issuer: at, clientId, hasClientSecret: secret !== null, takesVerifiedAsText }
          context.audit('sso.saved', { actor: toParty(actor), profileId, data })
        }
        return ok(describeSsoSettings(context))
      })
    },

    enable({ breakGlassUserIds }, admin) {
      const { actor, profileId } = admin
      type Refused = Failure<'wrong-stage' | 'sso-untested'> | NoBreakGlass
      return choose(admin, breakGlassUserIds, (): Result<SsoSettings, Refused> => {
        const draft = store.sso.find('draft')
        if (draft === null) return fail({ code: 'wrong-stage' })
        if (readTest(draft)?.isPassed !== true) return fail({ code: 'sso-untested' })
        const refusal = refuseBreakGlass(breakGlassUserIds)
        if (refusal !== null) return refusal
        store.sso.save('active', { ...draft, test: null, at: context.now() })
        setBreakGlass(context, breakGlassUserIds, actor, profileId)
        const { issuer, takesVerifiedAsText } = draft.config
        const data = { issuer, breakGlass: emailsOf(store.sso.listBreakGlass()), takesVerifiedAsText }
        context.audit('sso.enabled', { actor: toParty(actor), profileId, data })
        return ok(describeSsoSettings(context))
      })
    },

    setBreakGlass({ breakGlassUserIds }, admin) {
      const { actor, profileId } = admin
      return choose(admin, breakGlassUserIds, (): Result<SsoSettings, Failure<'wrong-stage'> | NoBreakGlass> => {
        if (!store.sso.isEnabled()) return fail({ code: 'wrong-stage' })
        const refusal = refuseBreakGlass(breakGlassUserIds)
        if (refusal !== null) return refusal
        setBreakGlass(context, breakGlassUserIds, actor, profileId)
        const data = { breakGlass: emailsOf(store.sso.listBreakGlass()) }
        context.audit('sso.break-glass-changed', { actor: toParty(actor), profileId, data })
        return ok(describeSsoSettings(context))
      })
    },

    disable(_input, admin) {
      const { actor, profileId } = admin
      const write = (): Result<null, Failure<'wrong-stage'>> => {
        const active = store.sso.find('active')
        if (active === null) return fail({ code: 'wrong-stage' })
        store.sso.remove('active')
        store.sso.setBreakGlass([])
        context.audit('sso.disabled', { actor: toParty(actor), profileId, data: { issuer: active.config.issuer } })
        return ok(null)
      }
      return change(
        context,
        ssoTopics,
        () => keepAdministered(context, { code: 'locks-out-admins' }, write),
        () => {
          cancelAttempts()
          endWhere(admin, (session) => session?.method === 'sso')
        }
      )
    }
  } satisfies SsoSettingsHandlers
}

/** Without hidden characters; at most 2048 characters. */
export const tidyLabel = (text: string) => tidyText(text, 2048)

/**
 * The settings without hidden characters, which could make them look like another client, claim or group. Null if a value becomes empty: no
 * value may disappear, least of all a requirement.
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
