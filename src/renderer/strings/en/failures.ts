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
  common: 'This is one of the most common passwords, and the first that an attacker tries.',
  'contains-name': 'Leave your name, email address and account name out of it.',
  'contains-product': 'Leave the name Countersign out of it.',
  'same-as-old': 'This is the password you have now. Choose another one.'
} satisfies Record<PasswordRefusal, string>

export const setupKeyRefusals = {
  empty: 'Enter the setup key that the site shows.',
  'not-base32': 'A setup key has the letters A to Z and the digits 2 to 7 only.',
  'too-short': 'This setup key is too short. Check that all of it was copied.',
  'too-long': 'This is too long for a setup key.',
  'bad-digits': 'A code has 4 to 10 digits.',
  'bad-period': 'The period must be a whole number of seconds, at least 1.',
  'bad-algorithm': 'This account uses an algorithm that Countersign does not know.',
  'bad-type': 'This account uses a type of code that Countersign does not know.',
  'bad-counter': 'The counter must be a whole number, 0 or more.',
  unreadable: 'This is not a setup link that can be read.'
} satisfies Record<SetupKeyRefusal, string>

export const fileRefusals = {
  'unknown-format':
    'This file is of no kind that Countersign knows. Export from the other app again, then choose that file.',
  'password-needed': 'This file is encrypted. Enter the password it was exported with.',
  'wrong-password': 'That password does not open the file. It is the one the file was exported with.',
  damaged: 'This file is damaged or incomplete. Export or copy it again.',
  'too-large': 'This file is too large to be an export of accounts.',
  'too-costly': 'Opening this file would take more memory or time than any app asks for. It was left alone.',
  'bound-to-account':
    'This file opens only in the app that made it. Export again there, with a password or without encryption.',
  'unknown-compression':
    'This archive is compressed in a way that is not read here. Unpack it, and import the file in it.',
  'not-sealed':
    'This file is not an encrypted Countersign backup, so it was not restored. If it is an export that you trust, use Import.'
} satisfies Record<FileRefusal, string>

/** Why one account of a file is left out. */
export const accountRefusals = {
  'in-trash': 'It was in the trash of the other app.',
  'not-decrypted': 'It is encrypted on its own and did not open.',
  'missing-page': 'This code of the transfer is missing. Scan it as well.',
  'needs-password': 'It is encrypted and opens only with its password.',
  'unclear-key': 'It is not clear whether this is a setup key. If it is, add the account by hand.',
  empty: 'It has no setup key.',
  'not-base32': 'Its setup key is damaged.',
  'too-short': 'Its setup key is too short.',
  'too-long': 'It is too long.',
  'bad-digits': 'Codes of this length are not supported.',
  'bad-period': 'Codes with this period are not supported.',
  'bad-algorithm': 'Its algorithm is not supported.',
  'bad-type': 'Codes of this type are not supported.',
  'bad-counter': 'Its counter cannot be used.',
  unreadable: 'It cannot be read.'
} satisfies Record<AccountRefusal, string>

export const recoveryKeyMistakes = {
  length: 'A recovery key has 28 characters, in seven groups of four. Check that none is missing or there twice.',
  character: 'A recovery key has letters and digits only, and no U. Compare it with the sheet.',
  check: 'A character is wrong, or two changed places. Compare each group with the sheet.'
} satisfies Record<'length' | 'character' | 'check', string>

export const emailRefusals = {
  'not-an-address': 'Enter an email address, such as ada@example.com.',
  unseen: 'This address has a character that cannot be seen or read. Type it instead of pasting it.',
  'look-alike': 'This address has a character that only looks like a common letter. Type it with the usual one.',
  'mixed-scripts': 'This address mixes letters of different alphabets that look alike. Check where it comes from.'
} satisfies Record<EmailRefusal, string>

export const issuerRefusals = {
  'not-a-url': 'An issuer is a web address, such as https://id.example.com.',
  'not-https': 'The issuer must begin with https://. Plain http is for a provider on this computer only.',
  'more-than-an-issuer': 'Enter the issuer alone: no user name, question mark or number sign.'
} satisfies Record<IssuerRefusal, string>

export const ssoMisfits = {
  'not-a-provider': 'There is no OpenID Connect provider at this issuer. Check the issuer.',
  'issuer-differs': 'The provider calls itself by another issuer. Copy the issuer exactly as the provider shows it.',
  'insecure-endpoint': 'The provider names an address without https. Single sign-on does not go there.',
  'client-refused': 'The provider refused the client ID or the client secret.',
  'request-refused':
    'The provider refused the request. Check the scopes and the redirect address that are registered there.',
  unsupported: 'The provider does not offer what single sign-on needs here.'
} satisfies Record<SsoMisfit, string>

