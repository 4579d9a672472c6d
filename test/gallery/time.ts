// The gallery's clock: always the same moment, and all sample dates are relative to it.

/** Ms since epoch: a Wednesday morning. */
export const startOfTime = Date.UTC(2026, 2, 18, 9, 30)

const dayMs = 86_400_000
export const minutesAgo = (minutes: number): number => startOfTime - minutes * 60_000
export const daysAgo = (days: number): number => startOfTime - days * dayMs
export const inMinutes = (minutes: number): number => startOfTime + minutes * 60_000
export const inDays = (days: number): number => startOfTime + days * dayMs
