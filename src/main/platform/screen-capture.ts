// Screenshots of every display at its own resolution, for scanning. The pixels stay in memory.
import { desktopCapturer, screen } from 'electron'
import { fail, ok, type Failure, type Result } from '../../shared/result'
import { toPixels, type Pixels } from './clipboard'

/** One image per display. `capture-denied` if the system refuses or the user closes its picker. */
export async function captureScreens(): Promise<Result<Pixels[], Failure<'capture-denied'>>> {
  const sizes = screen.getAllDisplays().map((display) => ({
    width: Math.round(display.size.width * display.scaleFactor),
    height: Math.round(display.size.height * display.scaleFactor)
  }))
  const thumbnailSize = {
    width: Math.max(1, ...sizes.map((size) => size.width)),
    height: Math.max(1, ...sizes.map((size) => size.height))
  }
  try {
    const sources = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize })
    const pictures = sources.map((source) => source.thumbnail).filter((image) => !image.isEmpty())
    return pictures.length === 0 ? fail({ code: 'capture-denied' }) : ok(pictures.map(toPixels))
  } catch {
    return fail({ code: 'capture-denied' })
  }
}
