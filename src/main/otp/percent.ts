// Percent-encoding as it occurs in real links (RFC 3986, section 2.1).

/** Decodes UTF-8, then ISO 8859-1 letters, which older sites use in names; keeps invalid escapes. Never throws. */
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
