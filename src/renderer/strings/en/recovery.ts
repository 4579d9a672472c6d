// The words of the account recovery key: making it, and **Recover this account** on the login screen.
import { formatDateTime } from '../format'

export const recoverWords = {
  link: 'Recover this account',
  title: 'Recover this account',
  detail:
    'For an account whose admins can no longer log in. The account recovery key was printed when it was made in Account Settings.',
  missing: 'Enter the key from the printed sheet.',
  back: 'Back to log in',
  cancel: 'Cancel',
  choose: {
    title: 'Choose an admin',
    detail:
      'Whoever you choose gets a new password and sets up two-factor authentication again. Until that is done nothing changes.',
    label: 'Admins',
    missing: 'Choose an admin.'
  },
  password: {
    title: 'Choose a new password',
    detail: (email: string) =>
      `For ${email}. Their old password, authenticator app, backup codes and sessions end when setup is done.`
  }
}

export const recoveryKeyWords = {
  title: 'Account recovery key',
  detail: 'The way back where no admin can log in any more: phones lost, or blocked after too many wrong codes.',
  none: 'There is none. Make one, print it and lock it away.',
  there: (at: number, by: string) => `Made ${formatDateTime(at)} by ${by}. It works once.`,
  make: 'Make a recovery key',
  makeNew: 'Make a new recovery key',
  replacing: {
    title: 'Make a new recovery key?',
    detail: 'The key that was made before stops working at once, wherever it is kept.'
  },
  shown:
    'Print it and lock it away, apart from this computer. It is shown only now. Whoever has it can become admin here; it works once.',
  keyName: 'Account recovery key',
  print: 'Print',
  copied: 'Copied. The clipboard is cleared in 30 seconds.',
  saved: (fileName: string) => `Saved as ${fileName}. Print it, then delete the file.`,
  kept: 'I have printed or saved it',
  leaving: {
    title: 'Close without keeping the key?',
    detail: 'You have not copied, saved or printed it. It is not shown again: you would have to make another one.',
    confirm: 'Close anyway'
  },
  sheet: {
    use: 'An admin who can no longer log in gets back in with it: Recover this account, on the login screen.',
    care: 'It works once. Whoever has it and this computer can become admin.',
    made: (at: number) => `Made ${formatDateTime(at)}`
  },
  offer: {
    title: 'This account has no recovery key',
    detail: 'Without one, nobody gets back in if every admin loses the phone and the backup codes.'
  },
  notice: {
    title: 'The account recovery key was used',
    detail: (email: string, at: number) =>
      `${email} got a new password and a new phone, ${formatDateTime(at)}. If none of you did that, disable this user. The key is used up: make a new one.`
  },
  check: {
    none: 'There is none. If no admin can log in any more, nobody gets back in.',
    there: (ago: string) => `Made ${ago}. It lets one admin back in, once.`
  }
}
