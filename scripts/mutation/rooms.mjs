// The rooms to mutate, each with the tests that should notice. Excluded are tests that start processes, wait in real time or combine every
// call with every moment: a test that takes minutes must not hide that no other one notices.

/**
 * @typedef {{readonly mutate: readonly string[], readonly tests: readonly string[], readonly without?: readonly string[],
 *   readonly least: number}} Room least: per cent of the mutants that must be noticed
 */

/** What is pure. @type {Room} */
const rules = {
  mutate: ['src/main/otp/**/*.ts', 'src/main/panel/domain/**/*.ts', 'src/main/authenticator/domain/**/*.ts'],
  tests: ['test/otp/**/*.test.ts', 'test/panel/**/*.test.ts', 'test/authenticator/**/*.test.ts', 'test/lock.test.ts'],
  without: [
    'test/panel/sso/{sso,refusals}.test.ts',
    'test/panel/audit-verify.test.ts',
    'test/authenticator/formats/{hostile,responsive}.test.ts'
  ],
  least: 90
}

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  rules,
  'panel/services': {
    mutate: ['src/main/panel/services/**/*.ts'],
    tests: [
      'test/panel/{services,sso,storage}/**/*.test.ts',
      'test/panel/{contract,folding}.test.ts',
      'test/access/*.test.ts',
      'test/effects/panel.test.ts',
      'test/protection/read-back.test.ts'
    ],
    without: ['test/panel/services/awaits.test.ts'],
    least: 85
  },
  protection: {
    mutate: ['src/main/protection/**/*.ts'],
    tests: [
      'test/protection/**/*.test.ts',
      'test/{compose,going-back,reach,renewal}.test.ts',
      'test/authenticator/{renewal,vault-slots}.test.ts',
      'test/panel/services/{damaged,restoring}.test.ts',
      'test/sqlite/cipher.test.ts',
      'test/torture/{restore-crash,store-damage}.test.ts',
      'test/worker/store-jobs.test.ts'
    ],
    least: 85
  },
  ipc: {
    mutate: ['src/main/ipc/**/*.ts'],
    tests: ['test/ipc/**/*.test.ts', 'test/effects/*.test.ts', 'test/security/authority.test.ts'],
    least: 85
  },
  'authenticator/services': {
    mutate: ['src/main/authenticator/services/**/*.ts'],
    tests: ['test/authenticator/*.test.ts', 'test/effects/authenticator.test.ts', 'test/lock.test.ts'],
    without: ['test/authenticator/slot-awaits.test.ts'],
    least: 85
  }
}

/** The room of this run, as set by its script. */
export const roomOfRun = () => rooms[process.env.COUNTERSIGN_MUTATED_ROOM ?? 'rules'] ?? rules
