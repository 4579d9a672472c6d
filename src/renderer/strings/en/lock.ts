// The words of the Authenticator's lock: its screen, its settings, the recovery key.
import type { LockReason } from '../../../shared/contract'
import { formatDateTime, formatNumber, plural } from '../format'

const minutes = (count: number) => plural(count, { one: '# minute', other: '# minutes' })

export const recoveryKeyFieldWords = {
  label: 'Recovery key',
  hint: '28 letters and digits, as on the printed sheet. Spaces, dashes and case don’t matter.',
  use: 'Use the recovery key',
  usePassphrase: 'Use the passphrase'
}

export const lockScreenWords = {
  title: 'The Authenticator is locked',
  reasons: {
    asked: 'You locked it.',
    idle: 'The computer was idle for a while.',
    suspend: 'The computer went to sleep.',
    'screen-lock': 'The screen was locked.',
    'window-closed': 'Its window was closed.',
    start: 'Unlock it to see your codes.',
    changed: 'The data on the disk isn’t as Countersign left it.'
  } satisfies Record<LockReason, string>,
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  nothingAnswers: {
    title: 'The keychain isn’t responding',
    why: 'The key to your accounts is in this computer’s keychain, which isn’t responding. Unlock the keychain, then try again.'
  }
}

export const lockWords = {
  lock: 'Lock',
  lockNow: 'Lock now',
  protection: {
    keychain: 'Your accounts are encrypted with a key in this computer’s keychain.',
    keychainAndMore:
      'Your accounts are encrypted with one key. It is in this computer’s keychain, and any one of the ways below opens it too.',
    withoutKeychain:
      'Your accounts are encrypted with one key, which is never stored unprotected on this computer. Any one of the ways below opens it.',
    passphrase:
      'This computer has no keychain, so everything is encrypted with your passphrase. You enter it at every start.',
    demo: 'This is the demo, so one click unlocks it. With your own data, you set a passphrase and a recovery key here.'
  },
  ways: 'Ways to unlock',
  passphrase: {
    name: 'Passphrase',
    none: 'Not set. Anyone at your unlocked computer can open the Authenticator.',
    there: 'You enter it to unlock, and before each export.',
    add: 'Add passphrase',
    change: 'Change passphrase',
    remove: 'Remove passphrase',
    fields: {
      current: 'Current passphrase',
      next: 'New passphrase',
      confirm: 'Confirm new passphrase',
      minimum: (length: number) => `At least ${formatNumber(length)} characters. A few unrelated words work well.`,
      differ: 'The passphrases don’t match.',
      missing: 'Enter your current passphrase.'
    },
    advice: 'It can’t be recovered. Create a recovery key too, in case you forget it.',
    removing: 'After this, one click unlocks the Authenticator, and exports only ask you to confirm.',
    removingLeaves: 'After this, only the recovery key opens the Authenticator, at every start and after every lock.',
    added: 'The passphrase was set.',
    changed: 'The passphrase was changed.',
    removed: 'The passphrase was removed.'
  },
  recoveryKey: {
    name: 'Recovery key',
    none: 'Not set. Print one, and you can get back in if you forget your passphrase or lose the keychain.',
    there: (at: number) => `Created ${formatDateTime(at)}. Keep the sheet away from this computer.`,
    make: 'Create recovery key',
    replace: 'Replace recovery key',
    remove: 'Remove recovery key',
    making: 'The key is shown once. Anyone with it and this computer’s data can open the Authenticator.',
    replacing: 'The new key is shown once. The old key stops working when you confirm the new one.',
    show: 'Show the key',
    shown: 'Print it or write it down, and keep it somewhere safe. You won’t see it again.',
    keyName: 'Your recovery key',
    print: 'Print sheet',
    copied: (seconds: number) =>
      `Copied. The clipboard is cleared in ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
    saved: (path: string) => `Saved as ${path}. Print it, then delete the file.`,
    kept: 'I have printed or saved it',
    done: 'Done',
    notYet: 'It won’t work until you confirm that you have it.',
    removing: 'The printed key will stop working.',
    added: 'The recovery key is ready.',
    removed: 'The recovery key was removed.',
    sheet: {
      title: 'Countersign recovery key',
      detail:
        'Opens the Authenticator if you forget its passphrase or lose the computer’s keychain. Anyone with this key and the computer’s data has all your accounts.',
      made: (at: number) => `Created ${formatDateTime(at)}`
    }
  },
  renewal: {
    title: 'Your accounts have a new key.',
    detail:
      'The old way to unlock won’t open anything saved from now on. The copies on this computer get the new key too.',
    copies: 'Copies of the data folder that you made elsewhere still open the old way. Delete the ones you don’t need.',
    backups:
      'Backups keep the key made from their password. Anyone who could open your accounts before may know it. Choose a new password in Settings > Backups, and delete older backups you don’t need.',
    goToBackups: 'Go to Backups',
    endsRecoveryKey:
      'Your recovery key was created by an earlier version and couldn’t be kept. It no longer works. Create a new one.'
  },
  keychain: {
    asks: 'Ask for the passphrase at every start',
    hint: 'Removes the key from the keychain, so your passphrase or recovery key is the only way in.',
    needsPassphrase: 'Add a passphrase first.',
    turnOn: 'Ask at every start',
    turnOff: 'Open without asking',
    turningOn:
      'The key is removed from the keychain. After this, only your passphrase or recovery key opens the Authenticator.',
    turningOff: 'The key goes back into the keychain, so the Authenticator opens without asking.',
    changed: 'Changed.'
  },
  auto: {
    title: 'Lock automatically',
    idle: 'When the computer is idle',
    never: 'Never',
    after: (count: number) => `After ${minutes(count)}`,
    onSuspend: 'When the computer goes to sleep',
    onScreenLock: 'When the screen is locked',
    onWindowClose: 'When the Authenticator’s window is closed',
    less: {
      title: 'Lock less often?',
      detail: 'The Authenticator will stay open in cases where it now locks automatically.',
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
    recordingsMissing: 'Your system doesn’t support this.',
    clipboard: 'Clear a copied code after',
    seconds: (count: number) => `${formatNumber(count)} s`
  },
  failed: 'The lock settings can’t be loaded right now.'
}

export const coverWords = {
  show: 'Show code',
  showName: (name: string) => `Show code for ${name}`
}
