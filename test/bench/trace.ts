// What happened in one start: Chromium's own trace and the notes of test/bench/traced, on one clock.
import { readFileSync } from 'node:fs'

export interface Phase {
  readonly name: string
  /** Since the spawn, in microseconds. */
  readonly at: number
}

export interface Track {
  readonly name: string
  readonly phases: readonly Phase[]
  /** When its main thread was busy, as start and end in microseconds since the spawn. */
  readonly busy: readonly (readonly [number, number])[]
}

interface Note {
  readonly what: string
  readonly page: string
  readonly pid: number
  readonly at: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

const titles = { panel: 'Panel', authenticator: 'Authenticator' }
/** Shorter blocks and gaps cannot be seen. */
const leastMicros = 500

/** The tracks of the main process and of both pages, the one that was made first on top. */
export function readTracks(traceFile: string, notesFile: string, spawnedAt: number): Track[] {
  const { traceEvents } = JSON.parse(readFileSync(traceFile, 'utf8')) as { traceEvents: TraceEvent[] }
  const notes = JSON.parse(readFileSync(notesFile, 'utf8')) as Note[]
  const threadOf = (name: string, pid?: number) =>
    traceEvents.find(
      (event) => event.name === 'thread_name' && event.args?.name === name && (pid === undefined || event.pid === pid)
    )
  const firstNote = (page: string, what: string) => notes.find((each) => each.page === page && each.what === what)
  const phasesOf = (page: string, names: readonly string[]) =>
    names.flatMap((name) => {
      const found = firstNote(page, name)
      return found === undefined ? [] : [{ name, at: found.at - spawnedAt }]
    })
  const busyOf = (thread: TraceEvent | undefined) =>
    joinBlocks(
      traceEvents
        .filter(({ pid, tid, ph, name }) => pid === thread?.pid && tid === thread.tid && ph === 'X' && isTask(name))
        .map(({ ts, dur = 0 }) => [ts - spawnedAt, ts + dur - spawnedAt] as const)
    )
  const pages = (['panel', 'authenticator'] as const).toSorted(
    (a, b) => (firstNote(a, 'window made')?.at ?? 0) - (firstNote(b, 'window made')?.at ?? 0)
  )
  return [
    {
      name: 'Main process',
      phases: [{ name: 'spawn', at: 0 }, ...phasesOf('', ['main script', 'ready']), ...composed(notes, spawnedAt)],
      busy: busyOf(threadOf('CrBrowserMain'))
    },
    ...pages.map((page) => {
      const pid = firstNote(page, 'document read')?.pid
      const marks = (name: string, mark: string) => {
        const found = traceEvents.find((event) => event.name === mark && event.pid === pid)
        return found === undefined ? [] : [{ name, at: found.ts - spawnedAt }]
      }
      return {
        name: titles[page],
        phases: [
          ...phasesOf(page, pagePhases),
          ...marks('first paint', 'firstContentfulPaint'),
          ...marks('usable', 'usable')
        ].toSorted((a, b) => a.at - b.at),
        busy: busyOf(threadOf('CrRendererMain', pid))
      }
    })
  ]
}

const pagePhases = [
  'window made',
  'document asked for',
  'document answered',
  'first script asked for',
  'first script answered',
  'first call asked',
  'first call answered',
  'shown'
]

/** Calls wait until the app is composed. */
function composed(notes: readonly Note[], spawnedAt: number): Phase[] {
  const first = notes.find(({ what }) => what === 'first call answered')
  return first === undefined ? [] : [{ name: 'composed: the first call answered', at: first.at - spawnedAt }]
}

const isTask = (name: string) => name.endsWith('RunTask')

function joinBlocks(blocks: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = []
  for (const [from, to] of blocks.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last !== undefined && from - last[1] < leastMicros) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined.filter(([from, to]) => to - from >= leastMicros)
}
