// Random values that an admin hands to a user on paper. Both are random enough that a keyed hash protects them.

/** Activation code, the one-time initial password: 24 Crockford characters = 120 bits (CHECKLIST 14). */
export const activationLength = 24
export const activationLifeMs = 7 * 86_400_000

/** Enrolment code after a reset, where policy asks for it: 10 characters = 50 bits, 10 minutes, 5 tries (CHECKLIST 39). */
export const enrolmentCodeLength = 10
export const enrolmentCodeLifeMs = 10 * 60_000
export const enrolmentCodeTries = 5
