// The screens that both apps show until the data can be used.
import { fail, ok } from '../../src/shared/result'
import type { ProtectionState, StoreChange } from '../../src/shared/contract'
import type { Family, PanelEntry } from './entry'
import { daysAgo } from './time'

const at = (state: ProtectionState) => ({ protection: { get: ok(state) } })
const damagedApp = (change: StoreChange | null, snapshotAt: number | null = daysAgo(1)) => ({
  appId: 'panel' as const,
  snapshotAt,
  change
})
const change: StoreChange = { differences: ['older', 'journal'], since: daysAgo(2), use: 'lowered' }

export const protection: Family<PanelEntry> = {
  'choose a passphrase': {
    answers: at({ stage: 'choose-passphrase', minimumLength: 8 }),
    shows: 'Choose a passphrase',
    isDaily: true
  },
  'choose a passphrase, too short': {
    answers: at({ stage: 'choose-passphrase', minimumLength: 8 }),
    act: async ({ type, press }) => {
      await type('Passphrase', 'short')
      await press('Set passphrase')
    },
    shows: 'At least 8 characters'
  },
  'keys in memory': {
    answers: at({ stage: 'choose-passphrase', minimumLength: 8, reason: 'keys-in-memory' }),
    shows: 'The keys to your data are not safe yet'
  },
  encrypting: {
    answers: at({ stage: 'encrypting', why: 'earlier-version', part: 0.4 }),
    shows: 'Encrypting your data'
  },
  renewing: { answers: at({ stage: 'encrypting', why: 'renewal', part: 0 }), shows: 'Your data is getting a new key' },
  locked: { answers: at({ stage: 'locked', hasRecoveryKey: true }), shows: 'Unlock Countersign', isDaily: true },
  'locked, wrong passphrase': {
    answers: {
      protection: { get: ok({ stage: 'locked', hasRecoveryKey: false }), unlock: fail({ code: 'wrong-passphrase' }) }
    },
    act: async ({ type, press }) => {
      await type('Passphrase', 'wrong')
      await press('Unlock')
    },
    shows: 'wrong',
    enter: 'protection.unlock'
  },
  'keychain unavailable': { answers: at({ stage: 'keychain-unavailable' }), shows: 'The keychain isn’t responding' },
  'key missing': { answers: at({ stage: 'key-missing' }), shows: 'The key to your data is gone', isDaily: true },
  'key missing, set aside?': {
    answers: at({ stage: 'key-missing' }),
    act: ({ press }) => press('Set the data aside'),
    shows: 'Set the data aside?'
  },
  unreadable: { answers: at({ stage: 'store-unavailable' }), shows: 'The data can’t be opened' },
  damaged: {
    answers: at({ stage: 'store-damaged', kind: 'damaged', apps: [damagedApp(null)] }),
    shows: 'The data is damaged',
    isDaily: true
  },
  'damaged, without a copy': {
    answers: at({ stage: 'store-damaged', kind: 'damaged', apps: [damagedApp(null, null)] }),
    shows: 'There is no intact copy on this computer.'
  },
  'damaged, restore?': {
    answers: at({ stage: 'store-damaged', kind: 'damaged', apps: [damagedApp(null)] }),
    act: ({ press }) => press('Restore the copy'),
    shows: 'The damaged data moves to a dated folder.'
  },
  changed: {
    answers: at({ stage: 'store-damaged', kind: 'changed', apps: [damagedApp(change)] }),
    shows: 'The data has changed',
    isDaily: true
  },
  'changed, use as it is?': {
    answers: at({ stage: 'store-damaged', kind: 'changed', apps: [damagedApp({ ...change, use: 'no-admin' })] }),
    act: ({ press }) => press('Use as it is'),
    shows: 'Use it as it is?'
  },
  'changed, not to be used': {
    answers: at({
      stage: 'store-damaged',
      kind: 'changed',
      apps: [damagedApp({ differences: ['missing', 'anchor'], since: null, use: 'refused' }, null)]
    }),
    shows: 'It isn’t known when the data was last good.'
  }
}
