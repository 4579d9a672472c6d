// The command line as a separate process, built from the sources, and vaults for it in temporary folders. No real keychain is touched: the
// vaults are encrypted with a passphrase, and the processes reach no D-Bus.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { build } from 'vite'
import { commandLineConfig } from '../../scripts/command-line/plugin.mjs'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { openAuthenticator, type Authenticator } from '../../src/main/authenticator/services/authenticator'
import { createVaultSlots } from '../../src/main/authenticator/services/vault-slots'
import { createLockFile } from '../../src/main/authenticator/storage/lock-file'
import { createSecret } from '../../src/main/protection/secret'
import type { SlotWriting } from '../../src/main/protection/slots'
import { openProtection } from '../../src/main/protection/protection'
import { valueOf } from '../authenticator/open-vault'
import { quietVaultPorts } from '../ports/platform'
import { createFakeKeychain, type FakeKeychain } from '../keychain/fake'

const projectDir = join(import.meta.dirname, '..', '..')
export const passphrase = 'granite lantern under the bridge'
/** 128 bits, the size of a real recovery key. */
export const recoveryKey = createSecret(Buffer.alloc(16, 7))
/** The lowest cost of argon2id. The cost of guessing is tested elsewhere. */
const cost = { memoryKib: 8, timeCost: 1, parallelism: 1 }

/** Builds the program two folders below package.json, where it looks for its version. Returns its path. */
async function buildCommandLine(): Promise<{ readonly program: string; readonly remove: () => void }> {
  const outDir = join(projectDir, 'test-results', `command-line-${String(process.pid)}`)
  await build(commandLineConfig({ cli: 'src/main/cli.ts', 'reading-thread': 'src/main/cli/reading-thread.ts' }, outDir))
  return {
    program: join(outDir, 'cli.js'),
    remove: () => {
      rmSync(outDir, { recursive: true, force: true })
    }
  }
}

/** Builds it for the tests of the file or group that calls this. */
export function prepareCommandLine(): { readonly program: string } {
  let built: Awaited<ReturnType<typeof buildCommandLine>>
  beforeAll(async () => {
    built = await buildCommandLine()
  }, 60_000)
  afterAll(() => {
    built.remove()
  })
  return {
    get program() {
      return built.program
    }
  }
}

function createDataFolder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'command-line-'))
  onTestFinished(() => {
    rmSync(dataDir, { recursive: true, force: true })
  })
  return dataDir
}

export interface VaultFolder {
  readonly dataDir: string
  /** The keychain that the vault was created with; the processes can't reach it. */
  readonly keychain: FakeKeychain
  /** Opens the vault in this process, like a running app, until the test ends. */
  open(): Promise<Authenticator>
}

async function createFolder(hasKeychain: boolean): Promise<VaultFolder> {
  const dataDir = createDataFolder()
  const keychain = createFakeKeychain(hasKeychain ? 'answering' : 'silent')
  const protection = await openProtection({
    dataDir,
    keychain,
    now: Date.now,
    passphraseCost: cost,
    stores: {
      panel: { path: '', hasData: () => false, isOpenedBy: () => false },
      authenticator: { path: '', hasData: () => false, isOpenedBy: () => false }
    }
  })
  if (!hasKeychain) valueOf(await protection.choosePassphrase(passphrase))
  const open = async () => {
    const authenticator = await openAuthenticator({
      ...quietVaultPorts(Date.now),
      dataDir: join(dataDir, 'authenticator'),
      keys: protection.getKeys('authenticator')
    })
    onTestFinished(() => {
      authenticator.close()
    })
    return authenticator
  }
  if (hasKeychain) {
    const keys = protection.getKeys('authenticator')
    await open()
    const slots = createVaultSlots({ dataDir: join(dataDir, 'authenticator'), keys, cost })
    const opened = await slots.open('keychain')
    if (opened === null) throw new Error('the vault does not open')
    const writing: SlotWriting = {
      inPlace: async (write) => write(),
      renew: () => Promise.reject(new Error('nothing should be renewed'))
    }
    await slots.change(opened, { passphrase }, writing)
    await slots.change(opened, { recoveryKey: slots.sealRecoveryKey(opened, recoveryKey, Date.now()) }, writing)
    // The state that the app leaves behind: a missing lock file means locked.
    createLockFile(join(dataDir, 'authenticator')).save({ isLocked: false })
  }
  return { dataDir, keychain, open }
}

/** A vault whose whole store is encrypted with the passphrase. */
export const createPassphraseFolder = () => createFolder(false)
/** A vault encrypted with a keychain that the command line can't reach, with a passphrase as its second slot. */
export const createSlotFolder = () => createFolder(true)

export interface Ran {
  readonly exit: number | null
  readonly out: string
  readonly err: string
  /** Standard output parsed as a single JSON value. */
  readonly json: unknown
}

export interface RunOptions {
  readonly dataDir?: string
  readonly input?: string | Buffer
  /** The content of the descriptors from 3 on. */
  readonly descriptors?: readonly (string | Buffer)[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the program as a service would: in its own session, without a terminal. */
export function startCommandLine(program: string, args: readonly string[], options: RunOptions = {}): ChildProcess {
  const { dataDir, descriptors = [], env = {} } = options
  const child = spawn(process.execPath, [program, ...args], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', ...descriptors.map(() => 'pipe' as const)],
    env: { ...commonEnv(dataDir), ...env }
  })
  // A process may exit without reading its input.
  for (const stream of [child.stdin, ...child.stdio.slice(3)]) stream?.on('error', () => undefined)
  descriptors.forEach((text, index) => (child.stdio[index + 3] as Writable).end(text))
  return child
}

const commonEnv = (dataDir = join(tmpdir(), 'nobody-keeps-a-vault-here')) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: tmpdir(),
  COUNTERSIGN_DATA_DIR: dataDir,
  LANGUAGE: 'en',
  DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(tmpdir(), 'no-bus')}`
})

export async function runCommandLine(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = startCommandLine(program, args, options)
  child.stdin?.end(options.input ?? '')
  const [out, err, exit] = await Promise.all([
    readText(child.stdout),
    readText(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve))
  ])
  return {
    exit,
    out,
    err,
    get json() {
      return JSON.parse(out) as unknown
    }
  }
}

async function readText(stream: Readable | null): Promise<string> {
  let text = ''
  for await (const chunk of stream ?? []) text += String(chunk)
  return text
}

/** A user at a terminal: each of `answers` is typed once its prompt is on the screen. */
export async function typeCommandLine(
  program: string,
  args: readonly string[],
  dataDir: string,
  answers: readonly (readonly [question: RegExp, keys: string])[],
  env: Readonly<Record<string, string>> = {}
): Promise<{ readonly exit: number | null; readonly screen: string }> {
  const line = [process.execPath, program, ...args].map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...commonEnv(dataDir), TERM: 'xterm', ...env }
  })
  let screen = ''
  let waitFrom = 0
  const waiting = [...answers]
  child.stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString('utf8')
    const [question, keys] = waiting[0] ?? []
    if (question === undefined || keys === undefined || !question.test(screen.slice(waitFrom))) return
    waiting.shift()
    waitFrom = screen.length
    // The echo is turned off right after the prompt is written.
    setTimeout(() => child.stdin.write(keys), 100)
  })
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { exit, screen }
}
