// Percent-encoding as links really carry it (RFC 3986, section 2.1): invalid escapes are kept literally.

/** Decodes what decodes as UTF-8, then letters of ISO 8859-1, as older sites write names; the rest stands. Never throws. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      const bytes = Buffer.from(run.replaceAll('%', ''), 'hex')
      return bytes.every((byte) => byte >= 0xc0) ? bytes.toString('latin1') : run
    }
  })
}
