// Every number in docs/behaviour.md compared with the app: with its actual behaviour where that is cheap (a stored hash, a file's mode, an
// open store's pragma, a clock moved forward), otherwise with the constant that it uses.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProfile } from '../src/main/panel/services/profiles'
import { removedLifeMs } from '../src/main/authenticator/domain/entry'
import { createExport } from '../src/main/authenticator/formats/export'
import { openDatabase } from '../src/main/authenticator/storage/database'
import { createHotp } from '../src/main/otp/hotp'
import { stepAt } from '../src/main/otp/totp'
import { defaultPolicy } from '../src/main/panel/domain/policy'
import { fewCodes } from '../src/shared/model/limits'
import { brakeDelay, countWithin, countWrongAnswer } from '../src/main/panel/domain/brake'
import { checkCode, factorOptions } from '../src/main/panel/domain/code-check'
import { delayAfter, failuresThatDisable } from '../src/main/panel/domain/lockout'
import { findPasswordRefusal } from '../src/main/panel/domain/password'
import { isPendingAlive, isSessionAlive, isSteppedUp, type Session } from '../src/main/panel/domain/session'
import type { HashCosts } from '../src/main/panel/services/hashing'
import { wrapUnderPassphrase } from '../src/main/protection/passphrase-keys'
import { formatRecoveryKey, createRecoveryKey } from '../src/main/protection/recovery-key'
import { createSecret } from '../src/main/protection/secret'
import { chooseKept } from '../src/main/protection/snapshots'
import { panelContract, type ExportFormat } from '../src/shared/contract'
import { auditKinds } from '../src/shared/model/audit'
import { shortKeyBits } from '../src/shared/model/limits'
import { totp } from './authenticator/formats/accounts'
import { openWorld } from './effects/world'
import { createFolder, openFile, openTestPanel, type TestPanel } from './panel/harness'
import { createAccount, enrol } from './panel/people'
import { unwrap } from './outcome'

const root = join(import.meta.dirname, '..')
const document = readFileSync(join(root, 'docs', 'behaviour.md'), 'utf8')

/** The tables of numbers, by heading; numbers in sentences are checked separately. */
function readTable(heading: string): Record<string, string> {
  const part = document.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = part.split('\n').filter((line) => line.startsWith('| '))
  return Object.fromEntries(
    rows.slice(2).map((line) => {
      const [, name = '', value = ''] = line.split('|').map((cell) => cell.trim())
      return [name, value]
    })
  )
}

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000]
const seconds = (ms: number) => `${String(ms / second)} s`
const minutes = (ms: number) => `${String(ms / minute)} min`
const days = (ms: number) => `${String(ms / day)} days`
const mib = (kib: number) => `${String(kib / 1024)} MiB`
/** A duration in words. */
const wait = (ms: number) => (ms < minute ? seconds(ms) : minutes(ms))

/** The first of `values` for which `holds` is false. */
const firstWithout = (values: readonly number[], holds: (value: number) => boolean) =>
  values.find((value) => !holds(value)) ?? Number.NaN
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, at) => at)
/** How long something lasts from 0 on, in steps of `step` ms. */
const lifeOf = (step: number, isAlive: (now: number) => boolean) =>
  firstWithout(
    upTo(2000).map((at) => at * step),
    isAlive
  )

const headings = [
  'Desktop notifications',
  'Codes',
  'Hashes',
  'Encrypted exports',
  'Guessing',
  'Sessions',
  'The vault and the desktop',
  'Files and stores'
]
const found: Record<string, object> = {}
let test: TestPanel
let setupKeyLength = 0
let backupCodes: readonly string[] = []
let stores: Database.Database[] = []

/** The currently open connections, as the app opened them. */
function watchConnections(): () => Database.Database[] {
  const seen = new Set<Database.Database>()
  const real = Reflect.get(Database.prototype, 'prepare') as (this: Database.Database, sql: string) => unknown
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    seen.add(this)
    return real.call(this, sql)
  } as typeof Database.prototype.prepare
  return () => {
    Database.prototype.prepare = real as typeof Database.prototype.prepare
    return [...seen].filter(({ open }) => open)
  }
}

const ends: (() => void)[] = []
afterAll(() => {
  for (const end of ends.reverse()) end()
})

