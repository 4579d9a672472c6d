// The words that both halves share, and the one exhaustive switch that turns failure codes into words.
// Components hold no literal words. What is here is read in the language in use; the words lie in the catalogues.
import type { ProtectionState, ReadAs } from '../../shared/contract'
import type { AccountRefusal, BackupFailure, Failure, PasswordRefusal } from '../../shared/result'
import { formatAgo, formatDateTime, formatDuration, formatList, formatSentences } from './format'
import { wordsOf } from './language'

export const {
  productWords,
  actionWords,
  codeFieldWords,
  passwordFieldWords,
  backupCodesWords,
  appearanceWords,
  languageWords,
  demoWords,
  brokenWords,
  protectionWords,
  anchorWords
} = wordsOf('app')
const { whenWords, readAsWords } = wordsOf('app')
const failures = wordsOf('failures')

export const passwordRefusalWords = (reason: PasswordRefusal): string => failures.passwordRefusals[reason]
const encodingNames = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' }

/** What of a file was guessed; null where nothing was. */
export function guessWords({ encoding, separator, period }: ReadAs = {}): string | null {
  const parts = [
    ...(encoding === undefined ? [] : [readAsWords.encoding(encodingNames[encoding])]),
    ...(separator === undefined ? [] : [readAsWords.separators[separator]]),
    ...(period === undefined ? [] : [readAsWords.period])
  ]
  return parts.length === 0 ? null : formatSentences(parts)
}
/** Why one account of a file is left out. */
export const accountRefusalWords = (reason: AccountRefusal): string => failures.accountRefusals[reason]
/** Why there is no new backup, and what to do. */
export const backupFailureWords = (reason: BackupFailure): string => failures.backupFailures[reason]

/** What the user is told of a failure. `now` is the main process's clock, for waiting times. */
export function failureWords(failure: Failure, now: number): string {
  const { plainFailures: plain, detailedFailures: detailed } = failures
  switch (failure.code) {
    case 'internal':
      return detailed.internal(failure.reference)
    case 'passphrase-too-short':
      return detailed.passphraseTooShort(failure.minimum)
    case 'recovery-key-mistyped':
      return failures.recoveryKeyMistakes[failure.reason]
    case 'throttled':
      return failure.retryAt > now
        ? detailed.throttled(formatDuration(failure.retryAt - now))
        : detailed.throttledNoMore
    case 'wrong-code':
      return failure.driftSeconds === undefined
        ? detailed.wrongCode
        : detailed.wrongCodeDrifted(formatDuration(Math.abs(failure.driftSeconds) * 1000), failure.driftSeconds > 0)
    case 'clock-set-back':
      return detailed.clockSetBack(formatDuration(failure.behindMs))
    case 'wrong-enrolment-code':
      return failure.triesLeft > 0 ? detailed.wrongEnrolmentCode(failure.triesLeft) : detailed.wrongEnrolmentCodeLast
    case 'bad-header':
      return detailed.badHeader(failure.expected.join(','))
    case 'too-many-rows':
      return detailed.tooManyRows(failure.maximum)
    case 'bad-email':
      return failures.emailRefusals[failure.reason]
    case 'bad-issuer':
      return failures.issuerRefusals[failure.reason]
    case 'sso-no-break-glass':
      return failure.unfit.length === 0 ? detailed.noBreakGlass : detailed.unfitBreakGlass(formatList(failure.unfit))
    case 'sso-misconfigured':
      return failures.ssoMisfits[failure.reason]
    case 'sso-token-refused':
      return failures.tokenRefusals[failure.reason]
    case 'sso-link-unconfirmed':
      return detailed.ssoLinkUnconfirmed[failure.by]
    case 'sso-clock-skewed':
      return failure.offSeconds === undefined
        ? detailed.ssoClockSkewed
        : detailed.ssoClockSkewedBy(formatDuration(Math.abs(failure.offSeconds) * 1000), failure.offSeconds > 0)
    case 'sso-port-taken':
      return detailed.ssoPortTaken(String(failure.port))
    case 'password-refused':
      return failures.passwordRefusals[failure.reason]
    case 'bad-setup-key':
      return failures.setupKeyRefusals[failure.reason]
    case 'file-not-read':
      return failures.fileRefusals[failure.reason]
    case 'file-not-written':
      return failures.fileWriteRefusals[failure.reason]
    case 'not-restored':
      return failures.restoreRefusals[failure.reason]
    case 'backup-failed':
      return failures.backupFailures[failure.reason]
    default:
      return plain[failure.code]
  }
}

/** "just now", then "5 minutes ago". `at` and `now` are ms since epoch. */
export const agoWords = (at: number, now: number): string =>
  now - at < 60_000 ? whenWords.justNow : formatAgo(at, now)

/** "5 minutes ago" within a day, then the day itself. */
export const whenOrDate = (at: number, now: number): string =>
  now - at < 86_400_000 ? agoWords(at, now) : formatDateTime(at)

type DamagedState = Extract<ProtectionState, { stage: 'store-damaged' }>

/** Whose data does not read back, and how that may have come about. */
export function damageWords({ kind, halves }: DamagedState): string {
  const { data, why } = protectionWords.damaged
  const [only] = halves
  return why[kind](halves.length === 1 && only !== undefined ? data[only.half] : data.both)
}
