// The words that both halves share. Bold words of the design are exact: they are the accessible names of the controls.
import { formatDateTime, formatNumber } from '../format'

export const productWords = {
  name: 'Countersign',
  halves: { panel: 'Panel', authenticator: 'Authenticator' },
  claim: {
    panel: 'Every sign has its countersign.',
    authenticator: 'Your half of the answer.'
  },
  claimDetail: {
    panel: 'Two-factor authentication for everyone in your account, on this computer. No cloud.',
    authenticator: 'Codes for all your accounts, kept on this computer and nowhere else.'
  }
}

export const actionWords = {
  continue: 'Continue',
  cancel: 'Cancel',
  back: 'Back',
  close: 'Close',
  save: 'Save',
  copy: 'Copy',
  download: 'Download',
  saveAs: 'Save as…',
  done: 'Done',
  quit: 'Quit',
  tryAgain: 'Try again'
}

export const codeFieldWords = {
  label: '6-digit code'
}

export const passwordFieldWords = {
  show: 'Show characters',
  hide: 'Hide characters'
}

export const backupCodesWords = {
  listName: 'Your codes',
  copied: 'Copied. The clipboard is cleared in 30 seconds, so paste them now.',
  saved: (fileName: string) => `Saved as ${fileName}.`
}

/** How a file of somebody else was read, where its content had to tell. */
export const readAsWords = {
  encoding: (name: string) =>
    `The file does not state its character encoding, so it was read as ${name}. Check the names.`,
  separators: { semicolon: 'Read with semicolons between the columns.', tab: 'Read with tabs between the columns.' },
  period: 'The file does not state the period of the codes; 30 seconds is assumed.'
}

/** Beside its own name in each language, so that whoever cannot read this page finds it. */
export const languageWords = {
  title: 'Language',
  system: 'System'
}

export const whenWords = {
  justNow: 'just now'
}

export const appearanceWords = {
  title: 'Appearance',
  schemes: { auto: 'System', light: 'Light', dark: 'Dark' }
}

export const demoWords = {
  banner: 'Demo data. Nothing here is real.',
  leave: 'Leave demo'
}

export const brokenWords = {
  title: 'This window stopped working',
  detail: 'Your data is safe. Reload the window. If it happens again, restart the app.',
  reload: 'Reload'
}