beforeAll(async () => {
  const stop = watchConnections()
  // The app's default costs.
  test = await openTestPanel({ costs: undefined as unknown as HashCosts }, (end) => ends.push(end))
  stores = stop()
  await createAccount(test)
  setupKeyLength = unwrap(await test.panel.setup.begin('default')).setupKey.length
  backupCodes = (await enrol(test)).backupCodes
  Object.assign(found, {
    Hashes: await hashes(),
    'Encrypted exports': await exports(),
    Codes: await codes(),
    Guessing: guessing(),
    Sessions: await sessions(),
    'Desktop notifications': alerts(),
    'The vault and the desktop': keeping(),
    'Files and stores': await files()
  })
}, 60_000)

const row = async (sql: string) => {
  const db = await openFile(test)
  try {
    return db.prepare<[], Record<string, unknown>>(sql).get() ?? {}
  } finally {
    db.close()
  }
}

async function codes() {
  const secret = new Uint8Array(20)
  const now = test.clock.now
  const current = stepAt(now, factorOptions.period)
  const verdict = (step: number) =>
    checkCode(secret, createHotp(secret, current + step, factorOptions), now, { lastStep: -1, burnedSteps: [] }).kind
  const { userId, activationCode, expiresAt } = unwrap(
    test.panel.users.create('default', { email: 'bo@example.com', name: 'Bo', role: 'member' })
  )
  const policy = { ...test.panel.context.policy(), needsEnrolmentCode: true }
  unwrap(test.panel.policy.set('default', { policy }))
  const { enrolment } = unwrap(test.panel.users.resetTwoFactor('default', { userId }))
  const plain = (code: string) => code.replaceAll('-', '').length
  const ofKey = formatRecoveryKey(createRecoveryKey((size) => new Uint8Array(size))).replaceAll('-', '').length
  return {
    'digits of a code': String(factorOptions.digits),
    'validity of a code': `${String(factorOptions.period)} s`,
    'length of a secret': `${String((setupKeyLength * 5) / 8)} bytes`,
    'accepted clock drift, in steps': String(firstWithout(upTo(20), (step) => verdict(-step) === 'accepted') - 1),
    'clock drift that a refusal reports, in steps': String(
      firstWithout(upTo(20), (step) => verdict(-step) !== 'wrong') - 1
    ),
    'backup codes in a set': String(backupCodes.length),
    'characters of a backup code': String(plain(backupCodes[0] ?? '')),
    'backup codes left when the user is warned': String(fewCodes),
    'characters of an activation code': String(plain(activationCode)),
    'validity of an activation code': days(expiresAt - now),
    'characters of an enrolment code': String(plain(enrolment?.code ?? '')),
    'validity of an enrolment code': minutes((enrolment?.expiresAt ?? 0) - now),
    'attempts at an enrolment code': String(await countEnrolmentTries(activationCode)),
    'bits of a recovery key': String(ofKey * 5 - 12)
  }
}

async function hashes() {
  const { password_hash } = await row('select password_hash from users where password_hash is not null')
  const [, memory, passes, lanes] = /\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(String(password_hash)) ?? []
  const backup = JSON.parse(String((await row('select cost from backup_sets'))['cost'])) as HashCosts['backupCode']
  const { cost } = await wrapUnderPassphrase(createSecret(new Uint8Array(32)), 'granite lantern harbour')
  const refusal = (length: number) => findPasswordRefusal('é'.repeat(length), { commonPasswords: new Set(), names: [] })
  const lengths = upTo(200).filter((length) => refusal(length) === null)
  return {
    'password: memory': mib(Number(memory)),
    'password: passes': passes,
    'password: lanes': lanes,
    'backup code: memory': mib(backup.memoryKib),
    'backup code: passes': String(backup.passes),
    'backup code: lanes': String(backup.lanes),
    'passphrase: memory': mib(cost.memoryKib),
    'passphrase: passes': String(cost.timeCost),
    'passphrase: lanes': String(cost.parallelism),
    'shortest password': String(lengths[0]),
    'longest password': String(lengths.at(-1))
  }
}

