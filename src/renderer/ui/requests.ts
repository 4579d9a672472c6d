// What the menu bar asks of a page. A page that is still being drawn keeps the last request until the part that answers it is there.

export type PageRequest = 'about' | 'open-settings'
const isRequest = (topic: string): topic is PageRequest => topic === 'about' || topic === 'open-settings'

/** What nothing can answer, such as the settings of a locked vault, is not kept for longer, in ms. */
const longestWaitMs = 10_000

const answers = new Map<PageRequest, () => void>()
let waiting: { readonly request: PageRequest; readonly at: number } | null = null

function hear(topic: string): void {
  if (!isRequest(topic)) return
  const answer = answers.get(topic)
  waiting = answer === undefined ? { request: topic, at: performance.now() } : null
  answer?.()
}

/** Call this before anything is drawn. */
export function hearRequests(): void {
  window.countersign.onChanged(hear)
  const { dataset } = document.documentElement
  // What came before this script (first-frame.ts).
  for (const topic of (dataset['heard'] ?? '').split(' ')) hear(topic)
  delete dataset['heard']
}

/** Answers a request from now on, and the one that waits; until the returned function is called. */
export function answerRequests(request: PageRequest, answer: () => void): () => void {
  answers.set(request, answer)
  if (waiting?.request === request) {
    const isLate = performance.now() - waiting.at > longestWaitMs
    waiting = null
    if (!isLate) answer()
  }
  return () => {
    answers.delete(request)
  }
}
