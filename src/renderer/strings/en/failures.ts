// The one place where failure codes become words: what went wrong and what to do, never a message of the system.
import type {
  AccountRefusal,
  BackupFailure,
  EmailRefusal,
  RestoreRefusal,
  FailureCode,
  FileRefusal,
  FileWriteRefusal,
  IssuerRefusal,
  PasswordRefusal,
  SetupKeyRefusal,
  SsoMisfit,
  TokenRefusal
} from '../../../shared/result'
import { plural } from '../format'

export const passwordRefusals = {
  'too-short': 'Use at least 8 characters. A short sentence is easy to remember.',
  'too-long': 'Use at most 128 characters.',
  common: 'This is a very common password, and one of the first an attacker tries.',
  'contains-name': 'Don’t use your name, email address or account name.',
  'contains-product': 'Don’t use the name Countersign.',
  'same-as-old': 'This is your current password. Choose a different one.'
} satisfies Record<PasswordRefusal, string>

export const setupKeyRefusals = {
  empty: 'Enter the setup key that the site shows.',
  'not-base32': 'A setup key contains only the letters A to Z and the digits 2 to 7.',
  'too-short': 'This setup key is too short. Check that you copied all of it.',
  'too-long': 'This is too long for a setup key.',
  'bad-digits': 'A code has 4 to 10 digits.',
  'bad-period': 'The period must be a whole number of seconds, at least 1.',
  'bad-algorithm': 'This account uses an algorithm that Countersign doesn’t support.',
  'bad-type': 'This account uses a type of code that Countersign doesn’t support.',
  'bad-counter': 'The counter must be a whole number, 0 or higher.',
  unreadable: 'This isn’t a setup link Countersign can read.'
} satisfies Record<SetupKeyRefusal, string>

export const fileRefusals = {
  'unknown-format':
    'Countersign doesn’t recognise this file. Export it again from the other app, then choose the new file.',
  'password-needed': 'This file is encrypted. Enter the password it was exported with.',
  'wrong-password': 'That password doesn’t open the file. Use the one it was exported with.',
  damaged: 'This file is damaged or incomplete. Export or copy it again.',
  'too-large': 'This file is too large to be an export of accounts.',
  'too-costly':
    'Opening this file would take far more time or memory than a real export needs, so Countersign didn’t open it.',
  'bound-to-account':
    'This file opens only in the app that made it. Export again there, with a password or without encryption.',
  'unknown-compression':
    'Countersign can’t read this kind of compression. Unpack the archive, then import the file inside it.',
  'not-sealed':
    'This file is not an encrypted Countersign backup, so it was not restored. If it is an export that you trust, use Import.'
} satisfies Record<FileRefusal, string>

/** Why one account of a file is left out. */
export const accountRefusals = {
  'in-trash': 'It was in the trash of the other app.',
  'not-decrypted': 'It’s encrypted separately and couldn’t be opened.',
  'missing-page': 'This QR code of the transfer is missing. Scan it too.',
  'needs-password': 'It’s encrypted and needs its password.',
  'unclear-key': 'It is not clear whether this is a setup key. If it is, enter it yourself.',
  empty: 'It has no setup key.',
  'not-base32': 'Its setup key is damaged.',
  'too-short': 'Its setup key is too short.',
  'too-long': 'It is too long.',
  'bad-digits': 'This code length isn’t supported.',
  'bad-period': 'This period isn’t supported.',
  'bad-algorithm': 'This algorithm isn’t supported.',
  'bad-type': 'This type of code isn’t supported.',
  'bad-counter': 'Its counter cannot be used.',
  unreadable: 'It cannot be read.'
} satisfies Record<AccountRefusal, string>

export const recoveryKeyMistakes = {
  length: 'A recovery key has 28 characters, in seven groups of four. Check that none is missing or repeated.',
  character: 'A recovery key contains only letters and digits, and no U. Compare it with the sheet.',
  check: 'A character is wrong, or two are swapped. Compare each group with the sheet.'
} satisfies Record<'length' | 'character' | 'check', string>

