// Every call of both contracts through the gate, on real services and real stores, by callers with and without the right to it. Inputs are
// stored as structured clone writes them: the caller, the call's name, its input.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { fc } from '../property'
import { afterEach } from 'vitest'
import type { Composition } from '../../src/main/compose'
import { authenticatorHandlers } from '../../src/main/ipc/authenticator'
import { panelHandlers } from '../../src/main/ipc/panel'
import { createServer, type Server } from '../../src/main/ipc/serve'
import type { PanelCallers } from '../../src/main/panel/services/authority'
import { encodeBase32 } from '../../src/main/otp/base32'
import {
  authenticatorContract,
  panelContract,
  type BorderCode,
  type Contract,
  type PanelContract
} from '../../src/shared/contract'
import { ok, type Result } from '../../src/shared/result'
import { addEntry, openVault, rfcKey } from '../authenticator/open-vault'
import { openTestPanel, type TestPanel } from '../panel/harness'
import { password, signInMember } from '../panel/login'
import { addMember, adminId, createSignedIn } from '../panel/people'
import { callInputs, callsOf } from './call-inputs'
import { composeFolder, type Sender } from './composition'
import type { Target } from './engine'
import { identifyByName } from '../ports/senders'

type Asked = readonly [who: string, name: string, input: unknown]

const borderCodes: readonly BorderCode[] = [
  'unknown-call',
  'foreign-sender',
  'invalid-input',
  'not-signed-in',
  'forbidden',
  'step-up-required',
  'store-locked',
  'store-unavailable'
]

const asked = (
  whos: readonly string[],
  contract: Contract,
  known: readonly string[],
  leaveOut: readonly string[] = []
): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...whos),
      callInputs(
        callsOf(contract).filter(({ name }) => !leaveOut.some((left) => name.startsWith(left))),
        known
      )
    )
    .map(([who, { name, input }]) => serialize([who, name, input] satisfies Asked))

const read = (input: Uint8Array) => deserialize(Buffer.from(input)) as Asked

/** Answers the outcome's name, after checking that the contract lists it and that it contains none of `secrets`. */
function check(contract: Contract, name: string, answer: Result<unknown>, secrets: readonly string[]): string {
  const [namespace = '', method = ''] = name.split('.')
  const call = contract[namespace]?.[method]
  if (call === undefined) throw new Error(`${name} is not a call`)
  // An answer that cannot be cloned could not be sent.
  const text = JSON.stringify(answer) + serialize(answer).toString('latin1')
  for (const secret of secrets) if (text.includes(secret)) throw new Error(`${name} returns a secret`)
  if (answer.ok) return `${name} ok`
  const codes: readonly string[] = [...borderCodes, ...call.errors]
  if (!codes.includes(answer.error.code))
    throw new Error(`${name} answers ${answer.error.code}, which is not in its contract`)
  return `${name} ${answer.error.code}`
}

// ——— The Panel: an admin, a member, and a caller who is not logged in ———

interface PanelWorld {
  readonly test: TestPanel
  readonly server: Server<string>
  readonly secrets: readonly string[]
  bug: unknown
  calls: number
}
let panelWorld: Promise<PanelWorld> | null = null

async function openPanelWorld(): Promise<PanelWorld> {
  const test = await openTestPanel()
  const { secret } = await createSignedIn(test)
  const member = await addMember(test)
  await signInMember(test, member, 'member')
  const world: PanelWorld = {
    test,
    secrets: [encodeBase32(secret), encodeBase32(member.secret), '$argon2', ...member.backupCodes],
    bug: null,
    calls: 0,
    server: createServer<PanelContract, string, PanelCallers>({
      contract: panelContract,
      handlers: () => panelHandlers(test.panel),
      identify: (profileId) => identifyByName(`panel:${profileId}`, 'panel'),
      authorise: ({ profileId }, who, stepUp) => test.panel.authorise(profileId, who, stepUp),
      logBug: (_reference, _call, error) => (world.bug = error)
    })
  }
  return world
}

/** Replaces `@admin` or `@0`, one level deep, with the store's ids. */
function nameIds(input: unknown, idOf: (name: string) => string | undefined): unknown {
  if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype) return input
  const record = input as Record<string, unknown>
  const nameOne = (value: unknown) =>
    typeof value === 'string' && value.startsWith('@') ? (idOf(value) ?? value) : value
  for (const [key, inner] of Object.entries(record)) {
    if (typeof inner === 'string') record[key] = nameOne(inner)
    else if (Array.isArray(inner) && inner.length < 100) record[key] = inner.map(nameOne)
  }
  return input
}

function userIdOf(test: TestPanel, name: string): string | undefined {
  if (name === '@admin') return adminId(test)
  return name === '@member' ? test.panel.context.store.users.findByUsername('grace@example.com')?.id : undefined
}

const panelWords = [
  '@admin',
  '@member',
  'ada@example.com',
  'grace@example.com',
  'new@example.com',
  password,
  'correct horse battery staple',
  'Northwind',
  'default',
  'member',
  'nobody',
  'email,name,role\nx@example.com,X,member\n',
  // Fails at once, since nothing listens there.
  'https://127.0.0.1:1',
  'openid email'
]

// ——— The vault ———

interface VaultWorld {
  readonly server: Server<string>
  readonly ids: readonly string[]
  bug: unknown
  calls: number
  readonly close: () => void
}
let vaultWorld: Promise<VaultWorld> | null = null

