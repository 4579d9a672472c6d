// A real Panel in its own folder: real SQLite, real argon2id (cheap parameters), keys in a real passphrase-wrapped file. Only the clock,
// the clipboard and the save dialog are injected, as in the app.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { inMemory } from '../in-memory'
import { decodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import { factorOptions } from '../../src/main/panel/domain/code-check'
import type { HashCosts } from '../../src/main/panel/services/hashing'
import { openPanel, type PanelPorts } from '../../src/main/panel/services/panel'
import { pathOf } from '../../src/main/panel/storage/database'
import type { KeyStore } from '../../src/main/protection/key-store'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { createSecret } from '../../src/main/protection/secret'
import { openStoreFile, type Db } from '../../src/main/sqlite/open'
import { ok } from '../../src/shared/result'
import type { AuditEvent } from '../../src/shared/model/audit'
import { createFakeClipboard } from '../ports/clipboard'
import { codeOf, unwrap } from '../outcome'
import { drive, type DrivenPanel } from './drive'
import { createFakeSaving, type FakeSaving, type SavedInMemory } from '../ports/saving'

export const cheapCosts: HashCosts = {
  password: { memoryKib: 256, passes: 1, lanes: 1 },
  backupCode: { memoryKib: 128, passes: 1, lanes: 1 }
}
export const password = 'an elephant in the garden'
export const email = 'Ada@Example.com'
export const startAt = Date.UTC(2026, 0, 15, 12, 0, 5)

export interface TestPanel {
  panel: DrivenPanel
  readonly dataDir: string
  readonly keys: KeyStore
  readonly clock: { now: number }
  readonly copied: string[]
  readonly saving: FakeSaving
  readonly saved: readonly SavedInMemory[]
  readonly changes: string[]
  /** How long the installation-wide rate limit delayed each check, in ms; here the delay takes no time. */
  readonly waits: number[]
  /** Closes the store and opens it again, like a restart of the app. */
  restart(costs?: HashCosts): Promise<void>
  /** Opens the store in the folder without closing it first. */
  reopen(): Promise<void>
}

/** Registers a cleanup for the end of the test, or for whatever a hook prepares. */
type AtEnd = (tidy: () => void) => void

/** A folder that is removed at the end. */
export function createFolder(atEnd: AtEnd = onTestFinished): string {
  const folder = mkdtempSync(join(inMemory, 'countersign-panel-'))
  atEnd(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export async function openTestPanel(
  overrides: Partial<PanelPorts> = {},
  atEnd: AtEnd = onTestFinished
): Promise<TestPanel> {
  const folder = createFolder(atEnd)
  const clock = { now: startAt }
  const clipboard = createFakeClipboard(() => clock.now)
  const saving = createFakeSaving()
  const changes: string[] = []
  const waits: number[] = []
  let elapsed = 0
  const keys = createPassphraseKeys(join(folder, 'keys.sealed'), createSecret(randomBytes(32)), 'panel')
  const ports: PanelPorts = {
    dataDir: join(folder, 'panel'),
    keys,
    now: () => clock.now,
    copyText: clipboard.copyText,
    saveFile: saving.saveFile,
    commonPasswordsPath: join(import.meta.dirname, '../../resources/common-passwords.txt'),
    onChanged: (topic) => changes.push(topic),
    // Every host counts as confirmed; test/reach.test.ts covers the rest.
    reach: { isConfirmed: () => true, confirm: () => Promise.resolve(ok(null)) },
    costs: cheapCosts,
    pace: {
      elapsed: () => elapsed,
      wait(ms) {
        waits.push(ms)
        elapsed += ms
        return Promise.resolve()
      }
    },
    ...overrides
  }
  const test: TestPanel = {
    panel: drive(await openPanel(ports)),
    dataDir: ports.dataDir,
    keys,
    clock,
    copied: clipboard.copied,
    saving,
    saved: saving.saved,
    changes,
    waits,
    async restart(costs = cheapCosts) {
      test.panel.close()
      test.panel = drive(await openPanel({ ...ports, costs }))
    },
    async reopen() {
      test.panel = drive(await openPanel(ports))
    }
  }
  atEnd(() => {
    test.panel.close()
  })
  return test
}

/** A second connection to the store's file while the Panel has it open. */
export async function openFile({ dataDir, keys }: Pick<TestPanel, 'dataDir' | 'keys'>): Promise<Db> {
  const key = await keys.get('key')
  if (key === null) throw new Error('no key')
  return openStoreFile(pathOf(dataDir), key)
}

export { codeOf, unwrap }

export async function createAccount({ panel }: TestPanel, profileId = 'default') {
  return unwrap(
    await panel.account.create(profileId, {
      accountName: 'Northwind',
      name: 'Ada Lovelace',
      email,
      password,
      confirmPassword: password
    })
  )
}

export interface Enrolled {
  readonly secret: Uint8Array
  readonly backupCodes: readonly string[]
}

/** The code that a phone shows now (or `steps` periods away). */
export const codeNow = ({ clock }: TestPanel, secret: Uint8Array, steps = 0) =>
  createTotp(secret, clock.now + steps * 30_000, factorOptions)

/** Completes setup in a profile that is at that step. */
export async function enrol(test: TestPanel, profileId = 'default'): Promise<Enrolled> {
  const { setup } = test.panel
  const sheet = unwrap(await setup.begin(profileId))
  const secret = decodeBase32(sheet.setupKey)
  if (secret === null) throw new Error('the setup has no key')
  const set = unwrap(await setup.confirmCode(profileId, { code: codeNow(test, secret) }))
  unwrap(setup.acknowledge(profileId))
  unwrap(await setup.finish(profileId))
  return { secret, backupCodes: set.codes }
}

/** An account whose admin is enrolled and logged out; a minute has passed. */
export async function createEnrolled(test: TestPanel): Promise<Enrolled> {
  await createAccount(test)
  const enrolled = await enrol(test)
  test.panel.session.logOut('default')
  test.clock.now += 60_000
  return enrolled
}

export const logIn = (test: TestPanel, profileId = 'default', typed = password, username = email) =>
  test.panel.session.logIn(profileId, { username, password: typed })

/** Enters password and code; the profile is then logged in. */
export async function signIn(test: TestPanel, secret: Uint8Array, profileId = 'default'): Promise<void> {
  unwrap(await logIn(test, profileId))
  unwrap(await test.panel.session.enterCode(profileId, { code: codeNow(test, secret) }))
}

/** The audit log's entries, oldest first. */
export function readAudit({ panel }: TestPanel): AuditEvent[] {
  return [...panel.context.store.audit.iterate()].map((row) => JSON.parse(row.entry) as AuditEvent)
}

export const auditKindsOf = (test: TestPanel) => readAudit(test).map((entry) => entry.kind)

export interface Member {
  readonly userId: string
  readonly email: string
  readonly secret: Uint8Array
  readonly backupCodes: readonly string[]
}

export const memberPassword = 'marmalade on Tuesdays'

/** The id of the logged-in admin. */
export function adminId({ panel }: TestPanel): string {
  return panel.context.store.users.findByUsername(email.toLowerCase())?.id ?? ''
}

/** An enrolled account whose admin is logged in in the profile `default`. */
export async function createSignedIn(test: TestPanel): Promise<Enrolled> {
  const enrolled = await createEnrolled(test)
  await signIn(test, enrolled.secret)
  test.clock.now += 60_000
  return enrolled
}

/** The admin in `default` invites a user, who enrols in their own profile and then logs out. */
export async function addMember(
  test: TestPanel,
  address = 'grace@example.com',
  role: 'admin' | 'member' = 'member',
  profileId = `of ${address}`
): Promise<Member> {
  const { users, session } = test.panel
  const { userId, activationCode } = unwrap(users.create('default', { email: address, name: 'Grace Hopper', role }))
  unwrap(await session.logIn(profileId, { username: address, password: activationCode }))
  unwrap(await session.choosePassword(profileId, { password: memberPassword, confirmPassword: memberPassword }))
  const { secret, backupCodes } = await enrol(test, profileId)
  session.logOut(profileId)
  test.clock.now += 60_000
  return { userId, email: address, secret, backupCodes }
}

/** The admin in `default` confirms their identity again. */
export const stepUp = async ({ panel }: TestPanel) => unwrap(await panel.session.stepUp('default', { password }))

/** Logs a member in with password and code in their own profile. */
export async function signInMember(test: TestPanel, member: Member, profileId = `of ${member.email}`): Promise<void> {
  unwrap(await logIn(test, profileId, memberPassword, member.email))
  unwrap(await test.panel.session.enterCode(profileId, { code: codeNow(test, member.secret) }))
}
