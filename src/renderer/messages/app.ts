// The messages of both apps, and the one exhaustive switch that turns failure codes into messages.
// Components contain no literal text. Everything here is in the current language; the texts are in src/i18n.
import type { ProtectionState, ReadAs } from '../../shared/contract'
import type { AccountRefusal, BackupFailure, Failure, PasswordRefusal } from '../../shared/result'
import { formatAgo, formatDateTime, formatDuration, formatList, formatSentences } from './format'
import { t } from './language'

export const passwordRefusalMessage = (reason: PasswordRefusal): string => t(`failures.password.${reason}`)
const encodingNames = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' }

/** What had to be guessed about a file; null if nothing. */
export function guessMessage({ encoding, separator, period }: ReadAs = {}): string | null {
  const parts = [
    ...(encoding === undefined ? [] : [t('app.readAs.encoding', { name: encodingNames[encoding] })]),
    ...(separator === undefined ? [] : [t(`app.readAs.separators.${separator}`)]),
    ...(period === undefined ? [] : [t('app.readAs.period')])
  ]
  return parts.length === 0 ? null : formatSentences(parts)
}
/** Why one account of a file is refused. */
export const accountRefusalMessage = (reason: AccountRefusal): string => t(`failures.account.${reason}`)
/** Why there is no new backup, and what to do. */
export const backupFailureMessage = (reason: BackupFailure): string => t(`failures.backup.${reason}`)

/** What the user reads about a failure. `now` is the main process's clock, for waiting times. */
export function failureMessage(failure: Failure, now: number): string {
  switch (failure.code) {
    case 'internal':
      return t('failures.detail.internal', { reference: failure.reference })
    case 'passphrase-too-short':
      return t('failures.detail.passphraseTooShort', { minimum: failure.minimum })
    case 'recovery-key-mistyped':
      return t(`failures.recoveryKey.${failure.reason}`)
    case 'throttled':
      return failure.retryAt > now
        ? t('failures.detail.throttled', { wait: formatDuration(failure.retryAt - now) })
        : t('failures.detail.throttledNoMore')
    case 'wrong-code':
      return failure.driftSeconds === undefined
        ? t('failures.detail.wrongCode')
        : t('failures.detail.wrongCodeDrifted', {
            amount: formatDuration(Math.abs(failure.driftSeconds) * 1000),
            isAhead: failure.driftSeconds > 0
          })
    case 'clock-set-back':
      return t('failures.detail.clockSetBack', { amount: formatDuration(failure.behindMs) })
    case 'wrong-enrolment-code':
      return failure.triesLeft > 0
        ? t('failures.detail.wrongEnrolmentCode', { triesLeft: failure.triesLeft })
        : t('failures.detail.wrongEnrolmentCodeLast')
    case 'bad-header':
      return t('failures.detail.badHeader', { expected: failure.expected.join(',') })
    case 'too-many-rows':
      return t('failures.detail.tooManyRows', { maximum: failure.maximum })
    case 'bad-email':
      return t(`failures.email.${failure.reason}`)
    case 'bad-issuer':
      return t(`failures.issuer.${failure.reason}`)
    case 'sso-no-break-glass':
      return failure.unfit.length === 0
        ? t('failures.detail.noBreakGlass')
        : t('failures.detail.unfitBreakGlass', { names: formatList(failure.unfit) })
    case 'sso-misconfigured':
      return t(`failures.ssoSettings.${failure.reason}`)
    case 'sso-token-refused':
      return t(`failures.ssoToken.${failure.reason}`)
    case 'sso-link-unconfirmed':
      return t(`failures.detail.ssoLinkUnconfirmed.${failure.by}`)
    case 'sso-clock-skewed':
      return failure.offSeconds === undefined
        ? t('failures.detail.ssoClockSkewed')
        : t('failures.detail.ssoClockSkewedBy', {
            amount: formatDuration(Math.abs(failure.offSeconds) * 1000),
            isAhead: failure.offSeconds > 0
          })
    case 'sso-port-taken':
      return t('failures.detail.ssoPortTaken', { port: String(failure.port) })
    case 'password-refused':
      return t(`failures.password.${failure.reason}`)
    case 'bad-setup-key':
      return t(`failures.setupKey.${failure.reason}`)
    case 'file-not-read':
      return t(`failures.file.${failure.reason}`)
    case 'file-not-written':
      return t(`failures.fileWrite.${failure.reason}`)
    case 'not-restored':
      return t(`failures.restore.${failure.reason}`)
    case 'backup-failed':
      return t(`failures.backup.${failure.reason}`)
    default:
      return t(`failures.plain.${failure.code}`)
  }
}

/** "just now", then "5 minutes ago". `at` and `now` are ms since epoch. */
export const agoMessage = (at: number, now: number): string =>
  now - at < 60_000 ? t('app.when.justNow') : formatAgo(at, now)

/** "5 minutes ago" within a day, then the day itself. */
export const whenOrDate = (at: number, now: number): string =>
  now - at < 86_400_000 ? agoMessage(at, now) : formatDateTime(at)

type DamagedState = Extract<ProtectionState, { stage: 'store-damaged' }>

/** Which app's data cannot be read, and how that may have happened. */
export function damageMessage({ kind, apps }: DamagedState): string {
  const [only] = apps
  return t(`app.protection.damaged.why.${kind}`, {
    data:
      apps.length === 1 && only !== undefined
        ? t(`app.protection.damaged.data.${only.appId}`)
        : t('app.protection.damaged.data.both')
  })
}