async function openVaultWorld(): Promise<VaultWorld> {
  const opened = await openVault()
  const { vault } = opened
  // At least a second before a code ends; otherwise the call deliberately waits for the next code.
  opened.around.now += 6000
  const entries = [
    addEntry(vault),
    addEntry(vault, { issuer: 'Counter', type: 'hotp', counter: 1 }),
    addEntry(vault, { issuer: 'Steam', type: 'steam' })
  ]
  const world: VaultWorld = {
    ids: entries.map(({ id }) => id),
    bug: null,
    calls: 0,
    close: opened.close,
    server: createServer({
      contract: authenticatorContract,
      handlers: () => authenticatorHandlers(vault),
      identify: (profileId) => identifyByName(`authenticator:${profileId}`, 'authenticator'),
      authorise: (caller) => ok(caller),
      logBug: (_reference, _call, error) => (world.bug = error)
    })
  }
  return world
}

/** Removes the password of an export, because encrypting takes too long here. */
function withoutPassword(name: string, input: unknown): unknown {
  if (name !== 'exports.create' || typeof input !== 'object' || input === null || !('password' in input)) return input
  const { password: _password, ...rest } = input
  return rest
}

const vaultWords = [
  '@0',
  '@1',
  '@2',
  'GitHub',
  'robin',
  rfcKey,
  'JBSWY3DPEHPK3PXP',
  `otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&issuer=A`,
  'correct horse battery staple',
  '1234'
]

// ——— What both apps share, and the lock ———

interface AppWorld {
  readonly dataDir: string
  readonly composition: Composition<Sender>
  bug: unknown
  calls: number
}
let appWorld: Promise<AppWorld> | null = null
const passphrase = 'correct horse battery staple'

async function openAppWorld(): Promise<AppWorld> {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-fuzz-app-'))
  const world = { dataDir, bug: null as unknown, calls: 0 }
  const composition = await composeFolder(dataDir, (error) => (world.bug = error))
  await composition.servers.panel.answer('panel', 'protection.choosePassphrase', { passphrase })
  return Object.assign(world, { composition })
}

async function closeApp({ composition, dataDir }: AppWorld): Promise<void> {
  await composition.close()
  rmSync(dataDir, { recursive: true, force: true })
}

/** Calls of other targets, and the demo, which takes seconds to fill. */
const notOfTheApp = [...Object.keys(panelContract), ...Object.keys(authenticatorContract)].filter(
  (namespace) => !['app', 'protection', 'lock', 'clock', 'desktop', 'snapshots'].includes(namespace)
)
const ofTheApp = (contract: Contract, appId: Sender) =>
  asked(
    [appId],
    contract,
    [passphrase, '0000-0000-0000-0000-0000-0000-0000', 'another passphrase', 'F9'],
    [...notOfTheApp.map((namespace) => `${namespace}.`), 'app.exploreDemo']
  )

afterEach(async () => {
  panelWorld = null
  vaultWorld = null
  if (appWorld !== null) await closeApp(await appWorld)
  appWorld = null
})

const worldLife = 1500

/** Throws the error that the gate logged. */
function throwBug(world: { bug: unknown }): void {
  const { bug } = world
  world.bug = null
  if (bug !== null)
    throw bug instanceof Error ? bug : new Error('something other than an Error was thrown', { cause: bug })
}

export const callTargets: readonly Target[] = [
  {
    name: 'panel-calls',
    seeds: [],
    structured: asked(['default', 'member', 'nobody'], panelContract, panelWords, ['app.', 'protection.']),
    run: async (bytes) => {
      let world = await (panelWorld ??= openPanelWorld())
      if (world.calls++ > worldLife || !world.test.panel.authorise('default', 'admin', false).ok) {
        world.test.panel.close()
        world = await (panelWorld = openPanelWorld())
      }
      const { test, server, secrets } = world
      test.clock.now += 250
      const [who, name, input] = read(bytes)
      const [namespace = '', method = ''] = name.split('.')
      const call = (panelContract as Contract)[namespace]?.[method]
      const may = call === undefined || test.panel.authorise(who, call.who, call.stepUp).ok
      const answer = await server.answer(
        who,
        name,
        nameIds(input, (id) => userIdOf(test, id))
      )
      throwBug(world)
      if (answer.ok && !may) throw new Error(`${name} answered a call of ${who}, who has no right to it`)
      return `${who} ${check(panelContract, name, answer, secrets)}`
    }
  },
  {
    name: 'vault-calls',
    seeds: [],
    structured: asked(['default'], authenticatorContract, vaultWords, [
      'app.',
      'protection.',
      'lock.',
      'clock.',
      'desktop.'
    ]),
    run: async (bytes) => {
      let world = await (vaultWorld ??= openVaultWorld())
      if (world.calls++ > worldLife) {
        world.close()
        world = await (vaultWorld = openVaultWorld())
      }
      const [who, name, input] = read(bytes)
      const answer = await world.server.answer(
        who,
        name,
        nameIds(withoutPassword(name, input), (id) => world.ids[Number(id.slice(1))])
      )
      throwBug(world)
      // Values from the input may return as a name or a note; the vault's own key may not.
      const isTold = serialize(input).toString('latin1').includes(rfcKey)
      if (isTold) world.calls = worldLife
      return check(authenticatorContract, name, answer, world.calls >= worldLife ? [] : [rfcKey, rfcKey.toLowerCase()])
    }
  },
  {
    name: 'app-calls',
    seeds: [],
    structured: fc.oneof(ofTheApp(panelContract, 'panel'), ofTheApp(authenticatorContract, 'authenticator')),
    run: async (bytes) => {
      let world = await (appWorld ??= openAppWorld())
      if (world.calls++ > worldLife) {
        await closeApp(world)
        world = await (appWorld = openAppWorld())
      }
      const [appId, name, input] = read(bytes) as readonly [Sender, string, unknown]
      const answer = await world.composition.servers[appId].answer(appId, name, input)
      throwBug(world)
      return `${appId} ${check(appId === 'panel' ? panelContract : authenticatorContract, name, answer, [])}`
    }
  }
]
