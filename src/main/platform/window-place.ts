// Restores windows to their last position, if it is still on a display.
import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { createPlacesFile } from './kept-places'

export interface WindowPlaces {
  /** The remembered bounds of the window `name`; null if there are none on a display. */
  find(name: string): Rectangle | null
  /** Remembers the bounds of `window` under `name` from now on. */
  follow(name: string, window: BrowserWindow): void
}

const isRectangle = (value: unknown): value is Rectangle =>
  typeof value === 'object' &&
  value !== null &&
  ['x', 'y', 'width', 'height'].every((side) => Number.isInteger((value as Record<string, unknown>)[side]))

const isOnDisplay = (place: Rectangle) =>
  screen.getAllDisplays().some(({ workArea }) => {
    const overlapX = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x)
    const overlapY = Math.min(place.y + place.height, workArea.y + workArea.height) - Math.max(place.y, workArea.y)
    return overlapX > 100 && overlapY > 60
  })

export function createWindowPlaces(path: string): WindowPlaces {
  const file = createPlacesFile(path)
  return {
    find(name) {
      const place = file.read()?.[name]
      return isRectangle(place) && isOnDisplay(place) ? place : null
    },
    follow(name, window) {
      let timer: NodeJS.Timeout | undefined
      const keep = () => {
        clearTimeout(timer)
        if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
        try {
          file.save({ ...file.read(), [name]: window.getNormalBounds() })
        } catch {
          // Failing to save a position is not worth an error.
        }
      }
      const keepSoon = () => {
        clearTimeout(timer)
        timer = setTimeout(keep, 500)
      }
      window.on('resize', keepSoon)
      window.on('move', keepSoon)
      window.on('close', keep)
    }
  }
}
