// Images of the displays: RGBA pixels, or the system's refusal.
import { fail, ok, type Failure, type Result } from '../../src/shared/result'
import type { Cases } from './cases'

interface Picture {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}
type Captured = Result<readonly Picture[], Failure<'capture-denied' | 'capture-unpermitted'>>

export interface FakeScreens {
  /** The displays' content; an empty list is a refusal. */
  pictures: readonly Picture[]
  readonly capture: () => Promise<Captured>
}

export function createFakeScreens(pictures: readonly Picture[] = []): FakeScreens {
  const screens: FakeScreens = {
    pictures,
    capture: () =>
      Promise.resolve(screens.pictures.length === 0 ? fail({ code: 'capture-denied' }) : ok(screens.pictures))
  }
  return screens
}

/** A display filled with one colour. */
export function paint(width: number, height: number, colour: readonly [number, number, number]): Picture {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < data.length; at += 4) data.set([...colour, 255], at)
  return { data, width, height }
}

export interface ScreensSubject {
  readonly capture: () => Promise<Captured>
  /** Shows a colour in the middle of the display. */
  readonly show: (colour: readonly [number, number, number]) => void | Promise<void>
  /** `denied`: the system refuses. `none`: it agrees but delivers no image. */
  readonly refuse: (how: 'denied' | 'none') => void
}

export function fakeScreensSubject(): ScreensSubject {
  const screens = createFakeScreens()
  return {
    capture: screens.capture,
    show: (colour) => {
      screens.pictures = [paint(1600, 1000, colour)]
    },
    refuse: () => {
      screens.pictures = []
    }
  }
}

const describe = (captured: Captured) => {
  if (!captured.ok) return captured.error.code
  return captured.value.map(({ data, width, height }) => {
    const middle = 4 * (Math.floor(height / 2) * width + Math.floor(width / 2))
    return { width, height, isWhole: data.length === width * height * 4, middle: [...data.slice(middle, middle + 4)] }
  })
}
const refused = (how: 'denied' | 'none') => ({
  see: async (s: ScreensSubject) => (s.refuse(how), describe(await s.capture())),
  expected: 'capture-denied'
})

export const screensCases: Cases<ScreensSubject> = {
  'one image per display, each pixel red, green, blue and opaque': {
    see: async (s) => (await s.show([255, 128, 0]), describe(await s.capture())),
    expected: [{ width: 1600, height: 1000, isWhole: true, middle: [255, 128, 0, 255] }]
  },
  'a system that refuses': refused('denied'),
  'a system that gives no picture': refused('none')
}
