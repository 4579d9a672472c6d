// The words that both halves share, and the one exhaustive switch that turns failure codes into words.
// Components hold no literal words. Dates, numbers and durations go through Intl in the language of the words.
import type { ProtectionState } from '../../shared/contract'
import type {
  AccountRefusal,
  BackupFailure,
  Failure,
  FileRefusal,
  IssuerRefusal,
  PasswordRefusal,
  SetupKeyRefusal,
  SsoMisfit,
  TokenRefusal
} from '../../shared/result'

/** The language these words are in, with the user's own regional habits where they fit it. */
export const language = navigator.languages.find((each) => each.startsWith('en')) ?? 'en'

const dateTimeFormat = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
const numberFormat = new Intl.NumberFormat(language)
const listFormat = new Intl.ListFormat(language, { style: 'long', type: 'unit' })
const relativeFormat = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
const unitFormats = {
  hour: new Intl.NumberFormat(language, { style: 'unit', unit: 'hour', unitDisplay: 'long' }),
  minute: new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
  second: new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' })
}
const pluralRules = new Intl.PluralRules(language)

/** A day and a time of day. `at` is ms since epoch. */
export const formatDateTime = (at: number): string => dateTimeFormat.format(at)
export const formatNumber = (value: number): string => numberFormat.format(value)

/** Several things in one line. */
export const formatList = (parts: readonly string[]): string => listFormat.format(parts)

/** "one thing" or "many things", with the number written for the language. */
export function countOf(value: number, forms: { readonly one: string; readonly other: string }): string {
  return `${formatNumber(value)} ${pluralRules.select(value) === 'one' ? forms.one : forms.other}`
}

/** A length of time in its two largest units, for example "1 minute, 5 seconds". Rounds up to whole seconds. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const parts = [
    { value: Math.floor(seconds / 3600), unit: 'hour' as const },
    { value: Math.floor((seconds % 3600) / 60), unit: 'minute' as const },
    { value: seconds % 60, unit: 'second' as const }
  ].filter((each) => each.value > 0)
  if (parts.length === 0) return unitFormats.second.format(0)
  return listFormat.format(parts.slice(0, 2).map((each) => unitFormats[each.unit].format(each.value)))
}

/** How long ago `at` was (both ms since epoch), for example "5 minutes ago", "yesterday". */
export function formatAgo(at: number, now: number): string {
  const seconds = Math.round((at - now) / 1000)
  if (Math.abs(seconds) < 60) return relativeFormat.format(Math.min(0, seconds), 'second')
  if (Math.abs(seconds) < 3600) return relativeFormat.format(Math.round(seconds / 60), 'minute')
  if (Math.abs(seconds) < 86_400) return relativeFormat.format(Math.round(seconds / 3600), 'hour')
  return relativeFormat.format(Math.round(seconds / 86_400), 'day')
}

function passwordRefusalWords(reason: PasswordRefusal): string {
  switch (reason) {
    case 'too-short':
      return 'Use at least 8 characters. A short sentence is easy to remember.'
    case 'too-long':
      return 'Use at most 128 characters.'
    case 'common':
      return 'This is one of the most common passwords, and the first that an attacker tries.'
    case 'contains-name':
      return 'Leave your name, email address and account name out of it.'
    case 'contains-product':
      return 'Leave the name Countersign out of it.'
    case 'same-as-old':
      return 'This is the password you have now. Choose another one.'
  }
}

function setupKeyRefusalWords(reason: SetupKeyRefusal): string {
  switch (reason) {
    case 'empty':
      return 'Enter the setup key that the site shows.'
    case 'not-base32':
      return 'A setup key has the letters A to Z and the digits 2 to 7 only.'
    case 'too-short':
      return 'This setup key is too short. Check that all of it was copied.'
    case 'too-long':
      return 'This is too long for a setup key.'
    case 'bad-digits':
      return 'A code has 4 to 10 digits.'
    case 'bad-period':
      return 'The period must be a whole number of seconds, at least 1.'
    case 'bad-algorithm':
      return 'This account uses an algorithm that Countersign does not know.'
    case 'bad-type':
      return 'This account uses a type of code that Countersign does not know.'
    case 'bad-counter':
      return 'The counter must be a whole number, 0 or more.'
    case 'unreadable':
      return 'This is not a setup link that can be read.'
  }
}