export const emailRefusals = {
  'not-an-address': 'Enter an email address, such as ada@example.com.',
  unseen: 'This address has a character that cannot be seen or read. Type it instead of pasting it.',
  'look-alike': 'This address has a character that only looks like a common letter. Type it with the usual one.',
  'mixed-scripts': 'This address mixes letters of different alphabets that look alike. Check where it comes from.'
} satisfies Record<EmailRefusal, string>

export const issuerRefusals = {
  'not-a-url': 'An issuer is a web address, such as https://id.example.com.',
  'not-https': 'The issuer must begin with https://. Only a provider on this computer may use plain http.',
  'more-than-an-issuer': 'Enter only the issuer, without a username, question mark or number sign.'
} satisfies Record<IssuerRefusal, string>

export const ssoMisfits = {
  'not-a-provider': 'There is no OpenID Connect provider at this issuer. Check the issuer.',
  'issuer-differs': 'The provider reports a different issuer. Copy the issuer exactly as the provider shows it.',
  'insecure-endpoint': 'The provider gave an address without https, so single sign-on won’t use it.',
  'client-refused': 'The provider refused the client ID or the client secret.',
  'request-refused': 'The provider refused the request. Check the scopes and the redirect URI registered there.',
  unsupported: 'The provider does not offer what single sign-on needs here.'
} satisfies Record<SsoMisfit, string>

export const tokenRefusals = {
  signature: 'The response isn’t signed by the provider. No one was signed in.',
  issuer: 'The response is from another provider. No one was signed in.',
  audience: 'The response is meant for another app. No one was signed in.',
  nonce: 'The response belongs to another sign-in. No one was signed in.',
  malformed: 'The provider’s response can’t be used. No one was signed in.'
} satisfies Record<TokenRefusal, string>

/** Why a file was not written, and what to do. **Save as…** stands beside these words. */
export const fileWriteRefusals = {
  'disk-full': 'The disk is full, so the file was not written. Free up some space, or save the file somewhere else.',
  'quota-full':
    'You have used up your quota on this disk, so the file was not written. Delete something, or save the file somewhere else.',
  'read-only': 'That location is read-only, so the file was not written. Save it somewhere else.',
  'not-allowed':
    'Countersign isn’t allowed to write there. Change the folder’s permissions, or save the file somewhere else.',
  'in-use': 'Another app is using a file with that name. Close it there, or choose another name.',
  'name-too-long': 'That file name is too long. Choose a shorter one.',
  'folder-missing': 'That folder can’t be found. Connect its drive or network share, or save the file somewhere else.',
  'is-folder': 'A folder with that name already exists. Choose another name.',
  'name-taken': 'A file with that name already exists. Choose another name.',
  'too-large': 'The file is larger than that drive allows. Save it somewhere else.',
  'device-failed':
    'The drive reported an error, so the file was not written. Check the drive, and save the file somewhere else.',
  'not-verified':
    'The file couldn’t be verified, so it wasn’t kept. The drive may be failing. Save the file somewhere else.',
  unknown: 'The file couldn’t be written, and your system gave no reason. Save it somewhere else.'
} satisfies Record<FileWriteRefusal, string>

/** Why a copy of the store did not take its place. */
export const restoreRefusals = {
  'not-written':
    'The copy couldn’t be put in place, so nothing was changed. Check whether the disk is full or the data folder is read-only, then try again.',
  unreadable: 'This copy can’t be read correctly, so nothing was changed. Choose another one.',
  'nobody-administers':
    'No admin could log in afterwards, so nothing was changed. Choose a copy in which a current admin was already an admin.'
} satisfies Record<RestoreRefusal, string>

