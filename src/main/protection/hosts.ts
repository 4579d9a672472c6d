// Addresses that a person is asked about before anything goes there: what counts as one, and how it is shown. No port, no
// number in another notation and no invisible character stands between what is read and what is asked. Pure.
import { isIP } from 'node:net'
import { domainToUnicode } from 'node:url'

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/
const longestName = 253

/** WHATWG URL, "ends in a number": such a name is an IPv4 address in one of many notations. */
const endsInNumber = (name: string) => /^(?:\d+|0x[0-9a-f]*)$/.test(name.split('.').at(-1) ?? '')

/**
 * Whether `host` (lower case, ASCII, without a port) is a name or an address in its one usual form: dotted IPv4 without leading
 * zeros, IPv6 in brackets as it is abbreviated, or labels of letters, digits and hyphens.
 */
export function isPlainHost(host: string): boolean {
  if (host.startsWith('[')) {
    // An IPv4 address behind a prefix is another notation of it.
    if (host.startsWith('[::ffff:')) return false
    const url = `http://${host}/`
    return URL.canParse(url) && new URL(url).hostname === host
  }
  if (isIP(host) === 4) return true
  if (host.length > longestName || endsInNumber(host)) return false
  return host.split('.').every((part) => label.test(part))
}

const hostAndPort = /^(\[[^\]]*\]|[^:]*)(?::([1-9]\d{0,4}))?$/

/** A plain host, and a port after a colon where one is named: 1 to 65535, without leading zeros. */
export function isPlainServer(server: string): boolean {
  const [, host = '', port] = hostAndPort.exec(server) ?? []
  return isPlainHost(host) && (port === undefined || Number(port) <= 65_535)
}

/**
 * The host of `url` with its port where that is not the scheme's own, in ASCII; null where the address says more than that or
 * hides something: a user name, control characters, a host in another notation than its plain one.
 */
export function readUrlHost(url: string): string | null {
  if (/[\u0000-\u0020\u007f\\]/.test(url) || !URL.canParse(url)) return null
  const parsed = new URL(url)
  if (parsed.username !== '' || parsed.password !== '' || !isPlainServer(parsed.host)) return null
  // What the parser made of it must be what stands there, but for letters beyond ASCII and their case.
  const written = /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? ''
  const isAscii = /^[\u0021-\u007e]*$/.test(written)
  const isSame =
    written.toLowerCase() === parsed.host || written.toLowerCase() === `${parsed.hostname}:${portOf(parsed)}`
  return isAscii && !isSame ? null : parsed.host
}

const portOf = ({ protocol, port }: URL) => (port !== '' ? port : protocol === 'https:' ? '443' : '80')

/** As a person reads it: in ASCII, and beside that in its own script where it has one. */
export function showHost(server: string): string {
  const [, host = server] = hostAndPort.exec(server) ?? []
  const written = domainToUnicode(host)
  return written === '' || written === host ? server : `${server} (${written})`
}