function fileRefusalWords(reason: FileRefusal): string {
  switch (reason) {
    case 'unknown-format':
      return 'This file is of no kind that Countersign knows. Export from the other app again, then choose that file.'
    case 'password-needed':
      return 'This file is encrypted. Enter the password it was exported with.'
    case 'wrong-password':
      return 'That password does not open the file. It is the one the file was exported with.'
    case 'damaged':
      return 'This file is damaged or incomplete. Export or copy it again.'
    case 'too-large':
      return 'This file is too large to be an export of accounts.'
    case 'too-costly':
      return 'Opening this file would take more memory or time than any app asks for. It was left alone.'
    case 'bound-to-account':
      return 'This file opens only in the app that made it. Export again there, with a password or without encryption.'
  }
}

/** Why one account of a file is left out. */
export function accountRefusalWords(reason: AccountRefusal): string {
  switch (reason) {
    case 'in-trash':
      return 'It was in the trash of the other app.'
    case 'not-decrypted':
      return 'It has an encryption of its own that did not open.'
    case 'missing-page':
      return 'This code of the transfer is missing. Scan it, too.'
    case 'empty':
      return 'It has no setup key.'
    case 'not-base32':
      return 'Its setup key is damaged.'
    case 'too-short':
      return 'Its setup key is too short.'
    case 'too-long':
      return 'It is too long.'
    case 'bad-digits':
      return 'Codes of this length do not fit.'
    case 'bad-period':
      return 'Codes with this period do not fit.'
    case 'bad-algorithm':
      return 'Its algorithm does not fit.'
    case 'bad-type':
      return 'Codes of this type do not fit.'
    case 'bad-counter':
      return 'Its counter cannot be used.'
    case 'unreadable':
      return 'It cannot be read.'
  }
}

function recoveryKeyWords(reason: 'length' | 'character' | 'check'): string {
  switch (reason) {
    case 'length':
      return 'A recovery key has 28 characters, in seven groups of four. Check that none is missing or there twice.'
    case 'character':
      return 'A recovery key has letters and digits only, and no U. Compare it with the sheet.'
    case 'check':
      return 'A character is wrong, or two changed places. Compare each group with the sheet.'
  }
}

function issuerRefusalWords(reason: IssuerRefusal): string {
  switch (reason) {
    case 'not-a-url':
      return 'An issuer is a web address, such as https://id.example.com.'
    case 'not-https':
      return 'The issuer must begin with https://. Plain http is for a provider on this computer only.'
    case 'more-than-an-issuer':
      return 'Enter the issuer alone: no user name, question mark or number sign.'
  }
}

function ssoMisfitWords(reason: SsoMisfit): string {
  switch (reason) {
    case 'not-a-provider':
      return 'There is no OpenID Connect provider at this issuer. Check the issuer.'
    case 'issuer-differs':
      return 'The provider calls itself by another issuer. Copy the issuer exactly as the provider shows it.'
    case 'insecure-endpoint':
      return 'The provider names an address without https. Single sign-on does not go there.'
    case 'client-refused':
      return 'The provider refused the client ID or the client secret.'
    case 'request-refused':
      return 'The provider refused the request. Check the scopes and the redirect address that are registered there.'
    case 'unsupported':
      return 'The provider does not offer what single sign-on needs here.'
  }
}

function tokenRefusalWords(reason: TokenRefusal): string {
  switch (reason) {
    case 'signature':
      return "The provider's answer is not signed by the provider. Nobody was signed in."
    case 'issuer':
      return 'The answer comes from another provider. Nobody was signed in.'
    case 'audience':
      return 'The answer is meant for another application. Nobody was signed in.'
    case 'nonce':
      return 'The answer belongs to another sign-in. Nobody was signed in.'
    case 'malformed':
      return "The provider's answer cannot be used. Nobody was signed in."
  }
}

/** Why there is no new backup, and what to do. */
export function backupFailureWords(reason: BackupFailure): string {
  switch (reason) {
    case 'no-folder':
      return 'Choose a folder for the backups first.'
    case 'folder-missing':
      return 'The folder is not there. Connect the drive or share that it is on, or choose another folder.'
    case 'folder-not-writable':
      return 'The folder does not let Countersign write. Change its permissions, or choose another folder.'
    case 'disk-full':
      return 'The disk is full. Make room on it, or choose another folder.'
    case 'not-written':
      return 'The file could not be written. Check the drive, or choose another folder.'
    case 'not-verified':
      return 'The file did not read back as it was written, so it was not kept. The drive may be failing: choose another folder.'
    case 'key-missing':
      return 'The key of the backups cannot be opened any more. Choose another password under Settings, Backups.'
  }
}

