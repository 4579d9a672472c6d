// The main process's own words in English: menus, the tray, system dialogs, and the files and pages that it writes for people.
// An ampersand marks the key that opens a menu.
export const en = {
  menu: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    window: '&Window',
    help: '&Help',
    lock: 'Lock',
    close: 'Close window',
    quit: 'Quit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    delete: 'Delete',
    selectAll: 'Select all',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    newBrowser: 'New browser',
    minimize: 'Minimise',
    about: 'About Countersign',
    services: 'Services',
    hide: 'Hide Countersign',
    hideOthers: 'Hide others',
    showAll: 'Show all'
  },
  tray: {
    copyCodeOf: 'Copy code for',
    quickPicker: 'Quick picker',
    openAuthenticator: 'Open Authenticator',
    openPanel: 'Open Panel',
    unnamed: 'Unnamed account'
  },
  /** A switch on the command line that nobody may give (platform/switches.ts). */
  foreignSwitches: {
    title: 'Countersign was not started',
    message: (names: string) =>
      `It was started with ${names}, which Countersign does not accept. Start it without that option, or remove it from the shortcut you used.`
  },
  backupFolder: {
    title: 'Choose a folder for backups',
    choose: 'Choose'
  },
  /** Asked in a dialog of the main process before something happens that only a person may allow. */
  consent: {
    title: 'Countersign',
    no: 'Cancel',
    accounts: (count: number) => (count === 1 ? '1 account' : `${String(count)} accounts`),
    questions: {
      'export-plain': {
        message: 'Export setup keys without encryption?',
        detail: (accounts: string) =>
          `The file will contain the setup keys of ${accounts}. Anyone who gets it can generate your codes without you noticing. If you did not just ask for an export, choose Cancel.`,
        yes: 'Export without encryption'
      },
      'export-encrypted': {
        message: 'Export setup keys to an encrypted file?',
        detail: (accounts: string) =>
          `The file will contain the setup keys of ${accounts}, encrypted with the password that was just entered. If you did not just ask for an export, choose Cancel.`,
        yes: 'Export'
      },
      'backups-on': {
        message: 'Turn on automatic backups?',
        detail:
          'From now on, backups of your accounts are saved in the folder you chose, encrypted with the password that was just entered. If you did not just ask for this, choose Cancel.',
        yes: 'Turn on'
      },
      'backups-password': {
        message: 'Change the password of your backups?',
        detail:
          'The next backups open with the password that was just entered. If you did not just ask for this, choose Cancel.',
        yes: 'Change password'
      },
      'restore-vault': {
        message: 'Go back to an earlier copy of your accounts?',
        detail: (when: string) =>
          `The accounts will be as they were on ${when}. The accounts as they are now are kept as a copy. If you did not just ask for this, choose Cancel.`,
        yes: 'Go back'
      },
      'recovery-key': {
        message: 'Create a recovery key?',
        detail:
          'Anyone with the key and your data folder can open the Authenticator. The key is shown once. If you did not just ask for it, choose Cancel.',
        yes: 'Create recovery key'
      },
      'ways-in': {
        message: 'Change how the Authenticator is opened?',
        detail:
          'A passphrase or another way to open it is added or removed. If you did not just ask for this, choose Cancel.',
        yes: 'Change'
      },
      'lock-rules': {
        message: 'Lock the Authenticator less often?',
        detail:
          'It will stay open in cases where it now locks automatically. If you did not just ask for this, choose Cancel.',
        yes: 'Change'
      },
      recordings: {
        message: 'Show windows in screen recordings?',
        detail:
          'Screenshots and shared screens will show the Authenticator with its codes. If you did not just ask for this, choose Cancel.',
        yes: 'Show'
      },
      'backups-off': {
        message: 'Turn off automatic backups?',
        detail: 'No more backups are made. Existing ones stay. If you did not just ask for this, choose Cancel.',
        yes: 'Turn off'
      },
      'set-aside': {
        message: 'Set the data aside?',
        detail:
          'The data is moved to a dated folder, and Countersign starts fresh. If you did not just ask for this, choose Cancel.',
        yes: 'Set aside'
      },
      'restore-copies': {
        message: 'Go back to the newest verified copy?',
        detail:
          'The copy replaces the data. The data as it is now is kept in a dated folder. If you did not just ask for this, choose Cancel.',
        yes: 'Go back'
      },
      'use-changed': {
        message: 'Use the data as it is?',
        detail:
          'The data is not as Countersign left it. Someone may have changed it. If you did not just ask for this, choose Cancel.',
        yes: 'Use as it is'
      },
      'time-server': {
        message: 'Use a time server?',
        detail: (host: string) =>
          `Countersign will ask this server for the time, at startup and every hour:\n\n${host}\n\nIt sees this computer’s network address. If you did not just choose a time server, choose Cancel.`,
        yes: 'Use this server'
      },
      'sso-hosts': {
        message: 'Contact a single sign-on provider?',
        detail: (hosts: string) =>
          `Countersign will contact these servers to sign people in, and open their pages in your web browser:\n\n${hosts}\n\nIf you did not just set up, test or use single sign-on, choose Cancel.`,
        yes: 'Contact'
      }
    }
  },
  backupCodes: {
    title: 'Countersign backup codes',
    account: 'Account',
    user: 'User',
    created: 'Created',
    advice: [
      'Each code works once. On the login screen, choose "Use a backup code" and enter it instead of the 6-digit code.',
      'Print this page or keep it somewhere safe, but not on the phone with your authenticator app.',
      'Anyone who has a code and your password can log in as you: do not share them.',
      'If you generate new backup codes in your settings, all of these stop working.'
    ]
  },
  recoverySheet: {
    title: 'Countersign — recovery key of the Authenticator',
    made: (day: string) => `Created on ${day}`,
    advice: [
      "This key opens the Authenticator if you forget its passphrase or lose the computer's keychain.",
      'Anyone with it and the data folder has all your accounts. Print this page, keep it somewhere safe,',
      'and delete the file. A new recovery key replaces this one.'
    ]
  },
  accountRecoverySheet: {
    title: 'Countersign — account recovery key',
    account: 'Account',
    created: 'Created on',
    advice: [
      'With this key, an admin who can no longer log in gets back in: choose "Recover this account" on the login screen.',
      'It works once. Anyone with it and this computer can become an admin. Print this page, lock it away, and delete the file.',
      'If you create a new key in Account Settings, this one stops working.'
    ]
  },
  accountSheet: {
    title: 'Countersign accounts',
    warning: 'Anyone who sees this sheet can generate your codes. Keep it as safe as your passport.',
    digits: (count: string) => `${count} digits`,
    counter: (value: string) => `counter ${value}`,
    transfer: 'In Google Authenticator, choose Transfer accounts, Import accounts, and scan all of these.'
  },
  /** Notifications of the system. They stand where others may see them: no name, no address. */
  alerts: {
    'login.locked': {
      title: 'A login was locked',
      detail: 'Too many wrong passwords or codes were entered in the Panel.'
    },
    'login.braked': {
      title: 'Someone is guessing',
      detail: 'Many wrong passwords or codes were entered in a short time. Every check now takes longer.'
    },
    'login.code-reused': {
      title: 'A used code was entered again',
      detail: 'It was refused. Someone may have seen a code.'
    },
    'factor.disabled': {
      title: 'Two-factor authentication was blocked',
      detail: 'Too many wrong codes in a row were entered in the Panel. An admin has to reset it.'
    },
    'factor.reset': {
      title: 'Two-factor authentication was reset',
      detail: 'An admin reset it for a user. The audit log shows when and by whom.'
    },
    'recovery-key.refused': {
      title: 'A wrong recovery key was entered',
      detail: 'Someone tried to recover the account in the Panel. The audit log shows when.'
    },
    'recovery-key.accepted': {
      title: 'The account recovery key was used',
      detail: 'Someone can take over an admin with it. If it was not you, create a new key right away.'
    },
    'sso.callback-refused': {
      title: 'A forged sign-in was refused',
      detail: 'Something on this computer tried to complete a sign-in that it didn’t start.'
    },
    'clock.set-back': {
      title: 'The clock was set back',
      detail: 'The Panel accepts no codes until this computer’s clock is right again.'
    },
    'backup-failing': { title: 'Your accounts are not being backed up', detail: 'Open the Authenticator to see why.' }
  },
  /** What the browser shows after a sign-in; whether somebody is signed in is for the app to say, after every check. */
  signInPage: {
    answered: { title: 'Back to Countersign', detail: 'You can close this page and continue in the app.' },
    refused: { title: 'Nothing to do here', detail: 'This page isn’t part of a sign-in in progress.' }
  }
}

export type MainWords = typeof en
