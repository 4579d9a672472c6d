// Journeys: the real Electron, SQLite and keychain, driven from outside. One at a time per desktop, because they share its screen,
// clipboard and keychain. `npm run journeys` opens one desktop for each worker.
import { defineConfig } from '@playwright/test'

const desktops = JSON.parse(process.env['COUNTERSIGN_DESKTOPS'] ?? '[]') as readonly Record<string, string>[]
Object.assign(process.env, desktops[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)] ?? {})

/** About a minute each. They start first: started last, they would leave the other desktops idle. */
const longest = ['panel-guide', 'sso', 'renewal', 'panel-admin', 'recovery', 'lock'].map(
  (name) => `journeys/${name}.spec.ts`
)
const begunFirst = [
  ...longest,
  'security/package.spec.ts',
  'security/compromised-page.spec.ts',
  'gallery/gallery.spec.ts'
].map((name) => `**/${name}`)

export default defineConfig({
  testDir: 'test',
  // `npm run bench` runs measurements of the real app and says how large; `npm run screenshots` takes the screenshots;
  // `npm run try:packages` installs a package.
  testMatch: [
    'journeys/**/*.spec.ts',
    'security/**/*.spec.ts',
    'gallery/**/*.spec.ts',
    ...(process.env['COUNTERSIGN_BENCH_ACCOUNTS'] === undefined ? [] : ['bench/**/*.spec.ts']),
    ...(process.env['COUNTERSIGN_DEB'] === undefined ? [] : ['packaging/**/*.spec.ts']),
    ...(process.env['COUNTERSIGN_SCREENSHOTS'] === undefined ? [] : ['pictures/**/*.spec.ts'])
  ],
  projects: [
    { name: 'first', testMatch: begunFirst },
    { name: 'then', testIgnore: begunFirst }
  ],
  outputDir: 'test-results/journeys',
  snapshotPathTemplate: 'test/gallery/references/{arg}{ext}',
  workers: Math.max(1, desktops.length),
  // On a shared machine a journey may stall. Playwright lists a test that needed a second try as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']]
})
