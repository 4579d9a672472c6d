// Runs jobs, in the worker or in the calling thread, with the same rules for resting, reporting and cancelling.
import { setImmediate as turn } from 'node:timers/promises'
import { fail, ok } from '../../shared/result'
import { eraseBytes, findBuffers } from './bytes'
import type { JobContext, JobTable, Progress, RunJob } from './job'

export type Request =
  | { readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly id: number; readonly cancel: true }
  /** Ends the worker as soon as no job runs. */
  | { readonly stop: true }

export type Reply =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly cancelled: true }
  | { readonly id: number; readonly error: { readonly message: string; readonly code?: string } }

/** Short enough that a window on the same thread does not stutter. */
const turnMs = 10
const reportEveryMs = 100

class Cancelled extends Error {}

function createContext(isCancelled: () => boolean, report: (progress: Progress) => void): JobContext {
  let restedAt = performance.now()
  let reportedAt = Number.NEGATIVE_INFINITY
  return {
    report(progress) {
      const now = performance.now()
      if (now - reportedAt < reportEveryMs) return
      reportedAt = now
      report(progress)
    },
    isDue: () => performance.now() - restedAt > turnMs,
    async rest() {
      await turn()
      restedAt = performance.now()
      if (isCancelled()) throw new Cancelled()
    }
  }
}

type AnyJob = (input: unknown, context: JobContext) => unknown

function findJob(table: JobTable, name: string): AnyJob {
  const job = Object.hasOwn(table, name) ? (table[name] as AnyJob | undefined) : undefined
  if (job === undefined) throw new Error(`there is no job ${name}`)
  return job
}

function describe(error: unknown): { readonly message: string; readonly code?: string } {
  if (!(error instanceof Error)) return { message: String(error) }
  const code = 'code' in error ? error.code : null
  return { message: error.message, ...(typeof code === 'string' ? { code } : {}) }
}

/**
 * Returns the worker's message handler. `answer` posts a reply and transfers `transfer`; `end` ends the worker; `onRest` is called
 * when no job runs any more.
 */
export function serveJobs(
  table: JobTable,
  answer: (reply: Reply, transfer?: readonly ArrayBuffer[]) => void,
  end: () => void,
  onRest: () => void = () => undefined
): (request: Request) => void {
  const running = new Map<number, { isCancelled: boolean }>()
  let isStopping = false
  let starts: Promise<unknown> = Promise.resolve()
  const work = async (id: number, name: string, input: unknown, state: { readonly isCancelled: boolean }) => {
    try {
      if (state.isCancelled) throw new Cancelled()
      const report = (progress: Progress) => {
        answer({ id, progress })
      }
      const value = await findJob(table, name)(
        input,
        createContext(() => state.isCancelled, report)
      )
      answer({ id, value }, findBuffers(value))
    } catch (error) {
      answer(error instanceof Cancelled ? { id, cancelled: true } : { id, error: describe(error) })
    } finally {
      eraseBytes(input)
      running.delete(id)
      if (running.size === 0) {
        onRest()
        if (isStopping) end()
      }
    }
  }
  return (request) => {
    if ('stop' in request) {
      isStopping = true
      for (const state of running.values()) state.isCancelled = true
      if (running.size === 0) end()
      return
    }
    if ('cancel' in request) {
      const state = running.get(request.id)
      if (state !== undefined) state.isCancelled = true
      return
    }
    const { id, name, input } = request
    const state = { isCancelled: false }
    running.set(id, state)
    // After a job that cannot be interrupted, the next one starts only once all queued messages were handled: one of them may cancel it.
    starts = starts.then(async () => {
      await turn()
      void work(id, name, input, state)
    })
  }
}

/** Runs jobs in this thread, for a process in which nobody waits (the command line, most tests). */
export function runHere<T extends JobTable>(table: T): RunJob<T> {
  const run = async (
    name: string,
    input: unknown,
    { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void } = {}
  ) => {
    if (signal?.aborted === true) return fail({ code: 'cancelled' })
    const context = createContext(
      () => signal?.aborted === true,
      (progress) => onProgress?.(progress)
    )
    try {
      return ok(await findJob(table, name)(input, context))
    } catch (error) {
      if (error instanceof Cancelled) return fail({ code: 'cancelled' })
      throw error
    }
  }
  return run as RunJob<T>
}
