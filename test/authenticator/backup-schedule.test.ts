// Pure rules for backups: when one is due, its file name, and which ones are kept.
import { fc } from '../property'
import { describe, expect, it } from 'vitest'
import { chooseForgotten, nameBackup, readBackupName } from '../../src/main/authenticator/domain/backup-file'
import {
  dayMs,
  isDailyDue,
  longestWaitMs,
  nextBackupAt,
  noteChange,
  restMs,
  retryAfterMs,
  type BackupSchedule
} from '../../src/main/authenticator/domain/backup-schedule'

const now = Date.UTC(2026, 10, 24, 12)
const rested: BackupSchedule = { firstChangeAt: null, lastChangeAt: null, verifiedAt: now, failures: 0, failedAt: 0 }

describe('the backup schedule', () => {
  it('waits until nothing has changed for 10 s', () => {
    const once = noteChange(rested, now)
    expect(nextBackupAt(once, now)).toBe(now + restMs)
    const twice = noteChange(once, now + 8_000)
    expect(nextBackupAt(twice, now + 8_000)).toBe(now + 8_000 + restMs)
  })

  it('waits at most 60 s after the first change, however many follow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 1, maxLength: 60 }), (gaps) => {
        let at = now
        let schedule = noteChange(rested, at)
        for (const gap of gaps) {
          if (nextBackupAt(schedule, at) <= at + gap) break
          at += gap
          schedule = noteChange(schedule, at)
        }
        const due = nextBackupAt(schedule, at)
        expect(due).toBeLessThanOrEqual(now + longestWaitMs)
        expect(due).toBeGreaterThanOrEqual(at)
      })
    )
  })

  it('checks daily if nothing changes, and immediately if the newest backup is older than a day', () => {
    expect(nextBackupAt(rested, now + 1)).toBe(now + dayMs)
    expect(isDailyDue(rested, now + dayMs - 1)).toBe(false)
    expect(isDailyDue(rested, now + dayMs)).toBe(true)
    expect(nextBackupAt(rested, now + 3 * dayMs)).toBe(now + 3 * dayMs)
    expect(nextBackupAt({ ...rested, verifiedAt: null }, now)).toBe(now)
  })

  it('tries again after 30 s, doubling to 15 minutes, even if something changes meanwhile', () => {
    const failed = (failures: number) => ({ ...noteChange(rested, now), failures, failedAt: now })
    expect([1, 2, 3, 4, 5, 6, 60].map(retryAfterMs)).toEqual([30, 60, 120, 240, 480, 900, 900].map((s) => s * 1000))
    expect(nextBackupAt(failed(1), now)).toBe(now + 30_000)
    expect(nextBackupAt(noteChange(failed(3), now + 1), now + 1)).toBe(now + 120_000)
    expect(nextBackupAt(failed(1), now + dayMs)).toBe(now + dayMs)
  })

  it('is not delayed by a clock that was set back, and is never due in the past', () => {
    const moment = fc.option(fc.integer({ min: now - 5 * dayMs, max: now + 5 * dayMs }), { nil: null })
    fc.assert(
      fc.property(moment, moment, moment, fc.nat(9), fc.integer(), (first, last, verifiedAt, failures, failedAt) => {
        const due = nextBackupAt({ firstChangeAt: first, lastChangeAt: last, verifiedAt, failures, failedAt }, now)
        expect(due).toBeGreaterThanOrEqual(now)
        expect(due).toBeLessThanOrEqual(now + dayMs)
      })
    )
  })
})

describe('the names of backups', () => {
  it('say when they were written, in UTC', () => {
    expect(nameBackup(now)).toBe('countersign-backup-2026-11-24-120000.json')
    expect(nameBackup(now, 2)).toBe('countersign-backup-2026-11-24-120000-2.json')
    expect(readBackupName(nameBackup(now, 9))).toBe(now)
  })

  it('parse to the same second, for every time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), fc.integer({ min: 1, max: 9 }), (seconds, count) => {
        expect(readBackupName(nameBackup(seconds * 1000, count))).toBe(seconds * 1000)
      })
    )
  })

  it.each([
    'countersign-2026-11-24.json',
    'countersign-backup-2026-13-24-120000.json',
    'countersign-backup-2026-02-30-120000.json',
    'countersign-backup-2026-11-24-120000.json.0a0b0c0d.new',
    'countersign-backup-2026-11-24-120000-1.json',
    'countersign-backup-2026-11-24-120000 (1).json',
    '../countersign-backup-2026-11-24-120000.json',
    'x/countersign-backup-2026-11-24-120000.json'
  ])('do not include %s', (name) => {
    expect(readBackupName(name)).toBeNull()
  })
})

describe('the backups that are kept', () => {
  const at = (hours: number) => ({ writtenAt: now + hours * 3_600_000, hours })
  const keptOf = (hours: readonly number[], keep: number) => {
    const all = hours.map(at)
    const forgotten = new Set(chooseForgotten(all, keep))
    return all.filter((one) => !forgotten.has(one)).map((one) => one.hours)
  }

  it('are all of them while there is room', () => {
    expect(keptOf([], 3)).toEqual([])
    expect(keptOf([1, 2, 3], 3)).toEqual([1, 2, 3])
  })

  it('are each of the newer half, and one a day before that', () => {
    // One a day for a week, then eight within an hour.
    const days = [-144, -120, -96, -72, -48, -24]
    const hour = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
    expect(keptOf([...days, ...hour], 10)).toEqual([-120, -96, -72, -48, -24, 0.3, 0.4, 0.5, 0.6, 0.7])
  })

  it('always include the one written last, and never exceed the number asked for, whatever the clock said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2_000, max: 2_000 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 3, max: 12 }),
        (hours, keep) => {
          const all = hours.map(at)
          const forgotten = chooseForgotten(all, keep)
          expect(forgotten).not.toContain(all.at(-1))
          expect(all.length - forgotten.length).toBe(Math.min(keep, all.length))
        }
      )
    )
  })
})
