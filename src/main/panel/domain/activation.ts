// Random values that an admin gives a user on paper. Both have enough entropy for a keyed hash to protect them.

/** Activation code, used instead of a password for one login: 24 Crockford characters = 120 bits (CHECKLIST 14). */
export const activationLength = 24
export const activationLifeMs = 7 * 86_400_000

/** Enrolment code after a reset, if the policy requires one: 10 characters = 50 bits, 10 minutes, 5 tries (CHECKLIST 39). */
export const enrolmentCodeLifeMs = 10 * 60_000
export const enrolmentCodeTries = 5
