// The command line on this process: its streams, the system's keychain, its exit code. The same whether Node runs it or
// the packaged app before its first window.
import { endHard, openKeychain } from '../platform/keychain/keychain'
import type { BoundedKeychain } from '../protection/bounded-keychain'
import { readingCommand } from './arguments'
import { speakFor } from './language'
import type { OwnCommand } from './reading'
import { exitCodes, type ExitCode } from './reply'
import { runCommandLine } from './run'
import { createTerminal } from './terminal'

export interface ProcessPorts {
  readonly dataDir: string
  readonly version: string
  /** The system's languages, the preferred one first. */
  readonly languages: readonly string[]
  /** The built thread that reads a file. */
  readonly readingThread: URL
  /** How this program is started, for what it does in a process of its own. */
  readonly own: OwnCommand
}

/** Runs `args` to the end and answers the exit code once everything that was said is out. */
export async function runOnProcess(args: readonly string[], ports: ProcessPorts): Promise<ExitCode> {
  if (args[0] === readingCommand) {
    const { serveReading } = await import('./reading')
    await serveReading(ports.readingThread)
    return exitCodes.done
  }
  const { dataDir, version, languages, own } = ports
  speakFor(dataDir, languages)
  const keychains: BoundedKeychain[] = []
  // The reader may close the pipe early (`countersign list | head -1`); that is not an error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {
      process.exit(exitCodes.done)
    })
  }
  const exit = await runCommandLine(args, {
    terminal: createTerminal(),
    dataDir,
    version,
    openKeychain: (isSoonAsked) => {
      const keychain = openKeychain({ isSoonAsked })
      keychains.push(keychain)
      return keychain
    },
    now: Date.now,
    startReader: async () => (await import('./reading')).startReading(own),
    copyText: async (text) => (await import('./clipboard')).copyToClipboard(text)
  })
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))))
  if (keychains.some((keychain) => keychain.isStuck())) endHard(exit)
  return exit
}
