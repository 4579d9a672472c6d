// The reading process as it is shipped: bundled by vite with its dependencies left outside. Only the port is not
// Electron's: a child process with structured clone stands in for utilityProcess.
import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { createFileReader, type ReadFile, type ReadPort } from '../../../src/main/authenticator/services/file-reader'

const root = resolve(import.meta.dirname, '../../..')

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
  /** Every process that was started, the newest last. */
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
