// The loopback redirect of one sign-in (RFC 8252 sections 7.3 and 8): a listener on 127.0.0.1, on its own port, that accepts exactly one
// response with the right `state` and then closes. It refuses any other request (from another local process, or a name that resolves here)
// and keeps waiting.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fail, ok, type Failure, type Result } from '../../../../shared/result'
import { isEqualSecretly } from '../../../otp/equal'
import { currentDirection, currentLanguage, t } from '../../../messages/messages'

export interface CallbackWait {
  /** The redirect URI of this attempt. */
  readonly redirectUri: string
  /** The URL that the web browser was redirected to. Settles once; then the listener closes. */
  readonly answered: Promise<Result<URL, Failure<'sso-timed-out' | 'cancelled'>>>
  close(): void
}

export interface CallbackOptions {
  readonly state: string
  /** A fixed port; null: any free port. */
  readonly port: number | null
  readonly waitMs: number
  readonly signal: AbortSignal
  /** Called at the first refused request to `/callback`. */
  readonly onForged: () => void
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:28rem;margin:20vh auto 0;padding:0 1.5rem;color-scheme:light dark}
h1{font-size:1.25rem;font-weight:600}`
const toPage = (page: 'answered' | 'refused') =>
  `<!doctype html><html lang="${currentLanguage()}" dir="${currentDirection()}"><head><meta charset="utf-8"><title>Countersign</title><style>${style}</style></head>` +
  `<body><h1>${t(`main.signInPage.${page}.title`)}</h1><p>${t(`main.signInPage.${page}.detail`)}</p></body></html>`
const csp = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`
].join('; ')

function send(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': csp,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
    connection: 'close'
  })
  response.end(page)
}

/** Opens the listener. Fails with `sso-port-taken` if the fixed port is in use. */
export async function waitForCallback(
  options: CallbackOptions
): Promise<Result<CallbackWait, Failure<'sso-port-taken'>>> {
  const { createServer } = await import('node:http')
  let settle: (answer: Awaited<CallbackWait['answered']>) => void = () => undefined
  const answered = new Promise<Awaited<CallbackWait['answered']>>((resolve) => {
    settle = resolve
  })
  let isAnswered = false
  let isForgeryTold = false
  let origin = ''

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    // Refuses a name that was made to resolve to this computer (DNS rebinding).
    if (request.headers.host !== origin.slice('http://'.length)) {
      send(response, 421, toPage('refused'))
      return
    }
    const url = new URL(request.url ?? '/', origin)
    if (url.pathname !== '/callback' || request.method !== 'GET') {
      send(response, 404, toPage('refused'))
      return
    }
    const states = url.searchParams.getAll('state')
    const state = states.length === 1 ? (states[0] ?? '') : ''
    if (isAnswered || !isEqualSecretly(state, options.state)) {
      send(response, 400, toPage('refused'))
      if (isForgeryTold || isAnswered) return
      isForgeryTold = true
      options.onForged()
      return
    }
    isAnswered = true
    response.on('finish', () => {
      finish(ok(url))
    })
    send(response, 200, toPage('answered'))
    // The response counts even if the web browser did not wait for the page.
    response.on('close', () => {
      finish(ok(url))
    })
  }
  const server = createServer(
    { headersTimeout: 5_000, requestTimeout: 5_000, keepAliveTimeout: 1 },
    (request, response) => {
      try {
        answer(request, response)
      } catch {
        send(response, 400, toPage('refused'))
      }
    }
  )
  const timer = setTimeout(() => {
    finish(fail({ code: 'sso-timed-out' }))
  }, options.waitMs)
  const onAbort = () => {
    finish(fail({ code: 'cancelled' }))
  }
  const finish = (outcome: Awaited<CallbackWait['answered']>) => {
    clearTimeout(timer)
    options.signal.removeEventListener('abort', onAbort)
    server.close()
    server.closeIdleConnections()
    setTimeout(() => {
      server.closeAllConnections()
    }, 250).unref()
    settle(outcome)
  }

  const listening = await new Promise<Result<number, Failure<'sso-port-taken'>>>((resolve) => {
    server.once('error', () => {
      resolve(fail({ code: 'sso-port-taken', port: options.port ?? 0 }))
    })
    server.listen({ host: '127.0.0.1', port: options.port ?? 0, exclusive: true }, () => {
      resolve(ok((server.address() as AddressInfo).port))
    })
  })
  if (!listening.ok) {
    clearTimeout(timer)
    return listening
  }
  server.on('error', () => undefined)
  origin = `http://127.0.0.1:${String(listening.value)}`
  options.signal.addEventListener('abort', onAbort)
  if (options.signal.aborted) onAbort()
  return ok({ redirectUri: `${origin}/callback`, answered, close: onAbort })
}
