// How well and how quickly generated images are read (the goals in SCAN.md): distorted photographs, bent codes, desktop captures, images
// without a code. Measured in processor time, so that load does not matter. The bench generates many images per class
// (COUNTERSIGN_BENCH_PICTURES) and asserts those goals. The daily run generates fewer and smaller ones, reads each several times, and
// compares the minimum with the cost of 10,000 bare HMACs.
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/main/scan'
import {
  EMPTY_KINDS,
  makeEmpty,
  makePhoto,
  makeScreen,
  PHOTO_KINDS,
  SCREEN_KINDS,
  type TestPicture
} from '../scan/pictures'
import { BENT_KINDS, makeBent } from '../scan/bent'
import { measureHmacs, measureSlowness, spendOn } from './control'
import { record } from './record'

const count = Number(process.env['COUNTERSIGN_BENCH_PICTURES'] ?? 1)
const isBench = process.env['COUNTERSIGN_BENCH_PICTURES'] !== undefined
const firstSeed = 5000
/** Generating an image costs more than reading it, so the unit run takes every fourth kind. */
const some = <T>(kinds: readonly T[]) => kinds.filter((_, index) => isBench || index % 4 === 0)

interface Tally {
  readonly read: number
  readonly pictures: number
  readonly wrong: number
  readonly p50: number
  readonly p95: number
}

async function measure(
  makers: readonly ((seed: number) => TestPicture | Promise<TestPicture>)[],
  effort: 'still' | 'frame' = 'still'
): Promise<Tally> {
  const times: number[] = []
  let read = 0
  let wrong = 0
  for (const make of makers) {
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const picture = await make(seed)
      let texts: readonly string[] = []
      let least = Infinity
      for (let round = 0; round < (isBench ? 1 : 2); round++) {
        const spent = await spendOn(async () => {
          texts = await decode(picture, { effort })
        })
        least = Math.min(least, spent)
      }
      times.push(least)
      if (texts.some((text) => picture.texts.includes(text))) read++
      wrong += texts.filter((text) => !picture.texts.includes(text)).length
    }
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { read, pictures: times.length, wrong, p50: at(0.5), p95: at(0.95) }
}

describe('reading images', () => {
  it('finds all codes and no others, within its budget', { timeout: 900_000 }, async () => {
    // The first images include loading and compilation, which a running app has behind it.
    for (let seed = 1; seed <= 3; seed++) {
      await decode(await makePhoto('blurred', seed, 640))
      await decode(makeEmpty('desktop', seed))
    }
    const screens = some(SCREEN_KINDS).map((kind) => (seed: number) => makeScreen(kind, seed))
    const measured = {
      'photographs, distorted': await measure(
        some(PHOTO_KINDS).map((kind) => (seed) => makePhoto(kind, seed, isBench ? 1280 : 800))
      ),
      'bent or damaged codes': await measure(some(BENT_KINDS).map((kind) => (seed) => makeBent(kind, seed))),
      'screens, 1080p': await measure(screens),
      'camera frames, 720p': await measure(
        PHOTO_KINDS.filter((kind) => kind === 'easy' || kind === 'perspective').map(
          (kind) => (seed: number) => makePhoto(kind, seed, isBench ? 1280 : 640)
        ),
        'frame'
      ),
      'nothing, 1080p': await measure(some(EMPTY_KINDS).map((kind) => (seed) => makeEmpty(kind, seed)))
    }
    if (isBench) {
      const lines = Object.entries(measured).map(
        ([name, { read, pictures, wrong, p50, p95 }]) =>
          `${name.padEnd(24)} ${read}/${pictures} read, ${wrong} wrong, median ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`
      )
      process.stdout.write(`\n${lines.join('\n')}\n`)
    }
    for (const [name, { read, pictures, p50, p95 }] of Object.entries(measured)) {
      if (read > 0) record({ group: 'Scan', unit: '% read', name, value: (100 * read) / pictures })
      record({ group: 'Scan', unit: 'ms', name: `${name}, median`, value: p50 })
      record({ group: 'Scan', unit: 'ms', name: `${name}, 95th percentile`, value: p95 })
    }
    const {
      'photographs, distorted': photos,
      'bent or damaged codes': bent,
      'screens, 1080p': desktop,
      'camera frames, 720p': frames
    } = measured
    expect(Object.values(measured).map(({ wrong }) => wrong)).toEqual([0, 0, 0, 0, 0])
    expect(measured['nothing, 1080p'].read).toBe(0)
    expect(desktop.read).toBe(desktop.pictures)
    expect(photos.read / photos.pictures).toBeGreaterThan(0.9)
    expect(bent.read / bent.pictures).toBeGreaterThan(0.8)
    const slowness = measureSlowness('Scan')
    const hmacsMs = measureHmacs(10_000)
    const held = [
      { name: 'screens', p95: desktop.p95, goalMs: 150, atMost: 6 },
      { name: 'frames', p95: frames.p95, goalMs: 150, atMost: 0.3 },
      { name: 'photographs', p95: photos.p95, goalMs: 300, atMost: 0.8 },
      { name: 'bent', p95: bent.p95, goalMs: 300, atMost: 6 }
    ]
    const isOver = ({ p95, goalMs, atMost }: (typeof held)[number]) =>
      isBench ? p95 >= goalMs * slowness : p95 / hmacsMs >= atMost
    expect(held.filter(isOver)).toEqual([])
  })
})
