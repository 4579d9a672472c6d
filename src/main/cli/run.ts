// One run of the command line: read the arguments, open the vault, do the one thing, say it, close. Everything that
// touches the outside is handed in; nothing that was typed is ever repeated.
import { fail, ok } from '../../shared/result'
import type { Keychain } from '../protection/keychain-keys'
import type { SaveFile } from '../protection/save-file'
import { parseCommandLine, type Invocation } from './arguments'
import { completionScript } from './commands/completion'
import type { Context } from './context'
import { neutralise } from './output'
import { exitCodes, refuse, type ExitCode, type Reply } from './reply'
import { firstLine, isInterrupt, type Terminal } from './terminal'
import { linesOf, t } from '../messages/messages'
import type { ReadPort } from '../authenticator/services/file-reader'
import type { OpenedVault, VaultRefusal } from './vault'
import { readFolderKind } from './folder-kind'
import { helpLines } from './help'
import { usageMessage } from './messages'

export interface RunPorts {
  readonly terminal: Terminal
  readonly dataDir: string
  /** Starts the process that reads a file of others. */
  readonly startReader: () => Promise<ReadPort>
  readonly version: string
  /** For a command that opens the vault. `isSoonAsked`: connects now. */
  readonly openKeychain: (isSoonAsked: boolean) => Keychain
  /** Ms since epoch. */
  readonly now: () => number
  readonly copyText: (text: string) => Promise<boolean>
}

/** The version of the JSON's shape. */
const jsonVersion = 1
const mostTries = 3
const longestPassphraseBytes = 65_536

const exitOf = {
  'no-vault': exitCodes.noVault,
  'store-unavailable': exitCodes.noVault,
  'key-missing': exitCodes.locked,
  'keychain-unavailable': exitCodes.locked,
  'wrong-passphrase': exitCodes.locked,
  locked: exitCodes.locked
} satisfies Record<VaultRefusal, ExitCode>

const refusedMessage = (refusal: VaultRefusal): string =>
  refusal === 'no-vault'
    ? t('cli.vault.no-vault', { variable: 'COUNTERSIGN_DATA_DIR' })
    : refusal === 'locked'
      ? t('cli.vault.locked', { option: '--passphrase-fd N' })
      : t(`cli.vault.${refusal}`)

/** Only `export` writes a file. */
const saveNothing: SaveFile = () => Promise.resolve(fail({ code: 'cancelled' }))

/** Runs what `args` ask for and answers the exit code. */
export async function runCommandLine(args: readonly string[], ports: RunPorts): Promise<ExitCode> {
  const { terminal } = ports
  const parsed = parseCommandLine(args)
  const isJson = parsed.ok ? parsed.value.json : args.includes('--json')
  const vaults = new Set<OpenedVault>()
  let reply: Reply
  try {
    reply = parsed.ok
      ? await runCommand(parsed.value, ports, vaults)
      : refuse(exitCodes.usage, { code: 'usage', problem: parsed.error.kind }, linesOf(usageMessage(parsed.error)))
  } catch (error) {
    reply = isInterrupt(error)
      ? refuse(exitCodes.interrupted, { code: 'interrupted' }, [])
      : refuse(exitCodes.failed, { code: 'internal' }, [t('cli.bug', { kind: neutralise(kindOf(error)) })])
  } finally {
    for (const vault of vaults) await vault.close()
    terminal.close()
  }
  if (isJson) terminal.printJson({ version: jsonVersion, ...reply.json })
  else terminal.print(reply.lines ?? [])
  terminal.note(reply.notes ?? [])
  return reply.exit
}

/** The name and code of an error, which are of its maker; its message could hold anything. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}

async function runCommand(invocation: Invocation, ports: RunPorts, vaults: Set<OpenedVault>): Promise<Reply> {
  const { command } = invocation
  switch (command.name) {
    case 'help':
      return { exit: exitCodes.done, json: {}, lines: helpLines(command.of) }
    case 'version':
      return { exit: exitCodes.done, json: { countersign: ports.version }, lines: [`countersign ${ports.version}`] }
    case 'completion':
      return { exit: exitCodes.done, json: {}, lines: completionScript(command.shell).split('\n') }
    default: {
      // Help and completion, which a shell may ask for at its start, load no vault. The keychain is asked meanwhile.
      const keychain = ports.openKeychain(readFolderKind(ports.dataDir) === 'keychain')
      const { openVault, runVaultCommand } = await import('./vault-commands')
      return runVaultCommand(command, createContext(invocation, { ...ports, keychain }, vaults, openVault))
    }
  }
}

function createContext(
  { json, passphraseFd }: Invocation,
  ports: RunPorts & { readonly keychain: Keychain },
  vaults: Set<OpenedVault>,
  openVault: typeof import('./vault').openVault
): Context {
  const { terminal, dataDir, keychain, now, copyText, startReader } = ports
  let given: Promise<Buffer | null> | undefined
  const askPassphrase = async (isSecondTry: boolean): Promise<string | null> => {
    if (passphraseFd === null) {
      return terminal.ask(isSecondTry ? t('cli.vault.questionAgain') : t('cli.vault.question'), { isHidden: true })
    }
    given ??= terminal.readAll(passphraseFd, longestPassphraseBytes)
    const bytes = await given
    return bytes === null ? null : firstLine(bytes)
  }
  return {
    terminal,
    isJson: json,
    now,
    sleep: async (ms) => (await import('node:timers/promises')).setTimeout(ms),
    copyText,
    askPassphrase,
    openVault: async ({ saveFile = saveNothing, text, isReading = false } = {}) => {
      const opened = await openVault({
        dataDir,
        keychain,
        now,
        startReader,
        askPassphrase,
        tries: passphraseFd === null ? mostTries : 1,
        saveFile,
        isReading,
        ...(text === undefined ? {} : { readText: () => text })
      })
      if (!opened.ok) return fail(refuse(exitOf[opened.error], { code: opened.error }, [refusedMessage(opened.error)]))
      vaults.add(opened.value)
      return ok(opened.value)
    }
  }
}
