// What most candidates have in common.
export const plainCandidate = {
  type: 'totp',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  twin: null,
  isKeyShort: false,
  labelIssuer: null
} as const
