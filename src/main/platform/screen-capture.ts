// Screenshots of every display at its own resolution, for scanning. The pixels stay in memory.
import { desktopCapturer, screen, systemPreferences } from 'electron'
import { fail, ok, type Failure, type Result } from '../../shared/result'
import { toPixels, type Pixels } from './clipboard'

/** Without permission, macOS delivers the desktop without any window, so a code would only seem to be missing. */
const isPermitted = () =>
  process.platform !== 'darwin' || systemPreferences.getMediaAccessStatus('screen') === 'granted'

/**
 * One image per display. `capture-denied` if the system refuses or the user closes its picker, `capture-unpermitted` while macOS has no
 * permission for this app; the first attempt asks for it.
 */
export async function captureScreens(): Promise<Result<Pixels[], Failure<'capture-denied' | 'capture-unpermitted'>>> {
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
    if (!isPermitted()) return fail({ code: 'capture-unpermitted' })
    const pictures = sources.map((source) => source.thumbnail).filter((image) => !image.isEmpty())
    return pictures.length === 0 ? fail({ code: 'capture-denied' }) : ok(pictures.map(toPixels))
  } catch {
    return fail({ code: isPermitted() ? 'capture-denied' : 'capture-unpermitted' })
  }
}
