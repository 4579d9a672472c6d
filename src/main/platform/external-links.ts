// The one door to the system's browser (Electron checklist 15): only for single sign-on, only to an endpoint that the
// configured provider named. No page can open anything: the main process alone calls this, with an address it built.

const loopbackHosts = ['127.0.0.1', '[::1]', 'localhost']
const longestUrl = 8192

/**
 * Whether `url` may be handed to the system: https, or http to this machine; no user name in it; and the very endpoint
 * (origin and path) that the provider named, with nothing but a query added.
 */
export function isAllowedLink(url: string, endpoint: string): boolean {
  if (url.length > longestUrl || !URL.canParse(url) || !URL.canParse(endpoint)) return false
  const link = new URL(url)
  const named = new URL(endpoint)
  const isWeb = link.protocol === 'https:' || (link.protocol === 'http:' && loopbackHosts.includes(link.hostname))
  const hasUser = link.username !== '' || link.password !== ''
  return isWeb && !hasUser && link.hash === '' && link.origin === named.origin && link.pathname === named.pathname
}

/** Opens allowed links with `open` (Electron's `shell.openExternal`). Rejects for every other, and where nothing opens. */
export function createLinkOpener(open: (url: string) => Promise<void>) {
  return async (url: string, endpoint: string): Promise<void> => {
    if (!isAllowedLink(url, endpoint)) throw new Error('a link that may not be opened')
    await open(new URL(url).href)
  }
}
