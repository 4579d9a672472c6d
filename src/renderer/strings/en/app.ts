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
    panel: 'Two-factor authentication for everyone in the account, on this workstation, with no cloud behind it.',
    authenticator: 'Codes for every account, kept on this workstation and nowhere else.'
  }
}

export const actionWords = {
  continue: 'Continue',
  cancel: 'Cancel',
  close: 'Close',
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
  detail: 'Nothing was lost. Load the window again; if it happens again, restart the app.',
  reload: 'Load again'
}

export const protectionWords = {
  choose: {
    title: 'Choose a passphrase',
    why: 'This computer has no keychain that Countersign can use. Your data is never stored in plain text, so it is sealed under a passphrase that only you know.',
    advice:
      'You will be asked for it each time the app starts. It cannot be recovered: without it the data stays sealed.',
    inMemory: {
      title: 'The keys to your data are not safe yet',
      why: 'They lie in this computer’s memory only: no keychain answered when an earlier version made them. The next restart would erase them, and nobody could open your data again. Choose a passphrase now; the keys are then sealed under it. Accounts, users and settings stay as they are.',
      retry: 'Look for a keychain again'
    },
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
  encrypting: {
    title: 'Encrypting your data',
    why: 'This version keeps both stores encrypted as a whole. Your data is being brought over, once. If the app is closed now, it goes on at the next start.'
  },
  renewing: {
    title: 'Your data is getting a new key',
    why: 'A way to unlock was replaced or removed, so everything is written anew under a new key. This takes a moment, and nobody can use Countersign meanwhile. If the app is closed now, the next start opens your data by the old way or by the new one, and nothing is lost.'
  },
  unavailable: {
    title: 'The keychain does not answer',
    why: "The keys to your data are in this computer's keychain, and it does not answer now. It may be locked, or still starting. Nothing was changed.",
    advice:
      'Unlock the keychain, then try again. If this computer no longer has one, you can set the store aside: it is moved to a dated folder, not deleted, and Countersign starts anew.'
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
    data: {
      panel: 'The data of the Panel',
      authenticator: 'The data of the Authenticator',
      both: 'The data of the Panel and the Authenticator'
    },
    why: {
      changed: (data: string) =>
        `${data} was changed while Countersign was closed: by a failing disk, or by another program. Nothing was opened.`,
      damaged: (data: string) => `${data} does not read back: the disk may be failing. Nothing was changed.`
    },
    restorable: (at: number) => `A verified copy of ${formatDateTime(at)} is here. What came after it may be lost.`,
    lost: 'There is no whole copy on this computer. If you have one elsewhere, put the data folder back from it and try again. Or set the store aside: it is moved to a dated folder, not deleted, and Countersign starts anew.',
    restore: 'Restore the copy',
    confirm: {
      restore: {
        title: 'Restore the copy?',
        detail:
          'The damaged store moves to a dated folder. In the Panel, every audit event that can still be read is kept, and nobody gains rights: whoever cannot be confirmed as an admin or as active is neither afterwards, and a second factor that cannot be confirmed is blocked. Remembered browsers and one-time passwords stop working.',
        label: 'Restore'
      },
      'set-aside': {
        title: 'Set the store aside?',
        detail: 'All users, codes and settings go out of use on this computer. The files move to a dated folder.',
        label: 'Set aside'
      }
    },
    kept: (folder: string) => `What was there before is in ${folder}.`
  },
  changed: {
    title: 'The data has changed',
    what: 'What is different',
    differences: {
      missing: 'The file with the data is gone.',
      content: 'The file is not the one that Countersign closed.',
      tail: 'Beside the file lie changes that Countersign did not leave there.',
      older: 'The data is an earlier state of what was here.',
      journal: 'The journal of rights is missing, damaged or older than it was.',
      anchor: 'The note of how the data was left is gone or cannot be read.',
      slots:
        'The file with your passphrase and recovery key was changed or removed. If Countersign had a copy, it put that back.'
    },
    since: (at: number) => `It was as it should be on ${formatDateTime(at)}.`,
    sinceUnknown: 'When it was last as it should be is not known.',
    uses: {
      lowered:
        'Sessions, remembered browsers and backup codes end. Everybody keeps only those rights that both the data and the journal of rights give them. The Panel writes this into its audit log.',
      'no-admin':
        'The journal of rights cannot say who may do what. Sessions, remembered browsers and backup codes end, and nobody is an admin until the account recovery key is entered.',
      refused:
        'Neither the journal of rights nor an account recovery key can say who is an admin, so this data cannot be used as it is.'
    },
    vault:
      'If you did not change it yourself, somebody else may have. To use the Authenticator as it is, prove who you are.',
    vaultButton:
      'If you did not change it yourself, somebody else may have. No passphrase protects the Authenticator, so only you can tell.',
    restore: 'Restore',
    accept: 'Use as it is',
    acceptTitle: 'Use it as it is?',
    setAside: 'Set aside'
  },
  unreadable: {
    title: 'The store cannot be opened',
    why: 'Countersign cannot read or write its data folder. Nothing was changed.',
    advice: 'The disk may be full or read-only, or the folder may belong to another user. Mend that, then try again.'
  }
}

export const anchorWords = {
  title: 'Note of how the data was left',
  good: 'It is kept apart from the data. At the next start it tells whether files were exchanged or put back.',
  failingTitle: 'The note of how your data was left cannot be kept',
  failing:
    'The keychain, or the data folder where a passphrase protects, does not take it. Everything works. But if the app crashes now, files that are exchanged or put back may not be noticed. It is tried again by itself.',
  since: (at: number) => `Since ${formatDateTime(at)}.`
}
