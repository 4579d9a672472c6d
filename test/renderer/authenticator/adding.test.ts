// The pure parts of adding accounts: size limits of images and frames, choosing a camera, merging the results of several images.
import { fc } from '../../property'
import { describe, expect, it } from 'vitest'
import {
  cameraTrouble,
  recallCamera,
  rememberCamera
} from '../../../src/renderer/authenticator/features/adding/cameras'
import { beginDrafts, setTwin, toItems, type Draft } from '../../../src/renderer/authenticator/features/adding/drafts'
import { findMissingPages, joinOutcomes } from '../../../src/renderer/authenticator/features/adding/outcomes'
import { fitInside, fitPixels, mostPixels } from '../../../src/renderer/authenticator/features/adding/picture'
import type { Candidate, Twin } from '../../../src/shared/contract'
import { plainCandidate } from '../../authenticator/plain-candidate'

const sizes = fc.record({ width: fc.integer({ min: 1, max: 30_000 }), height: fc.integer({ min: 1, max: 30_000 }) })

describe('the size limits of images', () => {
  it('do not change an image within 24 megapixels', () => {
    expect(fitPixels({ width: 6000, height: 4000 })).toEqual({ width: 6000, height: 4000 })
  })

  it('scale a larger one down and keep its shape', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const fitted = fitPixels(size)
        expect(fitted.width * fitted.height).toBeLessThanOrEqual(mostPixels)
        expect(fitted.width).toBeGreaterThanOrEqual(1)
        expect(fitted.height).toBeGreaterThanOrEqual(1)
      })
    )
    expect(fitPixels({ width: 12_000, height: 8_000 })).toEqual({ width: 6000, height: 4000 })
  })

  it('fit a frame into 1280×720, an upright one into 720×1280, and never enlarge', () => {
    expect(fitInside({ width: 1920, height: 1080 })).toEqual({ width: 1280, height: 720 })
    expect(fitInside({ width: 1080, height: 1920 })).toEqual({ width: 720, height: 1280 })
    expect(fitInside({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 })
    expect(fitInside({ width: 1600, height: 1200 })).toEqual({ width: 960, height: 720 })
  })
})

describe('the remembered camera', () => {
  const cameras = [
    { deviceId: 'one', label: 'Desk camera' },
    { deviceId: 'two', label: 'Lid camera' }
  ]

  it('is the same device, or after a restart the one with the same name', () => {
    expect(recallCamera(cameras, rememberCamera({ deviceId: 'two', label: 'Lid camera' }))?.deviceId).toBe('two')
    expect(recallCamera(cameras, rememberCamera({ deviceId: 'before', label: 'Lid camera' }))?.deviceId).toBe('two')
  })

  it('is none if it is gone or nothing was remembered', () => {
    expect(recallCamera(cameras, rememberCamera({ deviceId: 'before', label: 'Old camera' }))).toBeNull()
    expect(recallCamera([{ deviceId: 'x', label: '' }], rememberCamera({ deviceId: 'y', label: '' }))).toBeNull()
    expect(recallCamera(cameras, null)).toBeNull()
  })

  it('fits into the 256 characters that are stored', () => {
    expect(rememberCamera({ deviceId: 'd'.repeat(64), label: 'l'.repeat(400) })).toHaveLength(256)
  })

  it('explains why a camera was refused', () => {
    const named = (name: string) => Object.assign(new Error('x'), { name })
    expect(cameraTrouble(named('NotFoundError'))).toBe('none')
    expect(cameraTrouble(named('NotAllowedError'))).toBe('denied')
    expect(cameraTrouble(named('NotReadableError'))).toBe('busy')
    expect(cameraTrouble(named('TypeError'))).toBe('failed')
    expect(cameraTrouble('strange')).toBe('failed')
  })
})

const candidate = (id: string, twin: Twin | null = null): Candidate => ({
  id,
  issuer: 'Harbour',
  account: id,
  ...plainCandidate,
  twin
})
const twin = (difference: Twin['difference']): Twin => ({ id: 'old', issuer: 'Harbour', account: 'a', difference })
const differences = ['secret', 'names', 'parameters', 'none'] as const

