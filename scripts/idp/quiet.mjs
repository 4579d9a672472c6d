// The provider's library warns on the console that its defaults are for development. The demo provider is exactly that.

/** Leaves out what the library prints about itself; everything else is printed. */
export function leaveOutWarnings() {
  for (const level of /** @type {const} */ (['info', 'warn'])) {
    const print = console[level].bind(console)
    console[level] = (...printed) => {
      // In a terminal, the library's lines begin with a colour.
      // oxlint-disable-next-line no-control-regex
      if (!/^(?:\u001b\[[\d;]+m)?oidc-provider (?:NOTICE|WARNING): /.test(String(printed[0]))) print(...printed)
    }
  }
}