export const tokenRefusals = {
  signature: "The provider's answer is not signed by the provider. Nobody was signed in.",
  issuer: 'The answer comes from another provider. Nobody was signed in.',
  audience: 'The answer is meant for another application. Nobody was signed in.',
  nonce: 'The answer belongs to another sign-in. Nobody was signed in.',
  malformed: "The provider's answer cannot be used. Nobody was signed in."
} satisfies Record<TokenRefusal, string>

/** Why a file was not written, and what to do. **Save as…** stands beside these words. */
export const fileWriteRefusals = {
  'disk-full': 'The disk is full, so the file was not written. Free some space on it, or save the file somewhere else.',
  'quota-full':
    'Your share of this disk is used up, so the file was not written. Delete something, or save the file somewhere else.',
  'read-only': 'That place is read-only, so the file was not written. Save it somewhere else.',
  'not-allowed':
    'Countersign may not write there. Change the permissions of the folder, or save the file somewhere else.',
  'in-use': 'Another program is using a file of that name. Close it there, or save under another name.',
  'name-too-long': 'That file name is too long. Save under a shorter one.',
  'folder-missing':
    'That folder is not there. Connect the drive or share that it is on, or save the file somewhere else.',
  'is-folder': 'There is a folder of that name already. Save under another name.',
  'name-taken': 'There is a file of that name already. Save under another name.',
  'too-large': 'The file is larger than that drive allows. Save it somewhere else.',
  'device-failed':
    'The drive reported an error, so the file was not written. Check the drive, and save the file somewhere else.',
  'not-verified':
    'The file did not read back as it was written, so it was not kept. The drive may be failing: save the file somewhere else.',
  unknown: 'The system did not let the file be written and gave no reason. Save it somewhere else.'
} satisfies Record<FileWriteRefusal, string>

/** Why a copy of the store did not take its place. */
export const restoreRefusals = {
  'not-written':
    'The copy could not be put in place, so nothing was changed. Look whether the disk is full or the data folder read-only, then try again.',
  unreadable: 'This copy does not read back, so nothing was changed. Choose another one.',
  'nobody-administers':
    'No admin could log in afterwards, so nothing was changed. Choose a copy in which somebody who is an admin now already was one.'
} satisfies Record<RestoreRefusal, string>

/** Why there is no new backup, and what to do. */
export const backupFailures = {
  'no-folder': 'Choose a folder for the backups first.',
  'folder-missing': 'The folder is not there. Connect the drive or share that it is on, or choose another folder.',
  'folder-not-writable': 'The folder does not let Countersign write. Change its permissions, or choose another folder.',
  'disk-full': 'The disk is full. Make room on it, or choose another folder.',
  'not-written': 'The file could not be written. Check the drive, or choose another folder.',
  'not-verified':
    'The file did not read back as it was written, so it was not kept. The drive may be failing: choose another folder.',
  'key-missing': 'The key of the backups cannot be opened any more. Choose another password under Settings, Backups.'
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
  'invalid-input': 'Some of the fields are empty or cannot be read. Check them and try again.',
  'not-signed-in': 'You are no longer logged in. Log in again.',
  forbidden: 'Your role does not allow this.',
  'step-up-required': 'Enter your password again to do this.',
  'store-locked': 'The store is locked. Unlock it first.',
  'store-unavailable': 'The store cannot be read or written right now. Nothing was changed.',
  'wrong-passphrase': 'That is not the passphrase.',
  'wrong-recovery-key': 'That is not the recovery key in use. Take the sheet that was printed last.',
  'last-slot': 'This is the only way left to open the Authenticator. Add another one first.',
  'wrong-stage': 'This step is already over. Go on with the one on screen.',
  'wrong-credentials': 'The username or the password is not right.',
  'wrong-password': 'That is not your password.',
  'code-already-used': 'That code was used already. Wait for the next one in your app.',
  'code-required': 'Enter a code from your app as well.',
  'wrong-backup-code': 'That backup code is not right.',
  'backup-code-already-used': 'That backup code was used already. Each code works once.',
  'enrolment-code-expired': 'This enrolment code is no longer valid. Ask an admin for a new one.',
  'last-admin':
    'This is the last admin who is able to log in. First make somebody else an admin and let them finish two-factor setup.',
  'own-account': 'You cannot do this to yourself here. Use your personal settings.',
  'locks-out-admins':
    'After this no admin could log in. Nothing was changed. First let an admin log in and finish two-factor setup.',
  'last-break-glass':
    'While single sign-on is on, this is the last break-glass admin who is able to log in. Choose another one first.',
  'sso-required':
    'Not accepted. While single sign-on is on, use Continue with SSO. Only break-glass admins log in with a password.',
  'sso-untested': 'Test the connection first. Exactly these settings must have passed.',
  'sso-already-linked': 'This identity or this user is linked already.',
  'sso-own-session-only':
    'Admins are linked only by themselves. Log in as this admin with password and code, then link or confirm there.',
  'sso-break-glass': 'Break-glass admins log in with a password and a code, never with SSO.',
  'sso-unavailable': 'The single sign-on provider does not answer. Check the network and try again.',
  'sso-denied': 'The single sign-on provider did not let you in.',
  'sso-timed-out': 'The browser did not come back in time. Try again.',
  'sso-browser-not-opened': 'The browser could not be opened.',
  'sso-assurance-missing':
    'Your sign-in at the provider was not strong enough for this account. Use a second factor there.',
  'sso-email-unverified': 'The provider has not verified your email address. Ask an admin to link you.',
  'sso-link-required': 'An admin must link this sign-in to your user first.',
  'sso-unknown-user': 'Nobody in this account has your email address. Ask an admin to add you.',
  'sso-not-fresh': 'The provider did not ask you again. Log out and sign in anew to go on.',
  'sso-other-user': 'Somebody else signed in at the provider. Sign in as yourself.',
  'factor-disabled': 'Two-factor authentication is blocked after too many wrong codes. Ask an admin to reset it.',
  'passwords-differ': 'The two passwords are not the same.',
  'account-exists': 'This computer has its account already. Log in instead.',
  'email-taken': 'Another user has this email address.',
  'user-disabled': 'This user is disabled.',
  'picture-too-large': 'This picture is too large to read.',
  'scan-failed': 'This picture could not be read.',
  'capture-denied': 'The system did not allow Countersign to look at the screen.',
  'nothing-in-clipboard': 'The clipboard holds neither a picture nor text.',
  'not-found': 'This is not there any more.',
  cancelled: 'Cancelled.',
  'worker-ended': 'A part of the app stopped before this was done. Nothing was changed. Try again.',
  'export-not-verified': 'The file did not read back as it was written, so it was not kept. Choose another format.'
} satisfies Record<Exclude<FailureCode, CodeWithDetail>, string>