describe('what saving does', () => {
  const actionsOf = (...candidates: Candidate[]) => Object.values(beginDrafts(candidates)).map(({ action }) => action)

  it('is to add a new account, to replace one with another key, and nothing for a known key', () => {
    expect(actionsOf(candidate('a'))).toEqual(['add'])
    expect(differences.map((difference) => actionsOf(candidate('a', twin(difference)))[0])).toEqual([
      'replace',
      null,
      null,
      null
    ])
  })

  it('is only to add new accounts if there are several', () => {
    expect(actionsOf(candidate('new'), ...differences.map((one) => candidate(one, twin(one))))).toEqual([
      'add',
      null,
      null,
      null,
      null
    ])
  })

  it('names the replaced account, and leaves out what is skipped', () => {
    const candidates = [candidate('a', twin('secret')), candidate('b'), candidate('c', twin('none'))]
    const drafts = beginDrafts(candidates)
    const chosen = { ...drafts, a: { ...(drafts['a'] as Draft), action: 'replace' as const } }
    expect(toItems(candidates, chosen)).toEqual([
      { id: 'a', issuer: 'Harbour', account: 'a', replaces: 'old' },
      { id: 'b', issuer: 'Harbour', account: 'b' }
    ])
  })

  it('follows new names, unless the user chose what to do and that is still possible', () => {
    const { a } = beginDrafts([candidate('a', twin('secret'))]) as { a: Draft }
    expect(setTwin(a, null, true)).toMatchObject({ twin: null, action: 'add' })
    expect(setTwin(setTwin(a, null, true), twin('secret'), true)).toMatchObject({ action: 'replace' })
    const kept = { ...a, action: 'add', isChosen: true } as const
    expect(setTwin(kept, twin('names'), true)).toMatchObject({ action: 'add', isChosen: true })
    const replaced = { ...a, action: 'replace', isChosen: true } as const
    expect(setTwin(replaced, twin('none'), true)).toMatchObject({ action: null, isChosen: false })
    expect(setTwin(replaced, null, true)).toMatchObject({ action: 'add', isChosen: false })
  })
})

describe('joinOutcomes', () => {
  it('has each account and each text once, in the order found', () => {
    const link = { kind: 'link', shown: 'https://example.com' } as const
    const joined = joinOutcomes(
      { candidates: [candidate('a'), candidate('b')], ignored: [link], pages: [{ transferId: 7, index: 0, size: 3 }] },
      {
        candidates: [candidate('b'), candidate('c')],
        ignored: [link, { kind: 'text', shown: 'hello' }],
        pages: [{ transferId: 7, index: 0, size: 3 }]
      }
    )
    expect(joined.candidates.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(joined.ignored.map(({ shown }) => shown)).toEqual(['https://example.com', 'hello'])
    expect(joined.pages).toEqual([{ transferId: 7, index: 0, size: 3 }])
  })
})

describe('findMissingPages', () => {
  const page = (index: number, size = 3, transferId = 7) => ({ transferId, index, size })
  const progressOf = (...pages: ReturnType<typeof page>[]) => findMissingPages({ candidates: [], ignored: [], pages })

  it('counts the codes of a transfer and names the missing ones, from 1', () => {
    expect(progressOf(page(1))).toEqual({ found: 1, total: 3, missing: [1, 3] })
    expect(progressOf(page(0), page(2), page(2))).toEqual({ found: 2, total: 3, missing: [2] })
    expect(progressOf(page(0), page(1), page(2))).toBeNull()
    expect(progressOf()).toBeNull()
  })

  it('does not mix two transfers', () => {
    expect(progressOf(page(0, 1, 1), page(0, 2, 2))).toEqual({ found: 1, total: 2, missing: [2] })
    expect(progressOf(page(0, 2, 1), page(1, 2, 2))).toMatchObject({ found: 1, total: 2 })
  })

  it('names only a few if a transfer claims to be endless', () => {
    expect(progressOf(page(0, 2 ** 31 - 1))?.missing).toHaveLength(20)
    expect(progressOf(page(-5), page(99))).toEqual({ found: 0, total: 3, missing: [1, 2, 3] })
  })
})
