// The development server of `npm run dev`. In a build, `import.meta.env.DEV` is false and all code that depends on it is removed.

import { keptPictureHost } from '../../shared/model/scan'

const address = import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined

/** The server of the pages during development; null in every build and in tests. */
export const devServer: URL | null = address === undefined ? null : new URL(address)

/** Hot reload needs inline scripts and styles, and a socket to the server. */
export const devPolicy = (server: URL): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `frame-src app://${keptPictureHost}`,
    "font-src 'self' data:",
    "media-src 'self' blob:",
    `connect-src 'self' ws://${server.host}`
  ].join('; ')

/** Fetches `path` from the server, as a response of the page's own origin. */
export async function askDevServer(
  server: URL,
  path: string,
  policy: string | null
): Promise<{ readonly statusCode: number; readonly headers: Record<string, string>; readonly data: Buffer }> {
  const answer = await fetch(new URL(path, server))
  const headers: Record<string, string> = { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }
  if (policy !== null) headers['content-security-policy'] = policy
  return { statusCode: answer.status, headers, data: Buffer.from(await answer.arrayBuffer()) }
}
