// The unit tests that reach the mutated room, for `npm run mutate`.
import { defineConfig } from 'vitest/config'
import { messagesPlugin } from './scripts/messages/plugin.mjs'
import { roomOfRun } from './scripts/mutation/rooms.mjs'

const { tests, without = [] } = roomOfRun()

export default defineConfig({
  plugins: [messagesPlugin()],
  test: {
    include: [...tests],
    exclude: [...without],
    environment: 'node',
    restoreMocks: true,
    testTimeout: 20_000
  }
})
