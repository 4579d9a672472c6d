// Consent is a person's, so it is asked by the main process in a dialog of its own, never believed of a page: whoever runs
// code in a page can set every flag and press every button there (docs/decisions/0021-consent-is-asked-by-the-main-process.md).
import type { AppId } from '../../shared/model/app'
import { fail, ok, type Failure, type Result } from '../../shared/result'

/** What is asked. Each has words of its own in every language. */
export type ConsentQuestion =
  /** A file of this many accounts with their setup keys; `plain`: whoever gets it can use it. */
  | { readonly kind: 'export-plain' | 'export-encrypted'; readonly accounts: number }
  /** Encrypted copies from now on, or another password for them. */
  | { readonly kind: 'backups-on' | 'backups-password' }
  /** No more of them. */
  | { readonly kind: 'backups-off' }
  /** A data folder that cannot be used as it is: it goes out of use, back to its copies, or is used all the same. */
  | { readonly kind: 'set-aside' | 'restore-copies' | 'use-changed'; readonly appId: AppId }
  /** Back to an older state of the vault; ms since epoch. */
  | { readonly kind: 'restore-vault'; readonly takenAt: number }
  /** A key that opens the vault is shown. */
  | { readonly kind: 'recovery-key' }
  /** How the Authenticator can be opened changes. */
  | { readonly kind: 'ways-in' }
  /** The Authenticator will lock automatically less often. */
  | { readonly kind: 'lock-rules' }
  /** Screen recordings show its windows. */
  | { readonly kind: 'recordings' }
  /** A server is asked for the time from now on; as it is to be shown. */
  | { readonly kind: 'time-server'; readonly host: string }
  /** Servers of a single sign-on provider are contacted; as they are to be shown, one a line. */
  | { readonly kind: 'sso-hosts'; readonly hosts: string }

/** In front of whose window a question stands: the app whose page asked for what it is about. */
export const appOf = (question: ConsentQuestion): AppId =>
  'appId' in question ? question.appId : question.kind === 'sso-hosts' ? 'panel' : 'authenticator'

/** Asks a person at this computer; true only where they said yes. Closing the dialog is a no. */
export type Confirm = (question: ConsentQuestion) => Promise<boolean>

/** `cancelled`: they said no. `throttled`: they refused so often that they are not asked for a while. */
export type Consent = (question: ConsentQuestion) => Promise<Result<null, Failure<'cancelled' | 'throttled'>>>

/** A page that asks again and again must not wear anybody down. */
const mostRefusals = 3
const quietMs = 60_000

/**
 * Asks by `confirm`, one question at a time: another one meanwhile is a no. After three refusals within a minute nobody is
 * asked until it is over. `now` in ms since epoch.
 */
export function createConsent(confirm: Confirm, now: () => number): Consent {
  let isAsking = false
  let refusedAt: readonly number[] = []
  return async (question) => {
    const at = now()
    // A clock that was set back forgets them.
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
