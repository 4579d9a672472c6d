// Foreign files are read in a process that holds no keys, here as in the app: the command line starts itself again for one file,
// hands it over on standard input, and takes what was read from standard output. That process opens neither vault nor keychain.
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import type { ReadAnswer, ReadPort, ReadRequest } from '../authenticator/services/file-reader'
import { readingCommand } from './arguments'

/** Of JavaScript's own memory: what asks for more ends the reading, and the file is too large. */
const memoryMib = 512

/** How this command line is started, without what it is asked. */
export interface OwnCommand {
  readonly program: string
  readonly args: readonly string[]
}

/** The whole of a reading, which has one request and one answer. */
export function startReading({ program, args }: OwnCommand): ReadPort {
  const child = spawn(program, [...args, readingCommand], { stdio: ['pipe', 'pipe', 'ignore'] })
  const answers = new Set<(answer: unknown) => void>()
  const ends = new Set<() => void>()
  // Whoever could not be started, or ended early, says nothing more here.
  child.on('error', () => {
    for (const end of ends) end()
  })
  child.stdin.on('error', () => undefined)
  void text(child.stdout).then(
    (said) => {
      try {
        const answer = JSON.parse(said) as ReadAnswer
        for (const hear of answers) hear(answer)
      } catch {
        for (const end of ends) end()
      }
    },
    () => undefined
  )
  return {
    postMessage({ bytes, password }: ReadRequest) {
      child.stdin.end(JSON.stringify({ bytes: Buffer.from(bytes).toString('base64'), password }))
    },
    on(event: 'message' | 'exit', listener: ((answer: unknown) => void) | (() => void)) {
      if (event === 'message') answers.add(listener)
      else ends.add(listener as () => void)
      return undefined
    },
    kill: () => child.kill()
  }
}

/** Reads in a thread; null where that ended without an answer. `thread`: the built reading-thread.ts. */
export const readInThread = (thread: URL, request: ReadRequest, mostMib = memoryMib): Promise<ReadAnswer | null> =>
  new Promise((resolve) => {
    const reading = new Worker(thread, {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: mostMib },
      stderr: true
    })
    const end = () => {
      resolve(null)
    }
    reading.on('message', resolve)
    reading.on('error', end)
    reading.on('exit', end)
  })

/** The process's own side: reads the one request, answers it, and is done. */
export async function serveReading(thread: URL): Promise<void> {
  const { bytes, password } = JSON.parse(await text(process.stdin)) as { bytes: string; password?: string }
  const answer = await readInThread(thread, { bytes: Buffer.from(bytes, 'base64'), password })
  if (answer === null) return
  await new Promise<void>((resolve) => {
    process.stdout.write(JSON.stringify(answer), () => {
      resolve()
    })
  })
}
