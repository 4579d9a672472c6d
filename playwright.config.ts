// Journeys: the real Electron, SQLite and keychain, driven from outside. One at a time on a desktop, because they share its
// screen, its clipboard and its keychain. `npm run journeys` opens desktops for them; each worker has one to itself.
import { defineConfig } from '@playwright/test'

const desktops = JSON.parse(process.env['COUNTERSIGN_DESKTOPS'] ?? '[]') as readonly Record<string, string>[]
Object.assign(process.env, desktops[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)] ?? {})

/** A minute or so each: what begins last would leave the other desktops idle. */
const longest = ['panel-guide', 'sso', 'renewal', 'panel-admin', 'recovery', 'lock'].map(
  (name) => `journeys/${name}.spec.ts`
)
const begunFirst = [...longest, 'security/package.spec.ts', 'security/compromised-page.spec.ts'].map(
  (name) => `**/${name}`
)

export default defineConfig({
  testDir: 'test',
  // Measurements of the real app are for `npm run bench`, which says how large, pictures for `npm run screenshots`.
  testMatch: [
    'journeys/**/*.spec.ts',
    'security/**/*.spec.ts',
    'gallery/**/*.spec.ts',
    ...(process.env['COUNTERSIGN_BENCH_ACCOUNTS'] === undefined ? [] : ['bench/**/*.spec.ts']),
    ...(process.env['COUNTERSIGN_SCREENSHOTS'] === undefined ? [] : ['pictures/**/*.spec.ts'])
  ],
  projects: [
    { name: 'first', testMatch: begunFirst },
    { name: 'then', testIgnore: begunFirst }
  ],
  outputDir: 'test-results/journeys',
  workers: Math.max(1, desktops.length),
  // On a shared machine a journey may meet a stall; Playwright lists a test that needed its second try as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']]
})
