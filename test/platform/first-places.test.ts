// Where the windows stand at the first start: side by side on every display that has room for both (docs/behaviour.md).
import { expect, test } from 'vitest'
import { placeSideBySide } from '../../src/main/platform/first-places'
import { fc } from '../property'

const sizes = {
  panel: { width: 1120, height: 800, minWidth: 480, minHeight: 560 },
  authenticator: { width: 420, height: 760, minWidth: 360, minHeight: 480 }
}

test('neither window covers the other or leaves the display', () => {
  const areas = fc.record({
    x: fc.integer({ min: -4000, max: 4000 }),
    y: fc.integer({ min: -4000, max: 4000 }),
    width: fc.integer({ min: 320, max: 6000 }),
    height: fc.integer({ min: 620, max: 3000 })
  })
  fc.assert(
    fc.property(areas, (area) => {
      const places = placeSideBySide(area, sizes)
      if (places === null) {
        expect(area.width).toBeLessThan(sizes.panel.minWidth + sizes.authenticator.minWidth + 3 * 16)
        return
      }
      const { panel, authenticator } = places
      expect(authenticator.x).toBeGreaterThan(panel.x + panel.width)
      expect(panel.x).toBeGreaterThanOrEqual(area.x)
      expect(authenticator.x + authenticator.width).toBeLessThanOrEqual(area.x + area.width)
      for (const [appId, box] of Object.entries(places)) {
        expect(box.y + box.height).toBeLessThanOrEqual(area.y + area.height)
        expect(box.width).toBeGreaterThanOrEqual(sizes[appId as keyof typeof sizes].minWidth)
      }
    })
  )
})

test('on a small display the Panel gives way first', () => {
  const places = placeSideBySide({ x: 0, y: 0, width: 1366, height: 728 }, sizes)
  expect(places?.authenticator.width).toBe(420)
  expect(places?.panel.width).toBe(1366 - 420 - 3 * 16)
})
