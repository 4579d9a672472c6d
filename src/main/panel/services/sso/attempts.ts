// One attempt to have a person shown by the provider, in the system's browser: a sign-in, a step-up, or the test of the
// settings. A browser profile has one attempt at a time; attempts of several profiles know nothing of each other.
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
  /** When the attempt began, ms since epoch. */
  readonly startedAt: number
}

export interface SsoAttempts {
  /**
   * Runs an attempt; one that is under way in this profile answers `cancelled`. One too many within a minute answers
   * `throttled`. Writes nothing but forged callbacks. `ready` is waited for, too: until then it can be cancelled.
   */
  run(
    profileId: string,
    settings: Pick<SsoRow, 'config' | 'secret'>,
    purpose: SsoPurpose,
    ready?: Promise<unknown>
  ): Promise<Result<Shown, AttemptFailure>>
  cancel(profileId: string): void
  cancelAll(): void
}

const stateBytes = 32
/** Each attempt asks the provider and opens a browser: a page gets this many a minute, all windows together that many. */
const mostOfWindow = 10
const mostOfAll = 30
const rateMs = 60_000

export function createSsoAttempts(context: PanelContext): SsoAttempts {
  const underWay = new Map<string, AbortController>()
  let begun: readonly { readonly profileId: string; readonly at: number }[] = []
  /** Counts an attempt; answers when the next one may begin where there were too many, ms since epoch. */
  const count = (profileId: string): number | null => {
    const at = context.now()
    // A clock that was set back forgets them.
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
  /** Whom the account contacts from now on is part of its story, whoever was at the window. */
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
