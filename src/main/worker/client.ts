// The main process's side of the worker: sends jobs, matches replies, cancels, restarts the worker after a crash, and ends it when idle, to
// free its memory and the keys in it. Imports no Electron.
import { setTimeout as pause } from 'node:timers/promises'
import { fail, ok, type Result } from '../../shared/result'
import { copyBytes, findBuffers } from './bytes'
import type { JobFailure, JobTable, RunJob, RunOptions } from './job'
import type { Reply, Request } from './serve'

/** A running worker, such as a thread of Node. */
export interface WorkerPort {
  postMessage(message: Request, transfer?: readonly ArrayBuffer[]): void
  on(event: 'message', listener: (reply: Reply) => void): unknown
  on(event: 'error', listener: (error: unknown) => void): unknown
  on(event: 'exit', listener: () => void): unknown
}

export interface WorkerClient<T extends JobTable> {
  readonly run: RunJob<T>
  /**
   * Cancels all running jobs and resolves once none runs. Call this before closing a store that the worker may be reading. Jobs that are
   * requested until then, or in the same turn of the event loop, are cancelled as well.
   */
  finish(): Promise<void>
  /** Ends the worker. Later jobs fail with `worker-ended`. */
  close(): Promise<void>
}

export interface WorkerOptions {
  /** Starts a worker: for the first job, and again after one has ended. */
  readonly start: () => WorkerPort
  /** Receives the error that ended a worker. */
  readonly onCrash: (error: unknown) => void
  /** An idle worker is ended after this time. */
  readonly idleMs?: number
}

/** Checking a large store takes a second or two and cannot be interrupted. */
const longestFinishMs = 10_000
const finishLookMs = 5

interface Waiting {
  readonly settle: (answer: Result<unknown, JobFailure>) => void
  readonly reject: (error: Error) => void
  readonly onProgress: RunOptions['onProgress']
}

export function createWorkerClient<T extends JobTable>({
  start,
  onCrash,
  idleMs = 60_000
}: WorkerOptions): WorkerClient<T> {
  const waiting = new Map<number, Waiting>()
  let port: WorkerPort | null = null
  let lastId = 0
  let isClosed = false
  let finishing = 0
  let idle: NodeJS.Timeout | undefined

  const drop = (ended: WorkerPort) => {
    if (port !== ended) return
    port = null
    clearTimeout(idle)
    const lost = [...waiting.values()]
    waiting.clear()
    for (const { settle } of lost) settle(fail({ code: 'worker-ended' }))
  }
  /** The thread ends itself: terminating it while SQLite works in it would crash the whole app. */
  const letGo = () => {
    const ended = port
    if (ended === null) return
    ended.postMessage({ stop: true })
    drop(ended)
  }
  const finish = async () => {
    finishing += 1
    for (const id of waiting.keys()) port?.postMessage({ id, cancel: true })
    const until = performance.now() + longestFinishMs
    while (waiting.size > 0 && performance.now() < until) await pause(finishLookMs)
    setImmediate(() => {
      finishing -= 1
    })
  }
  const hear = (reply: Reply) => {
    const asked = waiting.get(reply.id)
    if (asked === undefined) return
    if ('progress' in reply) {
      asked.onProgress?.(reply.progress)
      return
    }
    waiting.delete(reply.id)
    if ('error' in reply) {
      const { message, code } = reply.error
      asked.reject(Object.assign(new Error(message), code === undefined ? {} : { code }))
    } else asked.settle('cancelled' in reply ? fail({ code: 'cancelled' }) : ok(reply.value))
    if (waiting.size > 0) return
    clearTimeout(idle)
    idle = setTimeout(letGo, idleMs)
    idle.unref()
  }
  const open = (): WorkerPort => {
    if (port !== null) return port
    const opened = start()
    port = opened
    opened.on('message', (reply) => {
      if (port === opened) hear(reply)
    })
    opened.on('error', (error) => {
      onCrash(error)
      drop(opened)
    })
    opened.on('exit', () => {
      drop(opened)
    })
    return opened
  }
  const run = (name: string, input: unknown, { signal, onProgress }: RunOptions = {}) =>
    new Promise<Result<unknown, JobFailure>>((resolve, reject) => {
      if (signal?.aborted === true || isClosed || finishing > 0) {
        resolve(fail({ code: isClosed ? 'worker-ended' : 'cancelled' }))
        return
      }
      clearTimeout(idle)
      const id = ++lastId
      const cancel = () => port?.postMessage({ id, cancel: true })
      const forget = () => signal?.removeEventListener('abort', cancel)
      waiting.set(id, {
        settle: (answer) => {
          forget()
          resolve(answer)
        },
        reject: (error) => {
          forget()
          reject(error)
        },
        onProgress
      })
      signal?.addEventListener('abort', cancel, { once: true })
      try {
        const sent = copyBytes(input)
        open().postMessage({ id, name, input: sent }, findBuffers(sent))
      } catch (error) {
        // No thread could be started.
        onCrash(error)
        waiting.get(id)?.settle(fail({ code: 'worker-ended' }))
        waiting.delete(id)
      }
    })
  return {
    run: run as RunJob<T>,
    finish,
    async close() {
      isClosed = true
      await finish()
      const ended = port
      if (ended === null) return
      const gone = new Promise<void>((resolve) => ended.on('exit', resolve))
      letGo()
      await Promise.race([gone, pause(longestFinishMs, undefined, { ref: false })])
    }
  }
}
