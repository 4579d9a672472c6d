// Journeys: the real Electron, SQLite and keychain, driven from outside. One at a time, because they share one screen,
// one clipboard and one keychain. `npm run journeys` gives them a desktop of their own.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test',
  testMatch: ['journeys/**/*.spec.ts', 'security/**/*.spec.ts'],
  outputDir: 'test-results/journeys',
  workers: 1,
  // On a shared machine a journey may meet a stall; Playwright lists a test that needed its second try as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']]
})
