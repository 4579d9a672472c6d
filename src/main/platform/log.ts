// The log: one JSON line an event, in the data folder, at most two files of 1 MiB. It holds names of events and of
// bugs, never input, output, codes or keys.
import { closeSync, constants, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const maximumBytes = 1_048_576

export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void
  /** A throw that nobody expected, under the reference that the page shows. */
  bug(reference: string, where: string, error: unknown): void
}

const orNone = (flag: number | undefined) => flag ?? 0
/** Never through a link that somebody put there, and waiting for nobody who would read. */
const appending =
  constants.O_WRONLY |
  constants.O_APPEND |
  constants.O_CREAT |
  orNone(constants.O_NOFOLLOW) |
  orNone(constants.O_NONBLOCK)

/** Whether the file is as long as it may be now. Throws where it cannot be written. */
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

/** A log that never throws: where it cannot be written, the app goes on. */
export function createLog(folder: string, now: () => number): Log {
  const path = join(folder, 'main.log')
  const write = (line: object) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const text = `${JSON.stringify({ at: new Date(now()).toISOString(), ...line })}\n`
      if (append(path, text)) renameSync(path, join(folder, 'main.1.log'))
    } catch {
      // A full disk must not take the app down with it.
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
