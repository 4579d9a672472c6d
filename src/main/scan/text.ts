// Decodes the text of a code that does not name its encoding (no ECI), as most do not. Pure.

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Shift-JIS, the former default of Japanese readers and writers; null if the bytes are not valid Shift-JIS. */
export function readShiftJis(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Decodes UTF-8 if valid, otherwise ISO 8859-1, the default of ISO/IEC 18004. Bytes that are not letters in ISO 8859-1 (0x80 to 0x9F) are
 * read as Shift-JIS if valid, otherwise as Windows-1252.
 */
export function readBytes(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    if (!bytes.some((byte) => byte >= 0x80 && byte <= 0x9f)) return Buffer.from(bytes).toString('latin1')
    return readShiftJis(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * The same for a text in which each character stands for a byte, as zxing returns for ISO 8859-1. Characters of kanji mode, which has its
 * own encoding, may occur between them.
 */
export const readBytesWithin = (text: string): string =>
  text.replace(/[\u0000-\u00ff]*[\u0080-\u00ff][\u0000-\u00ff]*/g, (run) => readBytes(Buffer.from(run, 'latin1')))
