// The only way to open the system's browser (Electron checklist 15): for single sign-on only, and only with an endpoint that the configured
// provider named, or one of the known providers' own pages. Pages cannot call this. The main process does, with an address that it built.
import { providerPages } from '../../shared/model/sso'

const loopbackHosts = ['127.0.0.1', '[::1]', 'localhost']
const longestUrl = 8192
const fixedPages: readonly string[] = Object.values(providerPages)

/**
 * Whether `url` may be opened: https, or http to this computer; no user name; the origin and path of the provider's endpoint, with nothing
 * but a query added. Without an endpoint: exactly one of the known providers' pages.
 */
export function isAllowedLink(url: string, endpoint: string | null): boolean {
  if (endpoint === null) return fixedPages.includes(url)
  if (url.length > longestUrl || !URL.canParse(url) || !URL.canParse(endpoint)) return false
  const link = new URL(url)
  const named = new URL(endpoint)
  const isWeb = link.protocol === 'https:' || (link.protocol === 'http:' && loopbackHosts.includes(link.hostname))
  const hasUser = link.username !== '' || link.password !== ''
  return isWeb && !hasUser && link.hash === '' && link.origin === named.origin && link.pathname === named.pathname
}

/** Opens allowed links with `open` (Electron's `shell.openExternal`). Rejects for any other link, and if it cannot be opened. */
export function createLinkOpener(open: (url: string) => Promise<void>) {
  return async (url: string, endpoint: string | null): Promise<void> => {
    if (!isAllowedLink(url, endpoint)) throw new Error('this link may not be opened')
    await open(new URL(url).href)
  }
}
