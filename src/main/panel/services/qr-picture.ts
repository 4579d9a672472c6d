// Draws QR codes for pages.

/**
 * One filter and zlib's default strategy instead of the library's choice among five. Every row of modules repeats the row above, so this
 * takes a quarter of the main thread's time (12 of 48 ms for a setup link) and the image is smaller. The types lack some of the encoder's
 * options.
 */
const encoding = { filterType: 2, deflateStrategy: 0, deflateLevel: 6 }

/**
 * A QR code as the data URL of a PNG image: level M, with the quiet zone of four modules that ISO/IEC 18004 requires.
 * @param pixels whole pixels per module, which keeps modules crisp
 */
export async function drawQrCode(text: string, pixels: number): Promise<string> {
  const { toDataURL } = await import('qrcode')
  const look = { errorCorrectionLevel: 'M', margin: 4, scale: pixels } as const
  return toDataURL(text, { ...look, rendererOpts: encoding as object })
}
