// The unit tests that reach the pure rooms, for `npm run mutate`. Those that start processes or kill them stay out.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'test/otp/**/*.test.ts',
      'test/panel/**/*.test.ts',
      'test/authenticator/**/*.test.ts',
      'test/lock.test.ts'
    ],
    exclude: [
      'test/panel/sso/{sso,refusals}.test.ts',
      'test/panel/audit-verify.test.ts',
      'test/authenticator/formats/{hostile,responsive}.test.ts'
    ],
    environment: 'node',
    restoreMocks: true,
    testTimeout: 20_000
  }
})
