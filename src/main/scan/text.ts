// The text of a code that does not say in which encoding it is written (no ECI): nearly all of them. Pure.

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Japanese readers and writers took these for the default before there was another; null where it cannot be that. */
export function readShiftJis(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Valid UTF-8 is that; else ISO 8859-1, which is the default of ISO/IEC 18004. Bytes that ISO 8859-1 gives no letters
 * (0x80 to 0x9F) are Shift-JIS where they can be, and else what Windows makes of them.
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
 * The same for a text in which each byte stands as the character of its number, as zxing gives it where it was told ISO 8859-1;
 * what came from kanji mode, which has an encoding of its own, stands in between.
 */
export const readBytesWithin = (text: string): string =>
  text.replace(/[\u0000-\u00ff]*[\u0080-\u00ff][\u0000-\u00ff]*/g, (run) => readBytes(Buffer.from(run, 'latin1')))
