// Unit tests: everything but the journeys, which Playwright drives in the real app. Node only; no DOM is simulated.
import { defineConfig } from 'vitest/config'
import { messagesPlugin } from './scripts/messages/plugin.mjs'

export default defineConfig({
  plugins: [messagesPlugin()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    testTimeout: 20_000,
    coverage: { include: ['src/main/**', 'src/shared/**'] }
  }
})
