// The words of the Authenticator's lock: its screen, its settings, the recovery key.
import type { LockReason } from '../../../shared/contract'
import { formatDateTime, formatNumber, plural } from '../format'

const minutes = (count: number) => plural(count, { one: '# minute', other: '# minutes' })

export const recoveryKeyFieldWords = {
  label: 'Recovery key',
  hint: '28 letters and digits, as on the printed sheet. Spaces, dashes and case do not matter.',
  use: 'Use the recovery key',
  usePassphrase: 'Use the passphrase'
}

export const lockScreenWords = {
  title: 'The Authenticator is locked',
  reasons: {
    asked: 'You locked it.',
    idle: 'Nobody used the computer for a while.',
    suspend: 'The computer went to sleep.',
    'screen-lock': 'The screen was locked.',
    'window-closed': 'Its window was closed.',
    start: 'It asks before it shows any code.',
    changed: 'What lies on the disk is not what was left there.'
  } satisfies Record<LockReason, string>,
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  nothingAnswers: {
    title: 'The keychain does not answer',
    why: "The key to your accounts is in this computer's keychain, and it does not answer now. Unlock the keychain, then try again."
  }
}

export const lockWords = {
  lock: 'Lock',
  lockNow: 'Lock now',
  protection: {
    keychain: "Your accounts are sealed under a key in this computer's keychain.",
    keychainAndMore:
      "Your accounts are sealed under one key. It is in this computer's keychain, and each way below opens it alone.",
    withoutKeychain:
      'Your accounts are sealed under one key, which this computer keeps nowhere in the clear. Each way below opens it alone.',
    passphrase:
      'This computer has no keychain: everything is sealed under your passphrase, which is asked for at every start.',
    demo: 'This is the demo. Its lock is a curtain that a button opens; in your own data you choose a passphrase and a recovery key here.'
  },
  ways: 'Ways to unlock',
  passphrase: {
    name: 'Passphrase',
    none: 'None. Without one, whoever sits at your open desktop can open the Authenticator.',
    there: 'Asked for after each lock and before each export.',
    add: 'Add passphrase',
    change: 'Change passphrase',
    remove: 'Remove passphrase',
    fields: {
      current: 'Current passphrase',
      next: 'New passphrase',
      confirm: 'Confirm new passphrase',
      minimum: (length: number) => `At least ${formatNumber(length)} characters. A few unrelated words work well.`,
      differ: 'The two passphrases are not the same.',
      missing: 'Enter the passphrase you have now.'
    },
    advice: 'It cannot be recovered. Make a recovery key as well, for the day you forget it.',
    removing: 'From then on a button opens the Authenticator after a lock, and exports ask for a confirmation only.',
    removingLeaves: 'From then on only the recovery key opens the Authenticator: at every start, and after every lock.',
    added: 'The passphrase is set.',
    changed: 'The passphrase is changed.',
    removed: 'The passphrase is removed.'
  },
  recoveryKey: {
    name: 'Recovery key',
    none: 'None. With a printed one, a forgotten passphrase or a lost keychain loses nothing.',
    there: (at: number) => `Made ${formatDateTime(at)}. Keep the sheet away from this computer.`,
    make: 'Make recovery key',
    replace: 'Replace recovery key',
    remove: 'Remove recovery key',
    making: 'The key is shown once. Whoever has it and this computer’s data can open the Authenticator.',
    replacing: 'The new key is shown once. The old sheet opens nothing any more once you confirm the new one.',
    show: 'Show the key',
    shown: 'Print it, or write it down, and keep it where you keep what matters. It is not shown again.',
    keyName: 'Your recovery key',
    print: 'Print sheet',
    copied: (seconds: number) =>
      `Copied. The clipboard is cleared in ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
    saved: (path: string) => `Saved as ${path}. Print it, then delete the file.`,
    kept: 'I have printed or saved it',
    done: 'Done',
    notYet: 'It opens nothing before you confirm that you have it.',
    removing: 'The printed sheet opens nothing any more.',
    added: 'The recovery key is in use.',
    removed: 'The recovery key is removed.',
    sheet: {
      title: 'Countersign recovery key',
      detail:
        'Opens the Authenticator when its passphrase is forgotten or the keychain of the computer is lost. Whoever has this key and the data of the computer has every account.',
      made: (at: number) => `Made ${formatDateTime(at)}`
    }
  },
  renewal: {
    title: 'Your accounts have a new key.',
    detail:
      'What opened them the old way opens nothing that is written from now on. The copies on this computer get the new key, too.',
    copies: 'Copies of the data folder that were made elsewhere still open the old way. Delete those you do not need.',
    backups:
      'Backups keep the key that their password made. Whoever could open your accounts before may know it: choose another password in Settings > Backups, and delete older backups you do not need.',
    goToBackups: 'Go to Backups',
    endsRecoveryKey:
      'Your recovery key was made by an earlier version and could not be kept: it opens nothing any more. Make a new one.'
  },
  keychain: {
    asks: 'Ask for the passphrase at every start',
    hint: 'Takes the key out of the keychain. Your passphrase or recovery key is then the only way in.',
    needsPassphrase: 'Add a passphrase first.',
    turnOn: 'Ask at every start',
    turnOff: 'Open at start',
    turningOn:
      'The key leaves the keychain. From then on only your passphrase or recovery key opens the Authenticator.',
    turningOff: 'The key goes back into the keychain, which opens the Authenticator at start.',
    changed: 'Changed.'
  },
  auto: {
    title: 'Lock by itself',
    idle: 'When the computer is not used',
    never: 'Never',
    after: (count: number) => `After ${minutes(count)}`,
    onSuspend: 'When the computer goes to sleep',
    onScreenLock: 'When the screen is locked',
    onWindowClose: "When the Authenticator's window is closed",
    less: {
      title: 'Lock less often?',
      detail: 'The Authenticator will stay open where it locks by itself now.',
      submit: 'Change',
      shown: {
        title: 'Show windows in screen recordings?',
        detail: 'Screenshots and shared screens will show your codes while they are on screen.',
        submit: 'Show'
      }
    }
  },
  screen: {
    title: 'On the screen',
    hidesCodes: 'Hide codes until clicked',
    hidesCodesHint: 'A code shows for 10 seconds. Copying works without showing it.',
    recordings: 'Keep windows out of screen recordings',
    recordingsHint: 'Screenshots and shared screens show an empty window.',
    recordingsMissing: 'This system has no way to do that.',
    clipboard: 'Clear a copied code after',
    seconds: (count: number) => `${formatNumber(count)} s`
  },
  cancel: 'Cancel',
  failed: 'The settings of the lock cannot be read now.'
}

export const coverWords = {
  show: 'Show code',
  showName: (name: string) => `Show code for ${name}`
}
