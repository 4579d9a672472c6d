// The default answers for the Authenticator's page: a few accounts, nothing locked, nothing wrong.
import { ok } from '../../../src/shared/result'
import type { AuthenticatorAnswers } from '../bridge'
import { daysAgo, minutesAgo } from '../time'
import {
  candidateCodes,
  choices,
  clock,
  codesOf,
  desktop,
  entries,
  goodBackups,
  groups,
  lockSettings,
  noBackups,
  preferences,
  slots
} from './data'
import { about } from '../about'

const done = ok(null)
const everybody = entries.map(({ id }) => id)

export const usual: AuthenticatorAnswers = {
  protection: { get: ok({ stage: 'ready', kind: 'keychain' }), getAnchor: ok({ failingSince: null }) },
  updates: { get: ok({ stage: 'off' }) },
  lock: { get: ok({ isLocked: false }), slots: ok(slots), getSettings: ok(lockSettings), discardRecoveryKey: done },
  entries: {
    list: ok(entries),
    logos: ok([]),
    history: ok([
      { at: minutesAgo(70), change: 'renamed', from: 'Git Hub', to: 'GitHub' },
      { at: daysAgo(3), change: 'group', from: null, to: 'Work' },
      { at: daysAgo(100), change: 'added', from: null, to: null }
    ])
  },
  groups: { list: ok(groups) },
  codes: { list: ({ ids }) => ok(codesOf(ids ?? everybody)), copy: ok({ clearsAt: minutesAgo(-0.5) }) },
  preferences: { get: ok(preferences), set: (change) => ok({ ...preferences, ...withoutAbsent(change) }) },
  clock: { get: ok(clock) },
  desktop: { get: ok(desktop), hidePicker: done },
  backups: { state: ok(noBackups), list: ok([]) },
  snapshots: {
    list: ok({
      snapshots: [
        { name: 'a', takenAt: daysAgo(0.3), reason: 'start' },
        { name: 'b', takenAt: daysAgo(4), reason: 'migration' }
      ],
      failedAt: null
    })
  },
  links: { take: ok(null) },
  candidates: { discard: done, codes: ok(candidateCodes) },
  imports: { discard: done },
  exports: { choices: ok(choices) },
  scan: { cancel: done, progress: ok(null) },
  search: { notes: ok([]) },
  trash: { list: ok([]) },
  details: {
    get: ({ id }) =>
      ok({
        id,
        note: id === 'e1' ? 'The phone number there is the old one.' : '',
        recoveryCodes:
          id === 'e1'
            ? ['1f3a-77b1', '2c4d-88c2', '3d5e-99d3'].map((code, index) => ({
                id: `k${String(index)}`,
                code,
                usedAt: index === 1 ? daysAgo(20) : null
              }))
            : []
      })
  },
  app: about
}

export const withBackups: NonNullable<AuthenticatorAnswers['backups']> = {
  state: ok(goodBackups),
  list: ok([
    {
      name: 'countersign-backup-2026-03-18.json',
      writtenAt: minutesAgo(50),
      sizeBytes: 20_480,
      accounts: 10,
      check: 'whole'
    },
    {
      name: 'countersign-backup-2026-03-17.json',
      writtenAt: daysAgo(1),
      sizeBytes: 20_400,
      accounts: 9,
      check: 'changed'
    },
    {
      name: 'countersign-backup-2025-11-02.json',
      writtenAt: daysAgo(136),
      sizeBytes: 18_000,
      accounts: null,
      check: 'unknown'
    }
  ])
}

/** Absent fields stay unchanged. */
function withoutAbsent<T extends object>(change: T) {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
