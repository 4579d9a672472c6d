// Style elements that libraries inject must carry the document's nonce (CSP `style-src`). The main process writes it into a meta element of
// each document that it serves; this passes it on to every library.
declare global {
  // Read by get-nonce, which react-remove-scroll (under Mantine's dialogs) uses for its style element.
  var __webpack_nonce__: string | undefined
}

/** The nonce of this document; empty if it was served without one. */
export function getStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

/** Sets the nonce for libraries that read it from a global. Runs before the first render. */
export function announceStyleNonce(): void {
  globalThis.__webpack_nonce__ = getStyleNonce()
}
