// The log: one JSON line per event, in the data folder, at most two files of 1 MiB. It holds names of events and bugs, never input, output,
// codes or keys.
import { closeSync, constants, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const maximumBytes = 1_048_576

export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void
  /** An unexpected exception, with the reference that the page shows. */
  bug(reference: string, where: string, error: unknown): void
}

const orNone = (flag: number | undefined) => flag ?? 0
/** Does not follow a link that someone put there, and does not block on a pipe without a reader. */
const appending =
  constants.O_WRONLY |
  constants.O_APPEND |
  constants.O_CREAT |
  orNone(constants.O_NOFOLLOW) |
  orNone(constants.O_NONBLOCK)

/** Whether the file has reached its maximum size. Throws if it cannot be written. */
function append(path: string, text: string): boolean {
  const file = openSync(path, appending, 0o600)
  try {
    if (!fstatSync(file).isFile()) return false
    writeSync(file, text)
    return fstatSync(file).size > maximumBytes
  } finally {
    closeSync(file)
  }
}

/** A log that never throws: if it cannot be written, the app continues. */
export function createLog(folder: string, now: () => number): Log {
  const path = join(folder, 'main.log')
  const write = (line: object) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const text = `${JSON.stringify({ at: new Date(now()).toISOString(), ...line })}\n`
      if (append(path, text)) renameSync(path, join(folder, 'main.1.log'))
    } catch {
      // A full disk must not end the app.
    }
  }
  return {
    info(event, facts = {}) {
      write({ event, ...facts })
    },
    bug(reference, where, error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : typeof error
      write({ event: 'bug', reference, where, stack: stack.split('\n').slice(0, 12).join('\n') })
    }
  }
}
