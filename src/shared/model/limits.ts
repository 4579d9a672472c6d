// Limits for lengths of text, in UTF-16 units, and for counts and sizes. Schemas, rules, importers and the fields of pages share them.

// The Panel
export const longestName = 80
export const longestAccountName = 80
export const longestEmail = 254
/** Characters of the codes that people type from paper, in Crockford's base32. */
export const backupCodeLength = 16
export const enrolmentCodeLength = 10
export const recoveryKeyLength = 28
/** The user is warned when this many backup codes or fewer are left. */
export const fewCodes = 3

// The vault
export const longestIssuer = 120
export const longestAccount = 254
export const longestTag = 100
export const mostTags = 50
export const longestGroupName = 60
export const mostGroups = 500
export const longestNote = 10_000
/** Per account. */
export const mostRecoveryCodes = 100
/** Setup keys with fewer bits are accepted, with a warning. The shortest in wide use have 80. */
export const shortKeyBits = 80
