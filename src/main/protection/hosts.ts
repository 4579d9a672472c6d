// Addresses that the user must confirm before they are contacted: which are valid, and how they are shown. A port, another notation for
// numbers or an invisible character cannot make the shown address differ from the contacted one. Pure.
import { isIP } from 'node:net'
import { domainToUnicode } from 'node:url'

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/
const longestName = 253

/** WHATWG URL, "ends in a number": such a name is an IPv4 address in some notation. */
const endsInNumber = (name: string) => /^(?:\d+|0x[0-9a-f]*)$/.test(name.split('.').at(-1) ?? '')

/**
 * Whether `host` (lower case, ASCII, without a port) is in canonical form: dotted IPv4 without leading zeros, abbreviated IPv6 in brackets,
 * or labels of letters, digits and hyphens.
 */
export function isPlainHost(host: string): boolean {
  if (host.startsWith('[')) {
    // An IPv4-mapped address is another notation of an IPv4 address.
    if (host.startsWith('[::ffff:')) return false
    const url = `http://${host}/`
    return URL.canParse(url) && new URL(url).hostname === host
  }
  if (isIP(host) === 4) return true
  if (host.length > longestName || endsInNumber(host)) return false
  return host.split('.').every((part) => label.test(part))
}

const hostAndPort = /^(\[[^\]]*\]|[^:]*)(?::([1-9]\d{0,4}))?$/

/** Whether `server` is a plain host, optionally with a colon and a port from 1 to 65535 without leading zeros. */
export function isPlainServer(server: string): boolean {
  const [, host = '', port] = hostAndPort.exec(server) ?? []
  return isPlainHost(host) && (port === undefined || Number(port) <= 65_535)
}

/**
 * The host of `url` in ASCII, with its port if that is not the scheme's default. Null if the URL has a user name, control characters or a
 * host that is not in canonical form.
 */
export function readUrlHost(url: string): string | null {
  if (/[\u0000-\u0020\u007f\\]/.test(url) || !URL.canParse(url)) return null
  const parsed = new URL(url)
  if (parsed.username !== '' || parsed.password !== '' || !isPlainServer(parsed.host)) return null
  // The parsed host must be the written one, except for non-ASCII letters and case.
  const written = /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? ''
  const isAscii = /^[\u0021-\u007e]*$/.test(written)
  const isSame =
    written.toLowerCase() === parsed.host || written.toLowerCase() === `${parsed.hostname}:${portOf(parsed)}`
  return isAscii && !isSame ? null : parsed.host
}

const portOf = ({ protocol, port }: URL) => (port !== '' ? port : protocol === 'https:' ? '443' : '80')

/** The server as shown to the user: in ASCII, followed by its Unicode form if that differs. */
export function showHost(server: string): string {
  const [, host = server] = hostAndPort.exec(server) ?? []
  const written = domainToUnicode(host)
  return written === '' || written === host ? server : `${server} (${written})`
}
