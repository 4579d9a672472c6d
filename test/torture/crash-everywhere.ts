// Runs a scene with a crash at every one of its crash points; what remains is checked each time, in a separate folder.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inMemory } from '../in-memory'
import { findCrashPoints, type CrashPoint, type Say } from './crash-points'
import { someOf } from '../daily'
import { tellResult } from './result'

/** Checks spend most of their time waiting. */
const atATime = 4

export interface CrashScene {
  readonly what: string
  /** Creates what was there before; default: nothing. */
  readonly prepare?: (folder: string) => Promise<void>
  /** Works in `folder` and closes everything. */
  readonly work: (folder: string, say: Say) => Promise<void>
  /** Checks what remains in `folder`, a copy. */
  readonly look: (folder: string, point: CrashPoint) => Promise<void>
  readonly kept: string
  /** The daily run checks every nth crash point, where a check is expensive. */
  readonly everyNth?: number
  /** As in `findCrashPoints`. */
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
  const home = mkdtempSync(join(inMemory, 'countersign-crash-'))
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
      // Waits for all of them, even if one fails, because the folder is deleted afterwards.
      const found = (await Promise.allSettled(looks)).find(({ status }) => status === 'rejected')
      if (found?.status === 'rejected') throw found.reason
    }
    tellResult({ what, rounds: points.length, landed: 'at every crash point', kept, startedAt })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
