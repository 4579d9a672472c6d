// Names of backups, and which of them to keep. Pure. A name proves nothing; deletion goes by the list of what this vault wrote.

/** How many are kept by default. */
export const usuallyKept = 10

const pattern = /^countersign-backup-(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})(\d{2})(?:-[2-9])?\.json$/

/** The name of a backup written at `now` (ms since epoch): its time in UTC, with a number if `count` is above 1. */
export function nameBackup(now: number, count = 1): string {
  const [date = '', time = ''] = new Date(now).toISOString().split('T')
  return `countersign-backup-${date}-${time.slice(0, 8).replaceAll(':', '')}${count === 1 ? '' : `-${count}`}.json`
}

/** When the backup with this name was written, in ms since epoch; null for any other name. */
export function readBackupName(name: string): number | null {
  const parts = pattern.exec(name)
  if (parts === null) return null
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map(Number)
  const at = Date.UTC(year, month - 1, day, hours, minutes, seconds)
  return nameBackup(at).slice(0, 36) === name.slice(0, 36) ? at : null
}

/**
 * Which of `backups` are no longer kept. Their order is the order of writing, and counts more than their times, because a clock may have
 * been wrong. At most `keep` stay: the newer half one by one, the rest a day apart, so that a busy hour does not displace last week. The
 * last one always stays.
 */
export function chooseForgotten<B extends { readonly writtenAt: number }>(
  backups: readonly B[],
  keep: number
): readonly B[] {
  const newest = backups.toReversed()
  const kept = new Set(newest.slice(0, Math.max(1, Math.ceil(keep / 2))))
  const days = new Set([...kept].map(dayOf))
  for (const one of newest) {
    if (kept.size >= keep || days.has(dayOf(one))) continue
    days.add(dayOf(one))
    kept.add(one)
  }
  for (const one of newest) if (kept.size < keep) kept.add(one)
  return backups.filter((one) => !kept.has(one))
}

const dayOf = ({ writtenAt }: { readonly writtenAt: number }) => new Date(writtenAt).toISOString().slice(0, 10)