export const protectionWords = {
  choose: {
    title: 'Choose a passphrase',
    why: 'Countersign can’t use a keychain on this computer, so it encrypts your data with a passphrase that only you know.',
    advice:
      'You’ll enter it each time the app starts. It can’t be recovered: if you forget it, your data can’t be opened.',
    inMemory: {
      title: 'The keys to your data are not safe yet',
      why: 'They are only in this computer’s memory, because no keychain was responding when an earlier version created them. The next restart would erase them, and no one could open your data again. Choose a passphrase now to encrypt the keys with it. Accounts, users and settings stay as they are.',
      retry: 'Look for a keychain again'
    },
    passphrase: 'Passphrase',
    confirm: 'Confirm passphrase',
    differ: 'The passphrases don’t match.',
    minimum: (length: number) => `At least ${formatNumber(length)} characters. A few unrelated words work well.`,
    submit: 'Set passphrase'
  },
  unlock: {
    title: 'Unlock Countersign',
    why: 'Your data on this computer is encrypted with your passphrase.',
    passphrase: 'Passphrase',
    submit: 'Unlock'
  },
  encrypting: {
    title: 'Encrypting your data',
    why: 'This version encrypts all of your data. The data is being converted, once. If you close the app now, it continues at the next start.'
  },
  renewing: {
    title: 'Your data is getting a new key',
    why: 'A way to unlock was replaced or removed, so everything is being encrypted again with a new key. This takes a moment, and you can’t use Countersign until it is done. If you close the app now, nothing is lost: at the next start, your data opens in either the old way or the new one.'
  },
  unavailable: {
    title: 'The keychain isn’t responding',
    why: 'The keys to your data are in this computer’s keychain, which isn’t responding. It may be locked, or still starting. Nothing was changed.',
    advice:
      'Unlock the keychain, then try again. If this computer no longer has one, you can set the data aside: it is moved to a dated folder, not deleted, and Countersign starts fresh.'
  },
  missing: {
    title: 'The key to your data is gone',
    why: 'The key that opens your data isn’t in this computer’s keychain. Nothing was changed.',
    advice:
      'If the keychain was restored or replaced, put the old one back and try again. Or set the data aside: it is moved to a dated folder, not deleted, and Countersign starts fresh.',
    setAside: 'Set the data aside',
    confirmTitle: 'Set the data aside?',
    confirmDetail:
      'All users, codes and settings stop working on this computer. The files move to a dated folder next to the data folder. With the old key they can be read again.',
    done: (folder: string) => `The old data is in ${folder}.`
  },
  damaged: {
    title: 'The data is damaged',
    data: {
      panel: 'The data of the Panel',
      authenticator: 'The data of the Authenticator',
      both: 'The data of the Panel and the Authenticator'
    },
    why: {
      changed: (data: string) =>
        `${data} was changed while Countersign was closed, by a failing disk or another app. Countersign hasn’t opened it.`,
      damaged: (data: string) => `${data} can’t be read correctly. The disk may be failing. Nothing was changed.`
    },
    restorable: (at: number) => `There is a verified copy from ${formatDateTime(at)}. Anything newer may be lost.`,
    lost: 'There is no intact copy on this computer. If you have one elsewhere, restore the data folder from it and try again. Or set the data aside: it is moved to a dated folder, not deleted, and Countersign starts fresh.',
    restore: 'Restore the copy',
    confirm: {
      restore: {
        title: 'Restore the copy?',
        detail:
          'The damaged data moves to a dated folder. In the Panel, every audit event that can still be read is kept, and no one gains rights: users who can’t be confirmed as active are disabled, admins who can’t be confirmed become members, and two-factor authentication that can’t be confirmed is blocked. Remembered browsers and activation codes stop working.',
        label: 'Restore'
      },
      'set-aside': {
        title: 'Set the data aside?',
        detail: 'All users, codes and settings stop working on this computer. The files move to a dated folder.',
        label: 'Set aside'
      }
    },
    kept: (folder: string) => `The previous data is in ${folder}.`
  },
  changed: {
    title: 'The data has changed',
    what: 'What is different',
    differences: {
      missing: 'The file with the data is gone.',
      content: 'The file is not the one Countersign last closed.',
      tail: 'Next to the file are changes that Countersign didn’t leave there.',
      older: 'The data was replaced by an earlier version of it.',
      journal: 'The rights journal is missing, damaged or older than it was.',
      anchor: 'The record of how the data was left is missing or can’t be read.',
      slots:
        'The file with your passphrase and recovery key was changed or removed. If Countersign had a copy, it put that back.'
    },
    since: (at: number) => `The data was last known to be good on ${formatDateTime(at)}.`,
    sinceUnknown: 'It isn’t known when the data was last good.',
    uses: {
      lowered:
        'Sessions, remembered browsers and backup codes end. Users keep only the rights that both the data and the rights journal give them. The Panel records this in its audit log.',
      'no-admin':
        'The rights journal can’t show who is allowed to do what. Sessions, remembered browsers and backup codes end, and no one is an admin until the account recovery key is entered.',
      refused:
        'Neither the rights journal nor an account recovery key can show who is an admin, so this data can’t be used as it is.'
    },
    vault: 'If you didn’t change it, someone else may have. To use the Authenticator as it is, confirm it’s you.',
    vaultButton:
      'If you didn’t change it, someone else may have. No passphrase protects the Authenticator, so only you can tell.',
    restore: 'Restore',
    accept: 'Use as it is',
    acceptTitle: 'Use it as it is?',
    setAside: 'Set aside'
  },
  unreadable: {
    title: 'The data can’t be opened',
    why: 'Countersign cannot read or write its data folder. Nothing was changed.',
    advice: 'The disk may be full or read-only, or the folder may belong to another user. Fix that, then try again.'
  }
}

export const anchorWords = {
  title: 'Record of how the data was left',
  good: 'It is kept separately from the data. At the next start, it shows whether files were replaced or an old version was put back.',
  failingTitle: 'The record of how your data was left can’t be saved',
  failing:
    'The keychain, or the data folder if you use a passphrase, doesn’t accept it. Everything still works. But if the app crashes now, replaced or old files may not be noticed at the next start. Countersign tries again automatically.',
  since: (at: number) => `Since ${formatDateTime(at)}.`
}
