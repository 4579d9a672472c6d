// The worker as shipped: bundled by Vite with external dependencies, run in a thread.
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { messagesPlugin } from '../../scripts/messages/plugin.mjs'
import { afterAll, beforeAll } from 'vitest'
import { createWorkerClient, type WorkerClient, type WorkerPort } from '../../src/main/worker/client'
import type { WorkerJobs } from '../../src/main/worker/entry'
import { startThread } from '../../src/main/worker/thread'

const root = resolve(import.meta.dirname, '../..')

export interface BuiltWorker {
  readonly start: () => WorkerPort
  /** Every thread started, the newest last. */
  readonly started: readonly WorkerPort[]
  readonly close: () => Promise<void>
}

/** Builds `source` (by default the app's own worker) and returns a way to start it. */
export async function buildWorker(source = 'src/main/worker/entry.ts', memoryMib?: number): Promise<BuiltWorker> {
  // Inside the project, so that the bundle finds node_modules as the packaged app does.
  const folder = join(root, 'node_modules/.cache', `worker-test-${String(process.pid)}-${String(performance.now())}`)
  await build({
    root,
    configFile: false,
    plugins: [messagesPlugin()],
    logLevel: 'silent',
    build: {
      ssr: source,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } }
    }
  })
  const started: WorkerPort[] = []
  const running: Promise<void>[] = []
  return {
    started,
    start: () => {
      const thread = startThread(pathToFileURL(join(folder, 'worker.mjs')), memoryMib)
      started.push(thread)
      running.push(new Promise((resolve) => thread.on('exit', resolve)))
      return thread
    },
    close: async () => {
      // The client has told each thread to end. A thread in which SQLite is working is never terminated.
      await Promise.all(running)
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** The app's worker, built for the tests of this file, and a client of it. */
export function prepareWorker(): { readonly start: () => WorkerPort; readonly run: WorkerClient<WorkerJobs>['run'] } {
  let built: BuiltWorker
  let client: WorkerClient<WorkerJobs>
  beforeAll(async () => {
    built = await buildWorker()
    client = createWorkerClient({ start: built.start, onCrash: () => undefined })
  }, 60_000)
  afterAll(async () => {
    await client.close()
    await built.close()
  })
  return { start: () => built.start(), run: (...job) => client.run(...job) }
}