/** The password costs that each exported file states. */
async function exports() {
  const write = async (format: ExportFormat) => {
    const { bytes } = await createExport(format, [totp], { password: 'granite lantern harbour', now: 0 })
    return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>
  }
  const own = (await write('countersign')) as { kdf: { memoryKib: number; passes: number; lanes: number } }
  const aegis = (await write('aegis')) as { header: { slots: { n: number; r: number; p: number }[] } }
  const bitwarden = (await write('bitwarden')) as { kdfType: number; kdfIterations: number }
  const ente = (await write('ente')) as { kdfParams: { memLimit: number; opsLimit: number } }
  const [slot] = aegis.header.slots
  expect(bitwarden.kdfType).toBe(0)
  return {
    Countersign: `argon2id, ${mib(own.kdf.memoryKib)}, ${String(own.kdf.passes)} passes, ${String(own.kdf.lanes)} lane`,
    Aegis: `scrypt, N ${String(slot?.n)}, r ${String(slot?.r)}, p ${String(slot?.p)}`,
    Bitwarden: `PBKDF2, ${String(bitwarden.kdfIterations)} rounds`,
    Ente: `argon2id, ${mib(ente.kdfParams.memLimit / 1024)}, ${String(ente.kdfParams.opsLimit)} passes`
  }
}

function guessing() {
  const waits = upTo(40).map(delayAfter)
  const braked = firstWithout(upTo(100), (failures) => brakeDelay(failures) === 0)
  const counted = countWrongAnswer([], 0)
  return {
    'wait after 1 failure': wait(waits[1] ?? 0),
    ...Object.fromEntries([2, 3, 4, 5, 6].map((at) => [`wait after ${String(at)} failures`, wait(waits[at] ?? 0)])),
    'longest wait': minutes(Math.max(...waits)),
    'failures in a row that block the factor': String(failuresThatDisable),
    'failures in the installation that start the brake': String(braked),
    'first wait of the brake': seconds(brakeDelay(braked)),
    'longest wait of the brake': seconds(Math.max(...upTo(1000).map(brakeDelay))),
    // The current minute and the earlier ones.
    'window of the brake': minutes(lifeOf(minute, (now) => countWithin(counted, now) > 0) - minute)
  }
}

async function sessions() {
  const session = (at: number) =>
    ({ createdAt: 0, lastActiveAt: at, steppedUpAt: 0 }) as Pick<
      Session,
      'createdAt' | 'lastActiveAt' | 'steppedUpAt'
    > as Session
  const idle = lifeOf(minute, (now) => isSessionAlive(session(0), now, defaultPolicy))
  const latest = lifeOf(minute, (now) => isSessionAlive(session(now), now, defaultPolicy))
  const policy = panelContract.policy.set.input
  const isDays = (rememberDays: number) =>
    policy.safeParse({ policy: { ...test.panel.context.policy(), rememberDays } }).success
  await signInRemembered()
  const trust = await row('select expires_at - created_at as life from remembered_browsers')
  for (let made = 0; made < 50; made++) createProfile(test.panel.context)
  const profiles = unwrap(test.panel.profiles.list('default'))
  return {
    'idle session ends after': minutes(idle),
    'longest session': `${String(latest / hour)} h`,
    'validity of a step-up': minutes(lifeOf(minute, (now) => isSteppedUp(session(0), now))),
    'time to enter the code after the password': minutes(lifeOf(minute, (now) => isPendingAlive(0, now))),
    'a browser stays remembered': days(Number(trust['life'])),
    'longest remembered browser that the policy allows': `${String(firstWithout(upTo(100), isDays) - 1)} days`,
    'browser profiles': String(profiles.length)
  }
}

function keeping() {
  const copy = { name: 'x', takenAt: 0, reason: 'restore' as const }
  return {
    'a copied code stays on the clipboard': seconds(clipboardLife()),
    'the trash keeps accounts': days(removedLifeMs),
    'a setup key is called short below': `${String(shortKeyBits)} bits`,
    'a copy made before a restore is kept': days(lifeOf(day, (now) => chooseKept([copy], now).has('x')))
  }
}

async function files() {
  const vault = openDatabase(
    createFolder((end) => ends.push(end)),
    createSecret(new Uint8Array(32))
  )
  const both = [...stores.filter(({ name }) => name.endsWith(`${sep}panel.db`)), vault]
  expect(both.length).toBe(2)
  const pragma = (name: string) =>
    [...new Set(both.map((store) => String(store.pragma(name, { simple: true }))))].join()
  const names = [
    'synchronous',
    'foreign_keys',
    'trusted_schema',
    'secure_delete',
    'temp_store',
    'journal_mode',
    'cipher'
  ]
  const pragmas = Object.fromEntries(names.map((name) => [name, pragma(name)]))
  vault.close()
  return { ...(await readModes()), ...pragmas }
}