/** Failures that say more, from the data that they carry. Waiting times and amounts of time come written out. */
export const detailedFailures = {
  internal: (reference: string) => `Something went wrong inside Countersign. Nothing was lost. Reference: ${reference}`,
  passphraseTooShort: (minimum: number) =>
    `Use at least ${plural(minimum, { one: '# character', other: '# characters' })}.`,
  throttled: (wait: string) => `Wait ${wait} before the next try.`,
  throttledNoMore: 'You can try again now.',
  wrongCode: 'That code is not right. Enter the one your app shows now.',
  wrongCodeDrifted: (amount: string, isAhead: boolean) =>
    `That code is from another time: your device's clock is about ${amount} ${isAhead ? 'ahead' : 'behind'}. Set it to automatic time, then enter a new code.`,
  clockSetBack: (amount: string) =>
    `This computer's clock was set back by about ${amount} since the last login. No code is accepted until it is right again.`,
  wrongEnrolmentCode: (triesLeft: number) =>
    `That enrolment code is not right. ${plural(triesLeft, { one: '# try', other: '# tries' })} left.`,
  wrongEnrolmentCodeLast: 'That enrolment code is not right. Ask an admin for a new one.',
  badHeader: (expected: string) => `The first line must be: ${expected}. Nothing was imported.`,
  tooManyRows: (maximum: number) =>
    `A file may have at most ${plural(maximum, { one: '# row', other: '# rows' })}. Nothing was imported.`,
  noBreakGlass: 'Choose at least one break-glass admin, who keeps password and two-factor authentication.',
  unfitBreakGlass: (names: string) =>
    `A break-glass admin needs a password and two-factor authentication. Not ready: ${names}.`,
  ssoClockSkewed: "This computer's clock and the provider's do not agree. Set both to automatic time and try again.",
  ssoClockSkewedBy: (amount: string, isAhead: boolean) =>
    `This computer's clock is about ${amount} ${isAhead ? 'ahead of' : 'behind'} the provider's. Set it to automatic time and try again.`,
  ssoLinkUnconfirmed: {
    admin: 'This sign-in waits to be confirmed. Ask an admin to confirm it.',
    self: 'This sign-in waits to be confirmed by you: log in with password and code, and open your own user in User Management.'
  },
  ssoPortTaken: (port: string) =>
    `Another program uses port ${port} of this computer, or another sign-in is under way. Try again later.`
}