/** Why there is no new backup, and what to do. */
export const backupFailures = {
  'no-folder': 'Choose a folder for the backups first.',
  'folder-missing': 'The folder can’t be found. Connect its drive or network share, or choose another folder.',
  'folder-not-writable': 'Countersign can’t write to this folder. Change its permissions, or choose another folder.',
  'disk-full': 'The disk is full. Free up some space, or choose another folder.',
  'not-written': 'The file could not be written. Check the drive, or choose another folder.',
  'not-verified': 'The file couldn’t be verified, so it wasn’t kept. The drive may be failing. Choose another folder.',
  'key-missing': 'The backup key can’t be opened any more. Set a new backup password in Settings, Backups.'
} satisfies Record<BackupFailure, string>

type CodeWithDetail =
  | 'internal'
  | 'passphrase-too-short'
  | 'recovery-key-mistyped'
  | 'throttled'
  | 'wrong-code'
  | 'clock-set-back'
  | 'wrong-enrolment-code'
  | 'bad-header'
  | 'too-many-rows'
  | 'bad-email'
  | 'bad-issuer'
  | 'sso-no-break-glass'
  | 'sso-misconfigured'
  | 'sso-token-refused'
  | 'sso-clock-skewed'
  | 'sso-port-taken'
  | 'sso-link-unconfirmed'
  | 'password-refused'
  | 'bad-setup-key'
  | 'file-not-read'
  | 'file-not-written'
  | 'backup-failed'
  | 'not-restored'

/** Failures that say the same each time. */
export const plainFailures = {
  'unknown-call': 'Countersign refused this request. Restart the app and try again.',
  'foreign-sender': 'Countersign refused this request. Restart the app and try again.',
  'invalid-input': 'Some fields are empty or invalid. Check them and try again.',
  'not-signed-in': 'You are no longer logged in. Log in again.',
  forbidden: 'You don’t have permission to do this.',
  'step-up-required': 'Enter your password again to do this.',
  'store-locked': 'The data is locked. Unlock it first.',
  'store-unavailable': 'The data can’t be read or saved right now. Nothing was changed.',
  'wrong-passphrase': 'Wrong passphrase.',
  'wrong-recovery-key': 'That isn’t the current recovery key. Use the sheet you printed last.',
  'last-slot': 'This is the only way left to open the Authenticator. Add another way first.',
  'wrong-stage': 'This step is already done. Continue with the one on screen.',
  'wrong-credentials': 'Wrong username or password.',
  'wrong-password': 'Wrong password.',
  'code-already-used': 'That code has already been used. Wait for the next one in your app.',
  'code-required': 'Enter a code from your app as well.',
  'wrong-backup-code': 'Wrong backup code.',
  'backup-code-already-used': 'That backup code has already been used. Each code works once.',
  'enrolment-code-expired': 'This enrolment code is no longer valid. Ask an admin for a new one.',
  'last-admin':
    'This is the last admin who can log in. First make someone else an admin, and let them finish two-factor setup.',
  'own-account': 'You can’t do this to yourself here. Use Personal Settings.',
  'locks-out-admins':
    'After this, no admin could log in, so nothing was changed. First let an admin log in and finish two-factor setup.',
  'last-break-glass':
    'This is the last break-glass admin who can log in while single sign-on is on. Choose another one first.',
  'sso-required': 'Single sign-on is on, so use Continue with SSO. Only break-glass admins can log in with a password.',
  'sso-untested': 'Test the connection first. The test has to pass with exactly these settings.',
  'sso-already-linked': 'This identity or user is already linked.',
  'sso-own-session-only':
    'Admins can only link themselves. Log in as this admin with a password and a code, then link or confirm there.',
  'sso-break-glass': 'Break-glass admins log in with a password and a code, never with SSO.',
  'sso-unavailable': 'The single sign-on provider isn’t responding. Check the network and try again.',
  'sso-denied': 'The single sign-on provider did not let you in.',
  'sso-timed-out': 'The sign-in took too long. Try again.',
  'sso-browser-not-opened': 'Your web browser could not be opened.',
  'sso-assurance-missing':
    'Your sign-in at the provider was not strong enough for this account. Use a second factor there.',
  'sso-email-unverified': 'The provider has not verified your email address. Ask an admin to link you.',
  'sso-link-required': 'An admin must link this sign-in to your user first.',
  'sso-unknown-user': 'No one in this account has your email address. Ask an admin to add you.',
  'sso-not-fresh': 'The provider didn’t ask you to sign in again. Log out, then sign in again.',
  'sso-other-user': 'Someone else signed in at the provider. Sign in with your own account.',
  'factor-disabled': 'Two-factor authentication is blocked after too many wrong codes. Ask an admin to reset it.',
  'passwords-differ': 'The passwords don’t match.',
  'account-exists': 'This computer already has an account. Log in instead.',
  'email-taken': 'Another user has this email address.',
  'user-disabled': 'This user is disabled.',
  'picture-too-large': 'This image is too large to read.',
  'scan-failed': 'This image could not be read.',
  'capture-denied': 'Your system didn’t let Countersign capture the screen. Check its privacy settings.',
  'nothing-in-clipboard': 'The clipboard has no image or text.',
  'not-found': 'This no longer exists.',
  cancelled: 'Cancelled.',
  'worker-ended': 'A part of the app stopped before this was done. Nothing was changed. Try again.',
  'export-not-verified': 'The file couldn’t be verified, so it wasn’t kept. Choose another format.'
} satisfies Record<Exclude<FailureCode, CodeWithDetail>, string>