/** What the user is told of a failure. `now` is the main process's clock, for waiting times. */
export function failureWords(failure: Failure, now: number): string {
  switch (failure.code) {
    case 'internal':
      return `Something went wrong inside Countersign. Nothing was lost. Reference: ${failure.reference}`
    case 'unknown-call':
    case 'foreign-sender':
      return 'Countersign refused this request. Restart the app and try again.'
    case 'invalid-input':
      return 'Some of the fields are empty or cannot be read. Check them and try again.'
    case 'not-signed-in':
      return 'You are no longer logged in. Log in again.'
    case 'forbidden':
      return 'Your role does not allow this.'
    case 'step-up-required':
      return 'Enter your password again to do this.'
    case 'store-locked':
      return 'The store is locked. Unlock it first.'
    case 'store-unavailable':
      return 'The store cannot be read or written right now. Nothing was changed.'
    case 'wrong-passphrase':
      return 'That is not the passphrase.'
    case 'passphrase-too-short':
      return `Use at least ${countOf(failure.minimum, { one: 'character', other: 'characters' })}.`
    case 'wrong-recovery-key':
      return 'That is not the recovery key of this vault. Take the sheet that was printed last.'
    case 'recovery-key-mistyped':
      return recoveryKeyWords(failure.reason)
    case 'last-slot':
      return 'This is the only way left to open the Authenticator. Add another one first.'
    case 'wrong-stage':
      return 'This step is already over. Go on with the one on screen.'
    case 'wrong-credentials':
      return 'The username or the password is not right.'
    case 'wrong-password':
      return 'That is not your password.'
    case 'throttled':
      return failure.retryAt > now
        ? `Wait ${formatDuration(failure.retryAt - now)} before the next try.`
        : 'You can try again now.'
    case 'wrong-code':
      return failure.driftSeconds === undefined
        ? 'That code is not right. Enter the one your app shows now.'
        : driftWords(failure.driftSeconds)
    case 'clock-set-back':
      return `This computer's clock was set back by about ${formatDuration(failure.behindMs)} since the last login. No code is accepted until it is right again.`
    case 'code-already-used':
      return 'That code was used already. Wait for the next one in your app.'
    case 'code-required':
      return 'Enter a code from your app as well.'
    case 'wrong-backup-code':
      return 'That backup code is not right.'
    case 'backup-code-already-used':
      return 'That backup code was used already. Each code works once.'
    case 'wrong-enrolment-code':
      return failure.triesLeft > 0
        ? `That enrolment code is not right. ${countOf(failure.triesLeft, { one: 'try', other: 'tries' })} left.`
        : 'That enrolment code is not right. Ask an admin for a new one.'
    case 'enrolment-code-expired':
      return 'This enrolment code is no longer valid. Ask an admin for a new one.'
    case 'last-admin':
      return 'This is the last active admin. Make somebody else an admin first.'
    case 'own-account':
      return 'You cannot do this to yourself here. Use your personal settings.'
    case 'locks-out-admins':
      return 'This policy would lock every admin out. Nothing was changed.'
    case 'bad-header':
      return `The first line must be: ${failure.expected.join(',')}. Nothing was imported.`
    case 'too-many-rows':
      return `A file may have at most ${failure.maximum} rows. Nothing was imported.`
    case 'last-break-glass':
      return 'While single sign-on is on, this is the last break-glass admin who is able to log in. Choose another one first.'
    case 'sso-required':
      return 'Not accepted. While single sign-on is on, use Continue with SSO. Only break-glass admins log in with a password.'
    case 'bad-issuer':
      return issuerRefusalWords(failure.reason)
    case 'sso-untested':
      return 'Test the connection first. Exactly these settings must have passed.'
    case 'sso-no-break-glass':
      return failure.unfit.length === 0
        ? 'Choose at least one break-glass admin, who keeps password and two-factor authentication.'
        : `A break-glass admin needs a password and two-factor authentication. Not ready: ${listFormat.format(failure.unfit)}.`
    case 'sso-already-linked':
      return 'This identity or this user is linked already.'
    case 'sso-unavailable':
      return 'The single sign-on provider does not answer. Check the network and try again.'
    case 'sso-misconfigured':
      return ssoMisfitWords(failure.reason)
    case 'sso-denied':
      return 'The single sign-on provider did not let you in.'
    case 'sso-token-refused':
      return tokenRefusalWords(failure.reason)
    case 'sso-clock-skewed':
      return failure.offSeconds === undefined
        ? "This computer's clock and the provider's do not agree. Set both to automatic time and try again."
        : `This computer's clock is about ${formatDuration(Math.abs(failure.offSeconds) * 1000)} ${failure.offSeconds > 0 ? 'ahead of' : 'behind'} the provider's. Set it to automatic time and try again.`
    case 'sso-timed-out':
      return 'The browser did not come back in time. Try again.'
    case 'sso-browser-not-opened':
      return 'The browser could not be opened.'
    case 'sso-port-taken':
      return `Another program uses port ${String(failure.port)} of this computer, or another sign-in is under way. Try again later.`
    case 'sso-assurance-missing':
      return 'Your sign-in at the provider was not strong enough for this account. Use a second factor there.'
    case 'sso-email-unverified':
      return 'The provider has not verified your email address. Ask an admin to link you.'
    case 'sso-link-required':
      return 'An admin must link this sign-in to your user first.'
    case 'sso-unknown-user':
      return 'Nobody in this account has your email address. Ask an admin to add you.'
    case 'sso-not-fresh':
      return 'The provider did not ask you again. Log out and sign in anew to go on.'
    case 'sso-other-user':
      return 'Somebody else signed in at the provider. Sign in as yourself.'
    case 'factor-disabled':
      return 'Two-factor authentication is blocked after too many wrong codes. Ask an admin to reset it.'
    case 'password-refused':
      return passwordRefusalWords(failure.reason)
    case 'passwords-differ':
      return 'The two passwords are not the same.'
    case 'account-exists':
      return 'This computer has its account already. Log in instead.'
    case 'email-taken':
      return 'Another user has this email address.'
    case 'user-disabled':
      return 'This user is disabled.'
    case 'picture-too-large':
      return 'This picture is too large to read.'
    case 'scan-failed':
      return 'This picture could not be read.'
    case 'capture-denied':
      return 'The system did not allow Countersign to look at the screen.'
    case 'nothing-in-clipboard':
      return 'The clipboard holds neither a picture nor text.'
    case 'bad-setup-key':
      return setupKeyRefusalWords(failure.reason)
    case 'not-found':
      return 'This is not there any more.'
    case 'cancelled':
      return 'Cancelled.'
    case 'file-not-written':
      return 'The file could not be written. Choose another folder.'
    case 'file-not-read':
      return fileRefusalWords(failure.reason)
    case 'export-not-verified':
      return 'The file did not read back as it was written, so it was not kept. Choose another format.'
    case 'backup-failed':
      return backupFailureWords(failure.reason)
  }
}

