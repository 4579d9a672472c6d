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
    copyCodeOf: 'Copy the code of',
    quickPicker: 'Quick picker',
    openAuthenticator: 'Open Authenticator',
    openPanel: 'Open Panel',
    unnamed: 'Unnamed account'
  },
  /** A switch on the command line that nobody may give (platform/switches.ts). */
  foreignSwitches: {
    title: 'Countersign was not started',
    message: (names: string) =>
      `It was started with ${names}, which Countersign does not accept. Start it without that, or remove it from the shortcut that you used.`
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
          `The file will hold the setup keys of ${accounts}. Anyone who gets it can make your codes, from now on and without your noticing. If you did not just ask for an export, choose Cancel.`,
        yes: 'Export without encryption'
      },
      'export-encrypted': {
        message: 'Export setup keys to an encrypted file?',
        detail: (accounts: string) =>
          `The file will hold the setup keys of ${accounts}, under the password that was just entered. If you did not just ask for an export, choose Cancel.`,
        yes: 'Export'
      },
      'backups-on': {
        message: 'Turn on automatic backups?',
        detail:
          'From now on encrypted copies of your accounts are written to the folder that you chose, under the password that was just entered. If you did not just ask for this, choose Cancel.',
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
          `The accounts will be as they were on ${when}. What is there now is kept beside it. If you did not just ask for this, choose Cancel.`,
        yes: 'Go back'
      },
      'recovery-key': {
        message: 'Make a recovery key?',
        detail:
          'Whoever has the key and your data folder can open the Authenticator. It is shown on the page once. If you did not just ask for it, choose Cancel.',
        yes: 'Make recovery key'
      },
      'ways-in': {
        message: 'Change how the Authenticator is opened?',
        detail:
          'A passphrase or another way to open it is added or removed. If you did not just ask for this, choose Cancel.',
        yes: 'Change'
      },
      'lock-rules': {
        message: 'Lock the Authenticator less often?',
        detail: 'It will stay open where it locks by itself now. If you did not just ask for this, choose Cancel.',
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
        detail:
          'No more copies are written. Those that are there stay. If you did not just ask for this, choose Cancel.',
        yes: 'Turn off'
      },
      'set-aside': {
        message: 'Set the data store aside?',
        detail:
          'What is there is moved to a dated folder, and an empty store takes its place. If you did not just ask for this, choose Cancel.',
        yes: 'Set aside'
      },
      'restore-copies': {
        message: 'Go back to the newest whole copy?',
        detail:
          'The copy takes the place of the store. What is there now is kept in a dated folder. If you did not just ask for this, choose Cancel.',
        yes: 'Go back'
      },
      'use-changed': {
        message: 'Use the data store as it is?',
        detail:
          'It is not as it was left, and somebody may have changed it. If you did not just ask for this, choose Cancel.',
        yes: 'Use as it is'
      },
      'time-server': {
        message: 'Ask a time server?',
        detail: (host: string) =>
          `Countersign will ask this server for the time, at the start and once an hour:\n\n${host}\n\nIt sees this computer’s network address. If you did not just name a time server, choose Cancel.`,
        yes: 'Ask this server'
      },
      'sso-hosts': {
        message: 'Contact a single sign-on provider?',
        detail: (hosts: string) =>
          `Countersign will contact these servers to sign people in, and open their pages in your browser:\n\n${hosts}\n\nIf you did not just set up, test or use single sign-on, choose Cancel.`,
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
      'Each code works once, in place of the 6-digit code, after "Use a backup code" on the login screen.',
      'Print this page or keep it in a safe place that is not the phone with your authenticator app.',
      'Anyone who has a code and your password can log in as you: do not share them.',
      'Generating new backup codes in your settings makes all of these useless.'
    ]
  },
  recoverySheet: {
    title: 'Countersign — recovery key of the Authenticator',
    made: (day: string) => `Made on ${day}`,
    advice: [
      'This key opens the Authenticator when its passphrase is forgotten or the keychain of the computer is lost.',
      'Whoever has it and the data folder has every account. Print this page, keep it where you keep what matters,',
      'and delete the file. Making a new recovery key ends this one.'
    ]
  },
  accountRecoverySheet: {
    title: 'Countersign — account recovery key',
    account: 'Account',
    created: 'Made on',
    advice: [
      'With this key an admin who cannot log in any more gets back in: "Recover this account" on the login screen.',
      'It works once. Whoever has it and this computer can become admin: print this page, lock it away, and delete the file.',
      'Making a new key in Account Settings makes this one useless.'
    ]
  },
  accountSheet: {
    title: 'Countersign accounts',
    warning: 'Whoever reads this sheet can make your codes. Keep it as you keep your passport.',
    digits: (count: string) => `${count} digits`,
    counter: (value: string) => `counter ${value}`,
    transfer: 'Scan all of these with Google Authenticator: Transfer accounts, Import accounts.'
  },
  /** Notifications of the system. They stand where others may see them: no name, no address. */
  alerts: {
    'login.locked': {
      title: 'A login was locked',
      detail: 'Too many wrong passwords or codes were entered in the Panel.'
    },
    'login.braked': {
      title: 'Somebody is guessing',
      detail: 'Many wrong passwords or codes were entered in a short time. Every check now takes longer.'
    },
    'login.code-reused': {
      title: 'A used code was entered again',
      detail: 'It was refused. Somebody may have seen a code.'
    },
    'factor.disabled': {
      title: 'Two-factor authentication was blocked',
      detail: 'Too many wrong codes in a row were entered in the Panel. An admin has to reset it.'
    },
    'factor.reset': {
      title: 'Two-factor authentication was reset',
      detail: 'An admin reset it for somebody. The audit log says who and when.'
    },
    'recovery-key.refused': {
      title: 'A wrong recovery key was entered',
      detail: 'Somebody tried to recover the account in the Panel. The audit log says when.'
    },
    'recovery-key.accepted': {
      title: 'The account recovery key was used',
      detail: 'With it somebody can take over an admin. If it was not you, make a new key at once.'
    },
    'sso.callback-refused': {
      title: 'A forged sign-in was refused',
      detail: 'Something on this computer tried to end a sign-in that it did not begin.'
    },
    'clock.set-back': {
      title: 'The clock was set back',
      detail: 'The Panel accepts no codes until this computer’s clock is right again.'
    },
    'backup-failing': { title: 'Your accounts are not being backed up', detail: 'Open the Authenticator to see why.' }
  },
  /** What the browser shows after a sign-in; whether somebody is signed in is for the app to say, after every check. */
  signInPage: {
    answered: { title: 'Back to Countersign', detail: 'You may close this page now and go on in the app.' },
    refused: { title: 'Nothing to do here', detail: 'This page belongs to no sign-in that is under way.' }
  }
}

export type MainWords = typeof en