/** Failures that say more, from the data that they carry. Waiting times and amounts of time come written out. */
export const detailedFailures = {
  internal: (reference: string) => `Something went wrong in Countersign. Your data is safe. Reference: ${reference}`,
  passphraseTooShort: (minimum: number) =>
    `Use at least ${plural(minimum, { one: '# character', other: '# characters' })}.`,
  throttled: (wait: string) => `Wait ${wait}, then try again.`,
  throttledNoMore: 'You can try again now.',
  wrongCode: 'Wrong code. Enter the one your app shows now.',
  wrongCodeDrifted: (amount: string, isAhead: boolean) =>
    `Your device’s clock is about ${amount} ${isAhead ? 'ahead' : 'behind'}, so its codes don’t match. Set it to automatic time, then enter a new code.`,
  clockSetBack: (amount: string) =>
    `This computer’s clock was set back by about ${amount} since the last login. No codes are accepted until the clock is right again.`,
  wrongEnrolmentCode: (triesLeft: number) =>
    `Wrong enrolment code. ${plural(triesLeft, { one: '# try', other: '# tries' })} left.`,
  wrongEnrolmentCodeLast: 'Wrong enrolment code. Ask an admin for a new one.',
  badHeader: (expected: string) => `The first line must be: ${expected}. Nothing was imported.`,
  tooManyRows: (maximum: number) =>
    `A file may have at most ${plural(maximum, { one: '# row', other: '# rows' })}. Nothing was imported.`,
  noBreakGlass: 'Choose at least one break-glass admin, who can still log in with a password and a code.',
  unfitBreakGlass: (names: string) =>
    `A break-glass admin needs a password and two-factor authentication. Not ready: ${names}.`,
  ssoClockSkewed: 'This computer’s clock and the provider’s don’t agree. Set both to automatic time and try again.',
  ssoClockSkewedBy: (amount: string, isAhead: boolean) =>
    `This computer’s clock is about ${amount} ${isAhead ? 'ahead of' : 'behind'} the provider’s. Set it to automatic time and try again.`,
  ssoLinkUnconfirmed: {
    admin: 'This sign-in has to be confirmed first. Ask an admin to confirm it.',
    self: 'You have to confirm this sign-in first. Log in with a password and a code, then open your own user in User Management.'
  },
  ssoPortTaken: (port: string) =>
    `Port ${port} is used by another app, or another sign-in is in progress. Try again later.`
}
