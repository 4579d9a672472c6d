// Keeps the current input on disk, so that it remains if a run never ends or kills the process. A separate thread watches the clock,
// because an endless loop would block this one.
import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

export interface Journal {
  write(input: Uint8Array): void
  close(): void
}

const folder = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'fuzz')
const pathOf = (target: string) => join(folder, `${target}.running`)
const longestRunMs = 30_000

const watch = `
const { workerData, threadId } = require('node:worker_threads')
const beats = new Int32Array(workerData.beats)
let last = -1, since = Date.now()
setInterval(() => {
  const beat = Atomics.load(beats, 0)
  if (beat !== last) { last = beat; since = Date.now() }
  else if (Date.now() - since > workerData.longestRunMs) process.kill(process.pid, 'SIGKILL')
}, 500)
`

/** Watches the runs of one target until it is closed. */
export function createJournal(target: string): Journal {
  mkdirSync(folder, { recursive: true })
  const file = openSync(pathOf(target), 'w')
  const beats = new Int32Array(new SharedArrayBuffer(4))
  const watcher = new Worker(watch, { eval: true, workerData: { beats: beats.buffer, longestRunMs } })
  watcher.unref()
  let length = 0
  return {
    write: (input) => {
      Atomics.add(beats, 0, 1)
      if (input.length < length) ftruncateSync(file, input.length)
      length = input.length
      writeSync(file, input, 0, input.length, 0)
    },
    close: () => {
      void watcher.terminate()
      closeSync(file)
      rmSync(pathOf(target), { force: true })
    }
  }
}

/** The input that killed the last process; null if that process ended in order. */
export function readUnfinished(target: string): Uint8Array | null {
  return existsSync(pathOf(target)) ? readFileSync(pathOf(target)) : null
}
