// Runs a scene with a crash at every one of its crash points; what remains is checked each time, in a separate folder.
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'vitest'
import { inMemory } from '../in-memory'
import { findCrashPoints, type CrashPoint, type Say } from './crash-points'
import { someOf } from '../daily'
import { tellResult } from './result'

/** Checks spend most of their time waiting. */
const atATime = 4

/** The key of the stores that a scene makes. */
export const masterHex = randomBytes(32).toString('hex')

/** `aside` is a folder that a scene may use for what is not part of the store. */
export interface CrashScene<Found> {
  readonly what: string
  /** Creates what was there before; default: nothing. */
  readonly prepare?: (folder: string, aside: string) => Promise<void>
  /** Works in `folder` and closes everything. */
  readonly work: (folder: string, say: Say, aside: string) => Promise<void>
  /** Checks what remains in `folder`, a copy. */
  readonly look: (folder: string, point: CrashPoint, aside: string) => Promise<Found>
  /** Checks that the crash points reached what the test is about: what every `look` answered. */
  readonly reached: (found: readonly Found[]) => void
  readonly kept: string
  /** The daily run checks every nth crash point, where a check is expensive. */
  readonly everyNth?: number
  /** As in `findCrashPoints`. */
  readonly from?: string
}

/** A test that crashes the scene everywhere. */
export function itSurvives<Found>(title: string, scene: CrashScene<Found>): void {
  it(title, { timeout: 120_000 }, () => crashEverywhere(scene))
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

export async function crashEverywhere<Found>(scene: CrashScene<Found>): Promise<void> {
  const { what, prepare, work, look, reached, kept, everyNth = 1, from = '' } = scene
  const startedAt = Date.now()
  const home = mkdtempSync(join(inMemory, 'countersign-crash-'))
  try {
    const folder = join(home, 'made')
    const aside = join(home, 'aside')
    for (const each of [folder, aside]) mkdirSync(each)
    await prepare?.(folder, aside)
    const points = someOf(await findCrashPoints(folder, (say) => work(folder, say, aside), { from }), everyNth)
    const found: Found[] = []
    for (let index = 0; index < points.length; index += atATime) {
      const looks = points.slice(index, index + atATime).map(async (point, nth) => {
        const left = join(home, String(index + nth))
        point.layOut(left)
        found.push(await look(left, point, aside))
        rmSync(left, { recursive: true })
      })
      // Waits for all of them, even if one fails, because the folder is deleted afterwards.
      const failed = (await Promise.allSettled(looks)).find(({ status }) => status === 'rejected')
      if (failed?.status === 'rejected') throw failed.reason
    }
    reached(found)
    tellResult({ what, rounds: points.length, landed: 'at every crash point', kept, startedAt })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
