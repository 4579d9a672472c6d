// The reading process as it is shipped: bundled by vite, with external dependencies. Only the port is not Electron's: a child process with
// structured clone replaces utilityProcess, and the contract below holds for both.
import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { messagesPlugin } from '../../scripts/messages/plugin.mjs'
import { isExportError } from '../../src/main/authenticator/formats'
import { createFileReader, type ReadFile, type ReadPort } from '../../src/main/authenticator/services/file-reader'
import { comesTrue, type Cases } from './cases'

const root = resolve(import.meta.dirname, '../..')

const boot = `
process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (event, listener) => process.on(event, (data) => listener({ data }))
}
await import('./process.js')
`

export interface TestReader {
  readonly readFile: ReadFile
  readonly start: () => ReadPort
  /** Every started process, newest last. */
  readonly children: readonly ChildProcess[]
  readonly close: () => void
}

/** Builds the process and answers a reader that starts it as the app does. */
export async function buildReader(): Promise<TestReader> {
  // Inside the project, so that the bundle finds node_modules as the packaged app does.
  const folder = join(root, 'node_modules/.cache', `read-test-${String(process.pid)}`)
  await build({
    root,
    configFile: false,
    plugins: [messagesPlugin()],
    logLevel: 'silent',
    build: { ssr: 'src/main/authenticator/formats/process.ts', outDir: folder, emptyOutDir: true, target: 'node20' }
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'boot.mjs'), boot)
  const children: ChildProcess[] = []
  const start = (): ReadPort => {
    const child = fork(join(folder, 'boot.mjs'), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: ['--max-old-space-size=512']
    })
    children.push(child)
    return {
      postMessage: (message) => child.send(message),
      on: (event: 'message' | 'exit', listener: (answer: unknown) => void) => child.on(event, listener),
      kill: () => child.kill('SIGKILL')
    }
  }
  return {
    readFile: createFileReader(start),
    start,
    children,
    close: () => {
      for (const child of children) child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

export interface ReaderSubject {
  readonly start: () => ReadPort
}

/** As `start`, but reports when the process has ended, and can make it exit on every request. */
function watch(start: () => ReadPort, isEnding = false) {
  let hasEnded = false
  const watched = (): ReadPort => {
    const port = start()
    port.on('exit', () => {
      hasEnded = true
    })
    if (!isEnding) return port
    return {
      postMessage: () => {
        port.kill()
      },
      on: (event: 'message' | 'exit', listener: (answer: unknown) => void) => port.on(event as 'message', listener),
      kill: () => port.kill()
    }
  }
  return { start: watched, ends: () => comesTrue(() => hasEnded) }
}

const links = Buffer.from(
  'otpauth://totp/Harbour:robin?secret=JBSWY3DPEHPK3PXP\notpauth://totp/Harbour:kim?secret=JBSWY3DPEHPK3PXP\n'
)
const read = async (
  start: () => ReadPort,
  bytes: Uint8Array,
  options: Parameters<ReadFile>[1] = {},
  isEnding = false
) => {
  const watched = watch(start, isEnding)
  const answer = await createFileReader(watched.start)(bytes, options).then(
    ({ entries }) => entries.length,
    (error: unknown) => (isExportError(error) ? error.code : String(error))
  )
  return [answer, (await watched.ends()) ? 'ended' : 'still there']
}

/** Whatever the outcome, no process is left running. */
export const readerCases: Cases<ReaderSubject> = {
  'a file is read to its accounts': { see: (s) => read(s.start, links), expected: [2, 'ended'] },
  'a file of an unknown format': {
    see: (s) => read(s.start, Buffer.from('no export')),
    expected: ['unknown-format', 'ended']
  },
  'a plain file if only a sealed one is accepted': {
    see: (s) => read(s.start, links, { isBackup: true }),
    expected: ['not-sealed', 'ended']
  },
  'a file that crashes the process': { see: (s) => read(s.start, links, {}, true), expected: ['too-large', 'ended'] },
  'a request cancelled before the process starts': {
    see: async (s) => {
      const controller = new AbortController()
      const reading = read(s.start, links, { signal: controller.signal })
      controller.abort(new Error('no one needs it'))
      return reading
    },
    expected: ['Error: no one needs it', 'ended']
  }
}
