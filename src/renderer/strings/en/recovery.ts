// The words of the account recovery key: making it, and **Recover this account** on the login screen.
import { formatDateTime } from '../format'

export const recoverWords = {
  link: 'Recover this account',
  title: 'Recover this account',
  detail:
    'For an account whose admins can no longer log in. The account recovery key was printed when it was created in Account Settings.',
  missing: 'Enter the key from the printed sheet.',
  back: 'Back to login',
  choose: {
    title: 'Choose an admin',
    detail:
      'The admin you choose gets a new password and sets up two-factor authentication again. Nothing changes until that is done.',
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
  detail:
    'The way back in if no admin can log in any more, because phones were lost or blocked after too many wrong codes.',
  none: 'Not created yet. Create one, print it and lock it away.',
  there: (at: number, by: string) => `Created ${formatDateTime(at)} by ${by}. It works once.`,
  make: 'Create a recovery key',
  makeNew: 'Create a new recovery key',
  replacing: {
    title: 'Create a new recovery key?',
    detail: 'The previous key stops working immediately, wherever it is kept.'
  },
  shown:
    'Print it and lock it away, somewhere other than this computer. You won’t see it again. It works once, and anyone who has it can become an admin here.',
  keyName: 'Account recovery key',
  print: 'Print',
  copied: 'Copied. The clipboard is cleared in 30 seconds.',
  saved: (fileName: string) => `Saved as ${fileName}. Print it, then delete the file.`,
  kept: 'I have printed or saved it',
  leaving: {
    title: 'Close without keeping the key?',
    detail: 'You haven’t copied, saved or printed it. You can’t see it again: you would have to create another one.',
    confirm: 'Close anyway'
  },
  sheet: {
    use: 'If an admin can no longer log in, choose “Recover this account” on the login screen and enter this key.',
    care: 'It works once. Anyone with it and this computer can become an admin.',
    made: (at: number) => `Created ${formatDateTime(at)}`
  },
  offer: {
    title: 'This account has no recovery key',
    detail: 'Without one, no one can get back in if every admin loses their phone and backup codes.'
  },
  notice: {
    title: 'The account recovery key was used',
    detail: (email: string, at: number) =>
      `${email} got a new password and a new phone on ${formatDateTime(at)}. If none of you did that, disable this user. The key no longer works: create a new one.`
  },
  check: {
    none: 'Not created yet. If no admin can log in any more, no one can get back in.',
    there: (ago: string) => `Created ${ago}. It lets one admin back in, once.`
  }
}
