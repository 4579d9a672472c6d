// The command line on this process: its streams, the system's keychain, its exit code. The same whether Node runs it or
// the packaged app before its first window.
import { osKeychain } from '../platform/keychain'
import { copyToClipboard } from './clipboard'
import { exitCodes, type ExitCode } from './reply'
import { runCommandLine } from './run'
import { createTerminal } from './terminal'

export interface ProcessPorts {
  readonly dataDir: string
  readonly version: string
}

/** Runs `args` to the end and answers the exit code once everything that was said is out. */
export async function runOnProcess(args: readonly string[], { dataDir, version }: ProcessPorts): Promise<ExitCode> {
  // Whoever reads us may stop reading: `countersign list | head -1` is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {
      process.exit(exitCodes.done)
    })
  }
  const exit = await runCommandLine(args, {
    terminal: createTerminal(),
    dataDir,
    version,
    keychain: osKeychain,
    now: Date.now,
    copyText: (text) => copyToClipboard(text)
  })
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))))
  return exit
}
