// Requests of the menu bar, as a page hears them.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PageRequest } from '../../../src/renderer/ui/requests'

const dataset: Record<string, string> = {}
let send: (topic: string) => void
let answerRequests: (request: PageRequest, answer: () => void) => () => void
beforeEach(async () => {
  vi.resetModules()
  const countersign = { onChanged: (listener: typeof send) => (send = listener) }
  vi.stubGlobal('window', { countersign })
  vi.stubGlobal('document', { documentElement: { dataset } })
  const requests = await import('../../../src/renderer/ui/requests')
  requests.hearRequests()
  answerRequests = requests.answerRequests
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('are answered at once, and only by what they ask for', () => {
  const [about, settings] = [vi.fn(), vi.fn()]
  answerRequests('about', about)
  const stop = answerRequests('open-settings', settings)
  for (const topic of ['open-settings', 'entries']) send(topic)
  expect([about.mock.calls.length, settings.mock.calls.length]).toEqual([0, 1])
  stop()
  send('open-settings')
  expect(settings).toHaveBeenCalledOnce()
})

it('wait for the part of the page that answers them, the last one only', () => {
  send('about')
  send('open-settings')
  const [about, settings] = [vi.fn(), vi.fn()]
  answerRequests('about', about)
  answerRequests('open-settings', settings)
  answerRequests('open-settings', settings)
  expect([about.mock.calls.length, settings.mock.calls.length]).toEqual([0, 1])
})

it('are answered if they came before the page’s script, which leaves no trace of them', async () => {
  vi.resetModules()
  dataset['heard'] = ' entries about entries'
  const requests = await import('../../../src/renderer/ui/requests')
  requests.hearRequests()
  expect(dataset).toEqual({})
  const about = vi.fn()
  requests.answerRequests('about', about)
  expect(about).toHaveBeenCalledOnce()
})

it('are dropped if nothing answers them for ten seconds', () => {
  vi.useFakeTimers()
  send('open-settings')
  vi.advanceTimersByTime(10_001)
  const settings = vi.fn()
  answerRequests('open-settings', settings)
  expect(settings).not.toHaveBeenCalled()
})
