// Which events become system notifications, and how often.
import { beforeEach, expect, it } from 'vitest'
import type { BackupState } from '../../src/shared/contract'
import { createAlerts, type Alerts } from '../../src/main/app/alerts'
import type { Alert } from '../../src/main/messages/messages'

const minute = 60_000
let now: number
let shown: Alert[]
let alerts: Alerts
beforeEach(() => {
  now = Date.UTC(2026, 0, 2)
  shown = []
  alerts = createAlerts({ now: () => now, alert: (alert) => shown.push(alert) })
})
const notifyAfter = (ms: number, alert: Alert = 'login.locked') => {
  now += ms
  alerts.notify(alert)
  return shown.length
}

it('notifies once a minute of an attack that continues, and immediately of another kind of event', () => {
  expect(notifyAfter(0)).toBe(1)
  expect(notifyAfter(minute - 1)).toBe(1)
  expect(notifyAfter(0, 'backup-failing')).toBe(2)
  expect(notifyAfter(1)).toBe(3)
  expect(notifyAfter(minute - 1)).toBe(3)
})

it('is not silenced when the clock is set back', () => {
  expect(notifyAfter(0)).toBe(1)
  expect(notifyAfter(-minute)).toBe(2)
})

it('notifies when backups start to fail, not again while they keep failing, and again after one worked', () => {
  const look = (since: number | null) => {
    now += minute
    const failing = since === null ? null : ({ since, reason: 'folder-missing' } as const)
    alerts.watchBackups({ state: () => ({ ok: true, value: { failing } as BackupState }) })
    return shown.length
  }
  expect(look(null)).toBe(0)
  expect(look(1)).toBe(1)
  expect(look(1)).toBe(1)
  expect(look(null)).toBe(1)
  expect(look(2)).toBe(2)
  expect(look(2)).toBe(2)
  expect(shown).toEqual(['backup-failing', 'backup-failing'])
})
