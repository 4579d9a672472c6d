// What a thief finds: a used data folder in its present state and at earlier moments. The whole main process creates it without Electron. A
// thief copies files; the keychain stays on the machine.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inMemory } from '../in-memory'
import type { AppId } from '../../src/shared/model/app'
import { compose, type Composition } from '../../src/main/compose'
import { decodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import { factorOptions } from '../../src/main/panel/domain/code-check'
import type { Result } from '../../src/shared/result'
import { createFakeKeychain, type FakeKeychain } from '../keychain/fake'
import { createFakePerson } from '../ports/consent'
import { createFakePlatform } from '../ports/platform'

type Answer = Result<unknown, { readonly code: string }>
export type Kind = 'keychain' | 'passphrase'

export const passphrase = 'granite lantern harbour'
export const password = 'an elephant in the garden'
export const issuers = ['Harbour', 'Lighthouse'] as const
const minute = 60_000
const cheap = { memoryKib: 8, passes: 1, lanes: 1 }

export const root = mkdtempSync(join(inMemory, 'countersign-thief-'))
process.once('exit', () => {
  rmSync(root, { recursive: true, force: true })
})
let made = 0
export const createFolder = (): string => {
  const folder = join(root, String(++made))
  mkdirSync(folder)
  return join(folder, 'data')
}

/** Files and keychain at one moment, with no app running. */
export interface Moment {
  readonly dataDir: string
  readonly keychain: ReadonlyMap<string, string>
  readonly now: number
}

export interface Machine {
  readonly dataDir: string
  readonly kind: Kind
  /** By `SERVICE/ACCOUNT`. */
  readonly keychain: Map<string, string>
  setMood(mood: Parameters<FakeKeychain['setMood']>[0]): void
  readonly clock: { now: number }
  /** Errors that were logged as bugs. */
  readonly bugs: string[]
  start(): Promise<void>
  close(): Promise<void>
  ask(appId: AppId, name: string, input?: object, profile?: string): Promise<Answer>
  must<T = unknown>(appId: AppId, name: string, input?: object, profile?: string): Promise<T>
  lock(): void
  /** The current files and keychain, even while the app runs. */
  copy(): Moment
}

/** A machine with a copy of `moment`; no app is started. */
export function createMachine(kind: Kind, moment: Moment | null): Machine {
  const dataDir = createFolder()
  const fake = createFakeKeychain(kind === 'keychain' ? 'answering' : 'silent')
  const keychain = fake.kept
  for (const [name, value] of moment?.keychain ?? []) keychain.set(name, value)
  if (moment !== null) cpSync(moment.dataDir, dataDir, { recursive: true, verbatimSymlinks: true })
  const clock = { now: moment?.now ?? Date.UTC(2026, 5, 1, 12, 0, 5) }
  const bugs: string[] = []
  let app: Composition<string> | null = null

  const ask: Machine['ask'] = (appId, name, input = {}, profile = 'default') => {
    if (app === null) throw new Error('nothing was started')
    return app.servers[appId].answer(`${appId}:${profile}`, name, input)
  }
  return {
    dataDir,
    kind,
    keychain,
    clock,
    bugs,
    ask,
    setMood: fake.setMood,
    async start() {
      app = await compose<string>({
        dataDir,
        ...createFakePlatform(() => clock.now).ports,
        keychain: fake,
        confirm: createFakePerson().confirm,
        systemLanguages: () => ['en'],
        logBug: (_reference, where, error) => bugs.push(`${where}: ${String(error)}`),
        passphraseCost: { memoryKib: 64, timeCost: 1, parallelism: 1 },
        hashCosts: { password: cheap, backupCode: cheap }
      })
    },
    async close() {
      await app?.close()
      app = null
    },
    async must<T>(appId: AppId, name: string, input: object = {}, profile = 'default') {
      const answer = await ask(appId, name, input, profile)
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
      return answer.value as T
    },
    lock() {
      app?.lockAuthenticator('asked')
    },
    copy() {
      const copied = createFolder()
      cpSync(dataDir, copied, { recursive: true, verbatimSymlinks: true })
      return { dataDir: copied, keychain: new Map(keychain), now: clock.now }
    }
  }
}

export interface Person {
  readonly email: string
  readonly password: string
  readonly secret: Uint8Array
  readonly codes: readonly string[]
}

export const names = ['ada', 'ben', 'mia', 'eve', 'dan'] as const
export type Name = (typeof names)[number]
export type People = Readonly<Record<Name, Person>>

export async function setUp(machine: Machine, profile: string): Promise<Pick<Person, 'secret' | 'codes'>> {
  const { setupKey } = await machine.must<{ setupKey: string }>('panel', 'setup.begin', {}, profile)
  const secret = decodeBase32(setupKey) ?? new Uint8Array()
  const code = createTotp(secret, machine.clock.now, factorOptions)
  const { codes } = await machine.must<{ codes: string[] }>('panel', 'setup.confirmCode', { code }, profile)
  await machine.must('panel', 'setup.acknowledge', {}, profile)
  await machine.must('panel', 'setup.finish', {}, profile)
  return { secret, codes }
}

/** Password, then a code of the phone or `backupCode`; answers the step reached, or the failure's code. */
export async function signIn(
  machine: Machine,
  { email, password: typed, secret }: Person,
  { profile = email, backupCode }: { readonly profile?: string; readonly backupCode?: string | undefined } = {}
): Promise<string> {
  machine.clock.now += minute
  const first = await machine.ask('panel', 'session.logIn', { username: email, password: typed }, profile)
  if (!first.ok) return first.error.code
  const { step } = first.value as { step: string }
  if (step !== 'code') return step
  const code = createTotp(secret, machine.clock.now, factorOptions)
  const second = await (backupCode === undefined
    ? machine.ask('panel', 'session.enterCode', { code, rememberBrowser: false }, profile)
    : machine.ask('panel', 'session.enterBackupCode', { code: backupCode }, profile))
  if (!second.ok) return second.error.code
  const may = await machine.ask('panel', 'policy.get', {}, profile)
  return may.ok ? 'admin' : 'member'
}

export async function addAccount(machine: Machine, issuer: string): Promise<void> {
  const typed = { issuer, account: 'ada', setupKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', type: 'totp' }
  const options = { algorithm: 'SHA1', digits: 6, period: 30, counter: 0 }
  const candidate = await machine.must<{ id: string }>('authenticator', 'candidates.type', { ...typed, ...options })
  await machine.must('authenticator', 'candidates.save', { items: [{ id: candidate.id, issuer, account: 'ada' }] })
}

export interface Installation {
  readonly kind: Kind
  readonly people: People
  /** Closed in order, with the Authenticator locked. */
  readonly present: Moment
  /** The same, but the app was killed. */
  readonly killed: Moment
  /** Closed in order before the demotion, and before the vault got its own passphrase and second account. */
  readonly past: Moment
  /** Copied while the app ran, before the demotion. */
  readonly running: Moment
  /** The backup codes used so far. */
  readonly used: Readonly<Record<'ada' | 'eve', string>>
}

async function waitForCopies(machine: Machine): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const { snapshots } = await machine.must<{ snapshots: unknown[] }>('panel', 'snapshots.list')
    if (snapshots.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('no copy was made')
}

/** Locks the vault and waits for the anchor of the closed store, which the lock writes in the background. */
async function lockAndWait(machine: Machine): Promise<void> {
  const sealed = join(machine.dataDir, 'anchors.sealed')
  const read = () => JSON.stringify([...machine.keychain]) + (existsSync(sealed) ? readFileSync(sealed, 'base64') : '')
  const waitWhile = async (isSoon: () => boolean) => {
    for (let looks = 0; isSoon(); looks++) {
      if (looks === 500) throw new Error('the record was not written')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const waitForQuiet = async () => {
    let [last, quiet] = [read(), 0]
    await waitWhile(() => {
      quiet = read() === last ? quiet + 1 : 0
      last = read()
      return quiet < 10
    })
  }
  await waitForQuiet()
  const before = read()
  machine.lock()
  await waitWhile(() => read() === before)
  await waitForQuiet()
}

/** Two admins, a member, a demoted admin, a disabled user, used backup codes, and a locked vault with a passphrase. */
export async function createInstallation(kind: Kind): Promise<Installation> {
  const machine = createMachine(kind, null)
  const open = async () => {
    await machine.start()
    if (kind === 'passphrase') await machine.must('panel', 'protection.unlock', { passphrase })
  }
  await machine.start()
  if (kind === 'passphrase') await machine.must('panel', 'protection.choosePassphrase', { passphrase })

  const account = { accountName: 'Northwind', name: 'Ada', email: 'ada@example.com' }
  await machine.must('panel', 'account.create', { ...account, password, confirmPassword: password })
  const people: Partial<Record<Name, Person>> = {}
  const ids: Partial<Record<Name, string>> = {}
  people.ada = { email: account.email, password, ...(await setUp(machine, 'default')) }
  for (const name of names.slice(1)) {
    machine.clock.now += minute
    const email = `${name}@example.com`
    await machine.must('panel', 'session.stepUp', { password })
    const role = name === 'mia' ? 'member' : 'admin'
    const invited = await machine.must<{ userId: string; activationCode: string }>('panel', 'users.create', {
      email,
      name,
      role
    })
    ids[name] = invited.userId
    const chosen = `a password of ${name}, surely`
    await machine.must('panel', 'session.logIn', { username: email, password: invited.activationCode }, name)
    await machine.must('panel', 'session.choosePassword', { password: chosen, confirmPassword: chosen }, name)
    people[name] = { email, password: chosen, ...(await setUp(machine, name)) }
  }
  const all = people as People
  await addAccount(machine, issuers[0])
  await machine.must('panel', 'app.exploreDemo')
  await machine.must('panel', 'app.leaveDemo')
  if (kind === 'passphrase') await machine.must('panel', 'protection.unlock', { passphrase })
  await machine.close()

  await open()
  if ((await signIn(machine, all.ada, { profile: 'default' })) !== 'admin') throw new Error('no admin')
  await waitForCopies(machine)
  await machine.close()
  const past = machine.copy()

  machine.clock.now += minute
  await open()
  await signIn(machine, all.ada, { profile: 'default' })
  const used = { ada: all.ada.codes[0] ?? '', eve: all.eve.codes[0] ?? '' }
  if ((await signIn(machine, all.eve, { backupCode: used.eve })) !== 'admin') throw new Error('eve was no admin')
  const running = machine.copy()
  await machine.must('panel', 'session.stepUp', { password })
  await machine.must('panel', 'users.changeRole', { userId: ids.eve, role: 'member' })
  await machine.must('panel', 'users.disable', { userId: ids.dan })
  await signIn(machine, all.ada, { profile: 'other', backupCode: used.ada })
  await addAccount(machine, issuers[1])
  if (kind === 'keychain') await machine.must('authenticator', 'lock.addPassphrase', { newPassphrase: passphrase })
  await lockAndWait(machine)
  const killed = machine.copy()
  await machine.close()
  return { kind, people: all, present: machine.copy(), killed, past, running, used }
}