function driftWords(driftSeconds: number): string {
  const amount = formatDuration(Math.abs(driftSeconds) * 1000)
  const direction = driftSeconds > 0 ? 'ahead' : 'behind'
  return `That code is from another time: your device's clock is about ${amount} ${direction}. Set it to automatic time, then enter a new code.`
}

export { passwordRefusalWords }

export const productWords = {
  name: 'Countersign',
  halves: { panel: 'Panel', authenticator: 'Authenticator' },
  claim: {
    panel: 'Every sign has its countersign.',
    authenticator: 'Your half of the answer.'
  },
  claimDetail: {
    panel: 'Two-factor authentication for everyone in the account, on this workstation, with no cloud behind it.',
    authenticator: 'Codes for every account, kept on this workstation and nowhere else.'
  }
} as const

export const actionWords = {
  continue: 'Continue',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  download: 'Download',
  done: 'Done',
  quit: 'Quit',
  tryAgain: 'Try again'
} as const

export const codeFieldWords = {
  label: '6-digit code'
} as const

export const passwordFieldWords = {
  show: 'Show characters',
  hide: 'Hide characters'
} as const

export const backupCodesWords = {
  listName: 'Your codes',
  copied: 'Copied. The clipboard is cleared in 30 seconds, so paste them now.',
  saved: (fileName: string) => `Saved as ${fileName}.`
} as const

