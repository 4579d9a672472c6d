// The user's consent: the main process asks for it in its own dialog and never trusts a page, because code that runs in a page can set any
// flag and press any button there (docs/decisions/0021-consent-is-asked-by-the-main-process.md).
import type { AppId } from '../../shared/model/app'
import { fail, ok, type Failure, type Result } from '../../shared/result'

/** The questions. Each has its own texts in every language. */
export type ConsentQuestion =
  /** Exporting this many accounts with their setup keys. `plain`: anyone with the file can use it. */
  | { readonly kind: 'export-plain' | 'export-encrypted'; readonly accounts: number }
  /** Turning on encrypted backups, or changing their password. */
  | { readonly kind: 'backups-on' | 'backups-password' }
  /** Turning backups off. */
  | { readonly kind: 'backups-off' }
  /** A data folder that cannot be used as it is: set it aside, restore its copies, or use it anyway. */
  | { readonly kind: 'set-aside' | 'restore-copies' | 'use-changed'; readonly appId: AppId }
  /** Restoring an older state of the vault. `takenAt` in ms since the epoch. */
  | { readonly kind: 'restore-vault'; readonly takenAt: number }
  /** Showing a key that opens the vault. */
  | { readonly kind: 'recovery-key' }
  /** Changing how the Authenticator can be opened. */
  | { readonly kind: 'ways-in' }
  /** The Authenticator will lock automatically less often. */
  | { readonly kind: 'lock-rules' }
  /** Allowing its windows in screen recordings. */
  | { readonly kind: 'recordings' }
  /** Contacting a time server from now on; the name as shown to the user. */
  | { readonly kind: 'time-server'; readonly host: string }
  /** Contacting the servers of a single sign-on provider; the names as shown to the user, one per line. */
  | { readonly kind: 'sso-hosts'; readonly hosts: string }

/** The app whose window the dialog belongs to: the one whose page made the request. */
export const appOf = (question: ConsentQuestion): AppId =>
  'appId' in question ? question.appId : question.kind === 'sso-hosts' ? 'panel' : 'authenticator'

/** Asks the user at this computer. True only if they agreed; closing the dialog means no. */
export type Confirm = (question: ConsentQuestion) => Promise<boolean>

/** `cancelled`: the user refused. `throttled`: they refused so often that they are not asked for a while. */
export type Consent = (question: ConsentQuestion) => Promise<Result<null, Failure<'cancelled' | 'throttled'>>>

/** A page must not wear the user down by asking repeatedly. */
const mostRefusals = 3
const quietMs = 60_000

/**
 * Asks with `confirm`, one question at a time; a second one meanwhile is refused. After three refusals within a minute, all questions are
 * refused until it has passed. `now` in ms since the epoch.
 */
export function createConsent(confirm: Confirm, now: () => number): Consent {
  let isAsking = false
  let refusedAt: readonly number[] = []
  return async (question) => {
    const at = now()
    // After the clock was set back, refusals from the future do not count.
    refusedAt = refusedAt.filter((each) => each <= at && at - each < quietMs)
    if (refusedAt.length >= mostRefusals) return fail({ code: 'throttled', retryAt: (refusedAt[0] ?? at) + quietMs })
    if (isAsking) return fail({ code: 'cancelled' })
    isAsking = true
    try {
      if (await confirm(question)) {
        refusedAt = []
        return ok(null)
      }
      refusedAt = [...refusedAt, now()]
      return fail({ code: 'cancelled' })
    } finally {
      isAsking = false
    }
  }
}
