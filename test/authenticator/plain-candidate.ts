// What most candidates have in common.
export const plainCandidate = {
  type: 'totp',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  isDuplicate: false,
  isConflict: false
} as const
