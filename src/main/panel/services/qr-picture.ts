// QR codes for pages, as pictures.
import { toDataURL } from 'qrcode'

/**
 * One filter and zlib's own strategy in place of the library's choice among five: every row of modules is the one above it
 * again, so this takes a quarter of the main thread's time (12 of 48 ms for a setup link) and makes the smaller picture.
 * The types know fewer of the encoder's options than it has.
 */
const encoding = { filterType: 2, deflateStrategy: 0, deflateLevel: 6 }

/**
 * A QR code as the data URL of a PNG picture: level M, and the quiet zone of four modules that ISO/IEC 18004 asks for.
 * @param pixels whole pixels a module, which keep each one crisp
 */
export function drawQrCode(text: string, pixels: number): Promise<string> {
  const look = { errorCorrectionLevel: 'M', margin: 4, scale: pixels } as const
  return toDataURL(text, { ...look, rendererOpts: encoding as object })
}
