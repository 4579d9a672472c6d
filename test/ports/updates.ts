// Updates: the feed is queried when the user asks, its file is downloaded and verified, and nothing unverified is installed.
import type { Updates } from '../../src/main/platform/updates'
import type { UpdateState } from '../../src/shared/contract'
import type { Cases } from './cases'

/** `same`: nothing newer. `unsigned`: signed by another key. `forged`: its file does not match. `endless`: its file never ends. */
export type FeedMood = 'newer' | 'same' | 'unsigned' | 'forged' | 'endless' | 'down'

export interface FakeUpdates extends Updates {
  mood: FeedMood
  /** Every call, in order. */
  readonly calls: (keyof Updates)[]
  /** Whether the app was replaced. */
  isInstalled: boolean
}

const version = '9.9.9'

/** Null: a release without a feed. */
export function createFakeUpdates(mood: FeedMood | null = null): FakeUpdates {
  let state: UpdateState = { stage: mood === null ? 'off' : 'idle' }
  let cancelNow: (() => void) | null = null
  const enter = (next: UpdateState) => (state = next)
  const soon = <T>(value: () => T) => Promise.resolve().then(value)
  const updates: FakeUpdates = {
    mood: mood ?? 'down',
    calls: [],
    isInstalled: false,
    get: () => state,
    check() {
      updates.calls.push('check')
      if (['off', 'checking', 'downloading', 'ready'].includes(state.stage)) return Promise.resolve(state)
      enter({ stage: 'checking' })
      return soon(() => {
        if (updates.mood === 'down') return enter({ stage: 'failed' })
        if (updates.mood === 'unsigned') return enter({ stage: 'refused' })
        return enter(updates.mood === 'same' ? { stage: 'current' } : { stage: 'available', version })
      })
    },
    async download() {
      updates.calls.push('download')
      if (state.stage !== 'available') return state
      enter({ stage: 'downloading', version, share: 0 })
      if (updates.mood === 'endless') {
        await new Promise<void>((resolve) => (cancelNow = resolve))
        return enter({ stage: 'available', version })
      }
      return soon(() => enter(updates.mood === 'newer' ? { stage: 'ready', version } : { stage: 'refused' }))
    },
    cancel() {
      updates.calls.push('cancel')
      cancelNow?.()
      return state
    },
    install() {
      updates.calls.push('install')
      if (state.stage === 'ready') updates.isInstalled = true
      return state
    }
  }
  return updates
}

export interface UpdatesSubject {
  readonly updates: Updates
  readonly setFeed: (mood: FeedMood) => void
}

export const fakeUpdatesSubject = (hasFeed: boolean) => (): UpdatesSubject => {
  const updates = createFakeUpdates(hasFeed ? 'newer' : null)
  return {
    updates,
    setFeed: (mood) => {
      updates.mood = mood
    }
  }
}

export const noFeedCases: Cases<UpdatesSubject> = {
  'without a feed everything is off, whatever is called': {
    see: async ({ updates }) => [
      updates.get(),
      await updates.check(),
      await updates.download(),
      updates.cancel(),
      updates.install()
    ],
    expected: Array(5).fill({ stage: 'off' })
  }
}

const downloadOf = (mood: FeedMood, expected: readonly UpdateState[]) => ({
  see: async ({ updates, setFeed }: UpdatesSubject) => {
    setFeed(mood)
    return [await updates.check(), await updates.download()]
  },
  expected
})

export const updatesCases: Cases<UpdatesSubject> = {
  'nothing is downloaded or installed that was not found': {
    see: async ({ updates }) => [updates.get(), await updates.download(), updates.cancel(), updates.install()],
    expected: Array(4).fill({ stage: 'idle' })
  },
  'nothing newer': downloadOf('same', [{ stage: 'current' }, { stage: 'current' }]),
  'a newer one is found and fetched': downloadOf('newer', [
    { stage: 'available', version },
    { stage: 'ready', version }
  ]),
  'a file that is not the one that was named': downloadOf('forged', [
    { stage: 'available', version },
    { stage: 'refused' }
  ]),
  'a feed that is not signed by a key of this release': downloadOf('unsigned', [
    { stage: 'refused' },
    { stage: 'refused' }
  ]),
  'a server that is not there': downloadOf('down', [{ stage: 'failed' }, { stage: 'failed' }]),
  'a running download is requested once, and can be cancelled': {
    see: async ({ updates, setFeed }) => {
      setFeed('endless')
      await updates.check()
      const fetching = updates.download()
      const during = [updates.get().stage, (await updates.check()).stage, (await updates.download()).stage]
      await new Promise((resolve) => setTimeout(resolve, 300))
      updates.cancel()
      return [during, await fetching]
    },
    expected: [['downloading', 'downloading', 'downloading'], { stage: 'available', version }]
  }
}
