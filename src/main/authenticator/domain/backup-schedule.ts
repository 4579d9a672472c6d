// When the next automatic backup is due. Pure; the clock is an argument.
//
//   change ─▶ 10 s without another, at most 60 s after the first ─┐
//   a day since the last good backup ─────────────────────────────┼─▶ due
//   failure ─▶ 30 s, doubling to 15 minutes ──────────────────────┘

export const restMs = 10_000
export const longestWaitMs = 60_000
export const dayMs = 86_400_000
const firstRetryMs = 30_000
const longestRetryMs = 15 * 60_000

/** The state of the schedule. Times are in ms since epoch, null if there is none. */
export interface BackupSchedule {
  /** The first and the last change that is in no backup yet. */
  readonly firstChangeAt: number | null
  readonly lastChangeAt: number | null
  /** When a backup was last written or reread and verified. */
  readonly verifiedAt: number | null
  /** Consecutive failures, and when the last one was. */
  readonly failures: number
  readonly failedAt: number
}

/** Records a change at `now`; several changes share one backup. */
export function noteChange(schedule: BackupSchedule, now: number): BackupSchedule {
  return { ...schedule, firstChangeAt: schedule.firstChangeAt ?? now, lastChangeAt: now }
}

/** How long to wait before the next attempt after this many consecutive failures, in ms. */
export function retryAfterMs(failures: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.max(0, failures - 1))
}

/** Whether the newest backup is a day old, or dated in the future. */
export function isDailyDue({ verifiedAt }: Pick<BackupSchedule, 'verifiedAt'>, now: number): boolean {
  return verifiedAt === null || verifiedAt > now || now - verifiedAt >= dayMs
}

/** When to back up next, in ms since epoch, not before `now`. A clock that was set back never prolongs the wait. */
export function nextBackupAt(schedule: BackupSchedule, now: number): number {
  const { firstChangeAt, lastChangeAt, verifiedAt, failures, failedAt } = schedule
  if (failures > 0) return Math.max(now, Math.min(failedAt, now) + retryAfterMs(failures))
  const daily = verifiedAt === null || isDailyDue(schedule, now) ? now : verifiedAt + dayMs
  if (firstChangeAt === null || lastChangeAt === null) return daily
  const changed = Math.min(Math.min(lastChangeAt, now) + restMs, Math.min(firstChangeAt, now) + longestWaitMs)
  return Math.max(now, Math.min(daily, changed))
}