export const appearanceWords = {
  title: 'Appearance',
  schemes: { auto: 'System', light: 'Light', dark: 'Dark' }
} as const

export const demoWords = {
  banner: 'Demo data. Nothing here is real.',
  leave: 'Leave demo'
} as const

export const brokenWords = {
  title: 'This window stopped working',
  detail: 'Nothing was lost. Load the window again; if it happens again, restart the app.',
  reload: 'Load again'
} as const

type DamagedState = Extract<ProtectionState, { stage: 'store-damaged' }>

/** `The data of the Panel and the Authenticator` */
const dataOf = (halves: DamagedState['halves']): string =>
  `The data of ${halves.map(({ half }) => (half === 'panel' ? 'the Panel' : 'the Authenticator')).join(' and ')}`

export const protectionWords = {
  choose: {
    title: 'Choose a passphrase',
    why: 'This computer has no keychain that Countersign can use. Your data is never stored in plain text, so it is sealed under a passphrase that only you know.',
    advice:
      'You will be asked for it each time the app starts. It cannot be recovered: without it the data stays sealed.',
    passphrase: 'Passphrase',
    confirm: 'Confirm passphrase',
    differ: 'The two passphrases are not the same.',
    minimum: (length: number) => `At least ${formatNumber(length)} characters. A few unrelated words work well.`,
    submit: 'Set passphrase'
  },
  unlock: {
    title: 'Unlock Countersign',
    why: 'Your data on this computer is sealed under your passphrase.',
    passphrase: 'Passphrase',
    submit: 'Unlock'
  },
  unavailable: {
    title: 'The keychain does not answer',
    why: "The keys to your data are in this computer's keychain, and it does not answer now. It may be locked, or still starting. Nothing was changed.",
    advice: 'Unlock the keychain, then try again.'
  },
  missing: {
    title: 'The key to your data is gone',
    why: "There is data here, but this computer's keychain does not hold the key that opens it. Nothing was changed.",
    advice:
      'If the keychain was restored or replaced, bring the old one back and try again. Or set the store aside: it is moved to a dated folder, not deleted, and Countersign starts anew.',
    setAside: 'Set the store aside',
    confirmTitle: 'Set the store aside?',
    confirmDetail:
      'All users, codes and settings go out of use on this computer. The files move to a dated folder beside the store; with the old key they can be read again.',
    done: (folder: string) => `The old store is in ${folder}.`
  },
  damaged: {
    title: 'The store is damaged',
    why: ({ kind, halves }: DamagedState) =>
      kind === 'changed'
        ? `${dataOf(halves)} was changed while Countersign was closed: by a failing disk, or by another program. Nothing was opened.`
        : `${dataOf(halves)} does not read back: the disk may be failing. Nothing was changed.`,
    restorable: ({ halves }: DamagedState) =>
      `A verified copy of ${formatDateTime(Math.min(...halves.map(({ snapshotAt }) => snapshotAt ?? 0)))} is here. What came after it is not in it.`,
    lost: 'There is no whole copy on this computer. If you have one elsewhere, put the data folder back from it and try again. Or set the store aside: it is moved to a dated folder, not deleted, and Countersign starts anew.',
    restore: 'Restore the copy',
    accept: 'Open it as it is',
    confirm: {
      restore: {
        title: 'Restore the copy?',
        detail:
          'The damaged store moves to a dated folder. In the Panel, backup codes, one-time passwords and remembered browsers stop working, because some may have been used since the copy was taken.',
        label: 'Restore'
      },
      accept: {
        title: 'Open it as it is?',
        detail: 'If you did not change it yourself, somebody else may have. The Panel writes this into its audit log.',
        label: 'Open it'
      },
      'set-aside': {
        title: 'Set the store aside?',
        detail: 'All users, codes and settings go out of use on this computer. The files move to a dated folder.',
        label: 'Set aside'
      }
    },
    kept: (folder: string) => `What was there before is in ${folder}.`
  },
  unreadable: {
    title: 'The store cannot be opened',
    why: 'Countersign cannot read or write its data folder. Nothing was changed.',
    advice: 'The disk may be full or read-only, or the folder may belong to another user. Mend that, then try again.'
  }
} as const
