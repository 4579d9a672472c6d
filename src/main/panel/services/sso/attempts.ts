// One attempt to have the provider authenticate a person in the system's web browser: a sign-in, a step-up, or the test of the settings.
// Each browser profile has one attempt at a time; those of different profiles are independent.
import { randomBytes } from 'node:crypto'
import { fail, ok, type Failure, type Result } from '../../../../shared/result'
import { signInLifeMs, type SsoIdentity } from '../../domain/sso'
import type { SsoRow } from '../../storage/sso-table'
import { toParty, type PanelContext } from '../context'
import { findSignedIn } from '../authority'
import { waitForCallback } from './callback'
import { discoverProvider, type Provider, type ProviderFailure, type ProviderReach } from './client'

export type SsoPurpose = 'sign-in' | 'step-up' | 'test'

export type AttemptFailure =
  | ProviderFailure
  | Failure<'sso-timed-out' | 'sso-browser-not-opened' | 'sso-port-taken' | 'cancelled' | 'throttled'>

export interface Shown {
  readonly identity: SsoIdentity
  readonly endSession: Provider['endSession']
  /** When the attempt began, in ms since epoch. */
  readonly startedAt: number
}

export interface SsoAttempts {
  /**
   * Runs an attempt. A running one in this profile returns `cancelled`; too many within a minute return `throttled`. Writes only forged
   * callbacks to the audit log. Also waits for `ready`, and can be cancelled until then.
   */
  run(
    profileId: string,
    settings: Pick<SsoRow, 'config' | 'secret'>,
    purpose: SsoPurpose,
    ready?: Promise<unknown>
  ): Promise<Result<Shown, AttemptFailure>>
  /** Counts something that opens the web browser as an attempt. If there were too many, returns when the next one may begin. */
  count(profileId: string): number | null
  cancel(profileId: string): void
  cancelAll(): void
}

const stateBytes = 32
/** Each attempt contacts the provider and opens a web browser. These are the limits per minute, for one window and for all. */
const mostOfWindow = 10
const mostOfAll = 30
const rateMs = 60_000

export function createSsoAttempts(context: PanelContext): SsoAttempts {
  const underWay = new Map<string, AbortController>()
  let begun: readonly { readonly profileId: string; readonly at: number }[] = []
  /** Counts an attempt. If there were too many, returns when the next one may begin, in ms since epoch; otherwise null. */
  const count = (profileId: string): number | null => {
    const at = context.now()
    // After the clock was set back, they no longer count.
    begun = begun.filter((each) => each.at <= at && at - each.at < rateMs)
    const mine = begun.filter((each) => each.profileId === profileId)
    const waits = [
      ...(mine.length < mostOfWindow ? [] : mine.slice(0, 1)),
      ...(begun.length < mostOfAll ? [] : begun.slice(0, 1))
    ].map((oldest) => oldest.at + rateMs)
    if (waits.length > 0) return Math.max(...waits)
    begun = [...begun, { profileId, at }]
    return null
  }
  /** Newly confirmed hosts are recorded, even if nobody is logged in. */
  const noteConfirmed = (profileId: string, hosts: readonly string[]) => {
    if (hosts.length === 0 || context.closed.aborted) return
    const actor = findSignedIn(context, profileId)?.actor ?? null
    context.store.transact(() => {
      context.audit('sso.host-confirmed', { actor: actor && toParty(actor), profileId, data: { hosts } })
    })
    context.ports.onChanged('audit')
  }
  const reachUntil = (profileId: string, signal: AbortSignal): ProviderReach => {
    const { reach } = context.ports
    const isConfirmed = (host: string) => reach?.isConfirmed('sso', host) ?? false
    return {
      isConfirmed,
      async confirm(hosts) {
        const asked = [...new Set(hosts)].filter((host) => !isConfirmed(host))
        const confirmed = (await reach?.confirm('sso', hosts)) ?? fail({ code: 'cancelled' })
        if (confirmed.ok) noteConfirmed(profileId, asked)
        return signal.aborted ? fail({ code: 'cancelled' }) : confirmed
      }
    }
  }
  const cancel = (profileId: string) => {
    underWay.get(profileId)?.abort()
    underWay.delete(profileId)
  }

  const attempt = async (
    profileId: string,
    { config, secret }: Pick<SsoRow, 'config' | 'secret'>,
    purpose: SsoPurpose,
    signal: AbortSignal
  ): Promise<Result<Shown, AttemptFailure>> => {
    const startedAt = context.now()
    const discovered = await discoverProvider(config, secret, context.now, reachUntil(profileId, signal))
    if (!discovered.ok) return discovered
    if (signal.aborted) return fail({ code: 'cancelled' })
    const provider = discovered.value
    const state = randomBytes(stateBytes).toString('base64url')
    const opened = await waitForCallback({
      state,
      port: config.callbackPort,
      waitMs: context.ports.ssoWaitMs ?? signInLifeMs,
      signal,
      onForged() {
        context.store.transact(() => {
          context.audit('sso.callback-refused', { profileId, data: { purpose } })
        })
        context.ports.onChanged('audit')
      }
    })
    if (!opened.ok) return opened
    const { redirectUri, answered, close } = opened.value
    try {
      const request = await provider.createRequest(redirectUri, state, purpose === 'step-up')
      if (context.ports.openBrowser === undefined) return fail({ code: 'sso-browser-not-opened' })
      try {
        await context.ports.openBrowser(request.url, request.endpoint)
      } catch {
        return fail({ code: 'sso-browser-not-opened' })
      }
      const answer = await answered
      if (!answer.ok) return answer
      const redeemed = await provider.redeem(answer.value)
      if (signal.aborted) return fail({ code: 'cancelled' })
      return redeemed.ok ? ok({ identity: redeemed.value, endSession: provider.endSession, startedAt }) : redeemed
    } finally {
      close()
    }
  }

  return {
    count,
    async run(profileId, settings, purpose, ready) {
      cancel(profileId)
      const retryAt = count(profileId)
      if (retryAt !== null) return fail({ code: 'throttled', retryAt })
      const controller = new AbortController()
      underWay.set(profileId, controller)
      try {
        const result = await attempt(profileId, settings, purpose, controller.signal)
        await ready
        return controller.signal.aborted ? fail({ code: 'cancelled' }) : result
      } finally {
        if (underWay.get(profileId) === controller) underWay.delete(profileId)
      }
    },
    cancel,
    cancelAll() {
      for (const profileId of [...underWay.keys()]) cancel(profileId)
    }
  }
}
