// A scene of the torture, left at every one of its crash points; what is left is looked at each time, in a folder of its own.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findCrashPoints, type CrashPoint, type Say } from './crash-points'
import { someOf } from '../daily'
import { tellResult } from './result'

// In memory where that is possible: what is on the disk at once is not the question here.
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Who looks mostly waits. */
const atATime = 4

export interface CrashScene {
  readonly what: string
  /** What was there before; nothing if it is not told. */
  readonly prepare?: (folder: string) => Promise<void>
  /** Works in `folder` and lets go of it. */
  readonly work: (folder: string, say: Say) => Promise<void>
  /** Looks at what is left in `folder`, a copy. */
  readonly look: (folder: string, point: CrashPoint) => Promise<void>
  readonly kept: string
  /** The day looks at every nth crash point, where one look is dear. */
  readonly everyNth?: number
  /** As `findCrashPoints` takes it. */
  readonly from?: string
}

export async function crashEverywhere({
  what,
  prepare,
  work,
  look,
  kept,
  everyNth = 1,
  from = ''
}: CrashScene): Promise<void> {
  const startedAt = Date.now()
  const home = mkdtempSync(join(parent, 'countersign-crash-'))
  try {
    const folder = join(home, 'made')
    mkdirSync(folder)
    await prepare?.(folder)
    const points = someOf(await findCrashPoints(folder, (say) => work(folder, say), { from }), everyNth)
    for (let index = 0; index < points.length; index += atATime) {
      const looks = points.slice(index, index + atATime).map(async (point, nth) => {
        const left = join(home, String(index + nth))
        point.layOut(left)
        await look(left, point)
        rmSync(left, { recursive: true })
      })
      // All of them end, whatever one finds: nobody looks at a folder that is taken away.
      const found = (await Promise.allSettled(looks)).find(({ status }) => status === 'rejected')
      if (found?.status === 'rejected') throw found.reason
    }
    tellResult({ what, rounds: points.length, landed: 'at every crash point', kept, startedAt })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
