// Where both windows stand as long as nobody has moved them.
import type { AppId } from '../../shared/model/app'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowSize {
  readonly width: number
  readonly height: number
  readonly minWidth: number
  readonly minHeight: number
}

/** Between the windows, and between them and the edges of the display, in px. */
const gap = 16

/**
 * The Panel on the left and the Authenticator beside it, in the middle of a display's work `area`, neither over the other. The Panel gives
 * way first. Null if both do not fit, even in their smallest widths.
 */
export function placeSideBySide(
  area: Box,
  sizes: Readonly<Record<AppId, WindowSize>>
): Readonly<Record<AppId, Box>> | null {
  const free = area.width - 3 * gap
  const widthOf = (appId: AppId, left: number) => Math.max(sizes[appId].minWidth, Math.min(sizes[appId].width, left))
  const panel = widthOf('panel', free - sizes.authenticator.width)
  const authenticator = widthOf('authenticator', free - panel)
  if (panel + authenticator > free) return null
  const heightOf = (appId: AppId) =>
    Math.max(sizes[appId].minHeight, Math.min(sizes[appId].height, area.height - 2 * gap))
  const x = area.x + Math.round((area.width - panel - gap - authenticator) / 2)
  const y = area.y + Math.max(0, Math.round((area.height - heightOf('panel')) / 2))
  return {
    panel: { x, y, width: panel, height: heightOf('panel') },
    authenticator: { x: x + panel + gap, y, width: authenticator, height: heightOf('authenticator') }
  }
}
