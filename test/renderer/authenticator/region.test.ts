// The part of an image that is scanned.
import { fc } from '../../property'
import { expect, test } from 'vitest'
import {
  between,
  byKey,
  middle,
  move,
  resize,
  toPixels,
  whole,
  type Region
} from '../../../src/renderer/authenticator/features/adding/region'

const near = (region: Region) =>
  Object.fromEntries(Object.entries(region).map(([name, value]) => [name, Math.round(Number(value) * 1000) / 1000]))

test('the arrows move it, and with Shift they move its right and bottom edge', () => {
  expect(near(byKey(middle, 'ArrowLeft', false) ?? whole)).toEqual({ left: 0.18, top: 0.2, width: 0.6, height: 0.6 })
  expect(near(byKey(middle, 'ArrowDown', false) ?? whole)).toEqual({ left: 0.2, top: 0.22, width: 0.6, height: 0.6 })
  expect(near(byKey(middle, 'ArrowRight', true) ?? whole)).toEqual({ left: 0.2, top: 0.2, width: 0.62, height: 0.6 })
  expect(near(byKey(middle, 'ArrowUp', true) ?? whole)).toEqual({ left: 0.2, top: 0.2, width: 0.6, height: 0.58 })
  expect(byKey(middle, 'a', false)).toBeNull()
})

test('it is drawn from any corner', () => {
  const drawn = { left: 0.1, top: 0.3, width: 0.4, height: 0.2 }
  expect(near(between({ x: 0.1, y: 0.3 }, { x: 0.5, y: 0.5 }))).toEqual(drawn)
  expect(near(between({ x: 0.5, y: 0.5 }, { x: 0.1, y: 0.3 }))).toEqual(drawn)
})

test('whatever is done to it, it stays inside the image and can be grasped', () => {
  const share = fc.double({ min: -3, max: 3, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('move', 'resize', 'draw'), share, share)), (acts) => {
      let region = middle
      for (const [act, x, y] of acts) {
        if (act === 'draw') region = between({ x, y }, { x: y, y: x })
        else region = (act === 'move' ? move : resize)(region, x, y)
        expect(region.left).toBeGreaterThanOrEqual(0)
        expect(region.top).toBeGreaterThanOrEqual(0)
        expect(region.left + region.width).toBeLessThanOrEqual(1 + 1e-9)
        expect(region.top + region.height).toBeLessThanOrEqual(1 + 1e-9)
        expect(Math.min(region.width, region.height)).toBeGreaterThan(0.049)
      }
    })
  )
})

test('in pixels, the whole image is the whole image, and a part is never empty', () => {
  expect(toPixels(whole, { width: 640, height: 480 })).toEqual({ x: 0, y: 0, width: 640, height: 480 })
  expect(toPixels(middle, { width: 1000, height: 500 })).toEqual({ x: 200, y: 100, width: 600, height: 300 })
  expect(toPixels({ left: 0.5, top: 0.5, width: 0.05, height: 0.05 }, { width: 3, height: 3 })).toMatchObject({
    width: 1,
    height: 1
  })
})