describe('docs/behaviour.md', () => {
  it('contains the thirteen sentences', () => {
    expect(Object.keys(readTable('Sentences'))).toEqual(Array.from({ length: 13 }, (_, at) => `S${String(at + 1)}`))
  })

  it.each(headings)('has the numbers of the program: %s', (heading) => {
    expect(found[heading]).toEqual(readTable(heading))
  })

  it('CHECKLIST 25: names every file that compares a secret, always in constant time', () => {
    const calls = (text: string) => text.match(/\b(?:isEqualSecretly|timingSafeEqual)\((?!a:)/g)?.length ?? 0
    const files = readdirSync(join(root, 'src', 'main'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [
        `src/main/${name.replaceAll(sep, '/')}`,
        calls(readFileSync(join(root, 'src', 'main', name), 'utf8'))
      ])
      .filter(([, count]) => count !== 0)
      .map(([name, count]) => [name, String(count)])
    expect(Object.fromEntries(files)).toEqual(readTable('Compared in constant time'))
  })
})

/** The events that cause an alert when logged. */
function alerts() {
  const { panel } = test
  const told = auditKinds.flatMap((kind) => {
    panel.alerts.take()
    panel.context.store.transact(() => {
      panel.context.audit(kind, {})
    })
    return panel.alerts.take()
  })
  return Object.fromEntries(told.map((kind) => [kind, 'yes']))
}

/** Enters wrong enrolment codes for Bo until no more are accepted. */
async function countEnrolmentTries(activationCode: string): Promise<number> {
  const { session, setup } = test.panel
  const chosen = { password: 'marmalade on Tuesdays', confirmPassword: 'marmalade on Tuesdays' }
  unwrap(await session.logIn('bo', { username: 'bo@example.com', password: activationCode }))
  unwrap(await session.choosePassword('bo', chosen))
  for (let tries = 1; tries < 40; tries++) {
    const entered = await setup.enterEnrolmentCode('bo', { code: '0000000000' })
    if (!entered.ok && entered.error.code === 'enrolment-code-expired') return tries - 1
    test.clock.now += 20_000
  }
  return Number.NaN
}

async function signInRemembered(): Promise<void> {
  const { session } = test.panel
  unwrap(await session.logIn('remembered', { username: 'Ada@Example.com', password: 'an elephant in the garden' }))
  unwrap(await session.enterBackupCode('remembered', { code: backupCodes[0] ?? '', rememberBrowser: true }))
}

/** The clipboard is Electron's, so its source is read instead. */
function clipboardLife(): number {
  const source = readFileSync(join(root, 'src', 'main', 'platform', 'secret-clipboard.ts'), 'utf8')
  return Number(/clipboardLifeMs = ([\d_]+)/.exec(source)?.[1]?.replaceAll('_', ''))
}

/** The modes of all files in a used data folder, whatever the umask was. */
async function readModes(): Promise<Record<string, string>> {
  const umask = process.umask(0)
  const world = await openWorld()
  try {
    const you = { password: 'an elephant in the garden', confirmPassword: 'an elephant in the garden' }
    await world.get('panel', 'account.create', { accountName: 'A', name: 'Ada', email: 'ada@example.com', ...you })
    await world.get('panel', 'app.setColorScheme', { colorScheme: 'dark' })
    await world.get('authenticator', 'lock.setSettings', { idleMinutes: 5 })
    await world.get('authenticator', 'lock.addPassphrase', { newPassphrase: 'granite lantern harbour' })
    const entries = readdirSync(world.dataDir, { recursive: true, encoding: 'utf8', withFileTypes: true })
    const modes = (isFolder: boolean) => [
      ...new Set(
        entries
          .filter((entry) => entry.isDirectory() === isFolder)
          .map((entry) => (statSync(join(entry.parentPath, entry.name)).mode & 0o777).toString(8).padStart(4, '0'))
      )
    ]
    expect(entries.length).toBeGreaterThan(10)
    return { 'mode of a file': modes(false).join(), 'mode of a folder': modes(true).join() }
  } finally {
    process.umask(umask)
    await world.close()
  }
}
