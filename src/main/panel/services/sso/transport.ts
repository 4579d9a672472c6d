// How the Panel talks to its provider: node's own TLS with all options set here, so that nothing outside (a variable, another library, a
// changed default) weakens the certificate check (CHECKLIST 93). No redirects, no proxies, no keep-alive, and a limit on responses.
// Node's modules are loaded by the first request: a start has no time for them.
import type { IncomingMessage } from 'node:http'

const longestAnswerBytes = 1024 * 1024

type Tls = Pick<typeof import('node:tls'), 'rootCertificates'> & Partial<typeof import('node:tls')>

/**
 * The certificate authorities bundled with Node and, if Node can list them (from 22.15), those trusted by this computer: a company's own
 * provider may use a certificate of the company.
 */
function trustedAuthorities({ rootCertificates, getCACertificates }: Tls): string[] {
  const ours = [...rootCertificates]
  try {
    return getCACertificates === undefined ? ours : [...new Set([...ours, ...getCACertificates('system')])]
  } catch {
    return ours
  }
}
let authorities: string[] | null = null

export interface TransportOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly signal?: AbortSignal | null
}

const failed = (cause: unknown) => new TypeError('fetch failed', { cause })

async function read(answer: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of answer) {
    const bytes = piece as Buffer
    size += bytes.length
    if (size > longestAnswerBytes) throw new Error('the response is too long')
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

/** Like `fetch`: rejects with a `TypeError` if there is no response or TLS fails, and with the signal's reason if it is aborted. */
export async function fetchFromProvider(address: string, options: TransportOptions = {}): Promise<Response> {
  const url = new URL(address)
  const { method = 'GET', headers = {}, signal } = options
  const body = options.body instanceof URLSearchParams ? options.body.toString() : options.body
  if (body !== undefined && body !== null && typeof body !== 'string') throw new TypeError('the body is not a string')
  const [http, https, tls] = await Promise.all([import('node:http'), import('node:https'), import('node:tls')])
  authorities ??= trustedAuthorities(tls)
  const secure = {
    ca: authorities,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    checkServerIdentity: tls.checkServerIdentity
  } as const
  return new Promise((resolve, reject) => {
    const stop = (cause: unknown) => {
      reject(signal?.aborted === true ? (signal.reason as Error) : failed(cause))
    }
    const common = { method, headers: { ...headers }, agent: false, ...(signal ? { signal } : {}) } as const
    const hear = (answer: IncomingMessage) => {
      read(answer).then((bytes) => {
        const { statusCode = 0, statusMessage = '', headersDistinct } = answer
        const named = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
          values.map((value): [string, string] => [name, value])
        )
        const isEmpty = statusCode === 204 || statusCode === 205 || statusCode === 304
        resolve(
          new Response(isEmpty ? null : new Uint8Array(bytes), {
            status: statusCode,
            statusText: statusMessage,
            headers: named
          })
        )
      }, stop)
    }
    try {
      const asked =
        url.protocol === 'https:' ? https.request(url, { ...common, ...secure }, hear) : http.request(url, common, hear)
      asked.on('error', stop)
      asked.end(body ?? undefined)
    } catch (error) {
      stop(error)
    }
  })
}
