// The Authenticator's settings, its lock, and its backups.
import { fail, ok } from '../../../src/shared/result'
import type { LockState } from '../../../src/shared/contract'
import type { AuthenticatorEntry, Family } from '../entry'
import type { Hands } from '../hands'
import { daysAgo } from '../time'
import { allSlots, clock, desktop, failingBackups, goodBackups, slots } from './data'
import { withBackups } from './usual'

const open = async ({ press }: Hands) => {
  await press('Menu')
  await press('Settings')
}
const section = (name: RegExp, ...then: readonly (string | RegExp)[]) =>
  async function act(hands: Hands) {
    await open(hands)
    await hands.press(name)
    for (const each of then) await hands.press(each)
  }

export const settings: Family<AuthenticatorEntry> = {
  sections: { act: open, shows: 'Quick access', isDaily: true },
  appearance: { act: section(/^Appearance/), shows: 'Language' },
  view: { act: section(/^View/), shows: 'Show the next code' },
  'quick access': { act: section(/^Quick access/), shows: 'Start at login', isDaily: true },
  'quick access, nothing there': {
    answers: { desktop: { get: ok({ ...desktop, hasTray: false, canNotify: false, isShortcutTaken: true }) } },
    act: section(/^Quick access/),
    shows: 'isn’t available'
  },
  clock: { act: section(/^Clock/), shows: 'This computer’s clock is set automatically.' },
  'clock, a server': {
    answers: {
      clock: {
        get: ok({
          ...clock,
          server: 'time.nordlicht.example',
          isServerConfirmed: true,
          failure: 'no-answer',
          sync: 'not-synchronised'
        })
      }
    },
    act: section(/^Clock/),
    shows: 'This computer’s clock isn’t set automatically.'
  },
  lock: { act: section(/^Lock/), shows: 'Lock automatically', isDaily: true },
  'lock, on macOS': {
    answers: {
      app: {
        get: ok({
          ...{ version: '0.1.0', isDemo: false, demoSignIn: null, platform: 'darwin', now: 0 },
          ...{ colorScheme: 'auto', languageChoice: 'system', locale: 'en' }
        })
      }
    },
    act: section(/^Lock/),
    shows: 'Most newer ones on macOS still show the window'
  },
  'lock, everything set': {
    answers: { lock: { slots: ok(allSlots) } },
    act: section(/^Lock/),
    shows: 'Replace recovery key'
  },
  'add a passphrase': { act: section(/^Lock/, 'Add passphrase'), shows: 'It can’t be recovered.' },
  'change the passphrase, wrong': {
    answers: { lock: { slots: ok(allSlots), changePassphrase: fail({ code: 'wrong-passphrase' }) } },
    act: async (hands) => {
      await section(/^Lock/, 'Change passphrase')(hands)
      await hands.type('Current passphrase', 'wrong')
      await hands.type('New passphrase', 'a long enough sentence')
      await hands.type('Confirm new passphrase', 'a long enough sentence')
      await hands.press('Change passphrase')
    },
    shows: 'wrong',
    enter: 'lock.changePassphrase'
  },
  'recovery key, shown once': {
    answers: {
      lock: { slots: ok(slots), createRecoveryKey: ok({ recoveryKey: 'K7WM-3XQD-9RTB-2HVN-A4CE-6FGH-8JKL' }) }
    },
    act: section(/^Lock/, 'Create recovery key', 'Show the key'),
    shows: 'I have printed or saved it',
    escape: 'stays'
  },
  'backups off': { act: section(/^Backups/), shows: 'Turn on automatic backups', isDaily: true },
  'backups, to be turned on': { act: section(/^Backups/, 'Turn on automatic backups'), shows: 'No folder chosen yet' },
  'backups on': { answers: { backups: withBackups }, act: section(/^Backups/), shows: 'Back up now' },
  'backups failing': {
    answers: { backups: { ...withBackups, state: ok(failingBackups) } },
    act: section(/^Backups/),
    shows: 'Last good backup'
  },
  'backups, running': {
    answers: { backups: { ...withBackups, state: ok({ ...goodBackups, isRunning: true }) } },
    act: section(/^Backups/),
    shows: 'Saving and verifying a backup…'
  },
  'backups, another password': {
    answers: { backups: withBackups },
    act: section(/^Backups/, 'Change password'),
    shows: 'New backup password'
  },
  'backups, restore': {
    answers: { backups: withBackups },
    act: section(/^Backups/, 'Restore'),
    shows: 'from another vault or computer'
  },
  'backups, go back to a copy': {
    act: section(/^Backups/, /^Restore… \(copy from/),
    shows: 'HOTP counters go back too'
  }
}

const locked = (change: Partial<Extract<LockState, { isLocked: true }>>) => ({
  get: ok({
    isLocked: true as const,
    reason: 'idle' as const,
    ways: { button: false, passphrase: true, recoveryKey: true },
    changed: null,
    ...change
  })
})
const nothing = { button: false, passphrase: false, recoveryKey: false }
const changed = { differences: ['older' as const, 'slots' as const], since: daysAgo(2) }

export const lock: Family<AuthenticatorEntry> = {
  passphrase: { answers: { lock: locked({}) }, shows: 'The computer was idle for a while.', isDaily: true },
  'wrong passphrase': {
    answers: { lock: { ...locked({}), unlock: fail({ code: 'wrong-passphrase' }) } },
    act: async ({ type, press }) => {
      await type('Passphrase', 'wrong')
      await press('Unlock')
    },
    shows: 'wrong',
    enter: 'lock.unlock'
  },
  'recovery key': {
    answers: { lock: locked({}) },
    act: ({ press }) => press('Use the recovery key'),
    shows: '28 letters and digits'
  },
  button: {
    answers: { lock: locked({ reason: 'asked', ways: { ...nothing, button: true } }) },
    shows: 'Your codes are hidden',
    isDaily: true
  },
  'no keychain': { answers: { lock: locked({ ways: nothing }) }, shows: 'The keychain isn’t responding' },
  changed: { answers: { lock: locked({ reason: 'changed', changed }) }, shows: 'The data has changed' },
  'changed, by a button': {
    answers: { lock: locked({ reason: 'changed', changed, ways: { ...nothing, button: true } }) },
    shows: 'Use as it is'
  },
  'changed, and no keychain': {
    answers: { lock: locked({ reason: 'changed', changed: { ...changed, since: null }, ways: nothing }) },
    shows: 'It isn’t known when'
  }
}
