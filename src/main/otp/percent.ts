// Percent-encoding as links really carry it (RFC 3986, section 2.1): what is none stands for itself.

/** Decodes what decodes as UTF-8 and leaves the rest as it stands. Never throws. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}
