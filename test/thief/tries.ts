// What a thief tries after the app started on a folder that they changed, and what its user sees.
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { createMachine, issuers, passphrase, signIn, type Installation, type Machine } from './installation'

interface Shown {
  readonly stage: string
  readonly kind?: string
  readonly apps?: readonly { appId: string; change: { differences: string[]; use: string } | null }[]
}

/** Starts the app as its user does, and types the passphrase if there is one. */
export async function startAsUser(machine: Machine): Promise<void> {
  await machine.start()
  if (machine.kind === 'passphrase') await machine.ask('panel', 'protection.unlock', { passphrase })
}

/** A one-line description of what the two windows show. */
export async function describeShown(machine: Machine): Promise<string> {
  let shown = await machine.must<Shown>('panel', 'protection.get')
  for (let tries = 0; shown.stage === 'encrypting' && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    shown = await machine.must<Shown>('panel', 'protection.get')
  }
  if (shown.stage === 'store-damaged') {
    const apps = (shown.apps ?? []).map(({ appId, change }) =>
      change === null ? appId : `${appId} ${change.differences.join('+')} (${change.use})`
    )
    return `${shown.kind ?? ''}: ${apps.join(', ')}`
  }
  if (shown.stage !== 'ready') return shown.stage
  const lock = await machine.ask('authenticator', 'lock.get')
  if (!lock.ok) return lock.error.code
  const { isLocked, reason, changed } = lock.value as {
    isLocked: boolean
    reason?: string
    changed?: { differences: string[] } | null
  }
  if (!isLocked) return 'open'
  return changed ? `locked, told: ${changed.differences.join('+')}` : `locked (${String(reason)})`
}

/** The names of the accounts in the vault; null if it is closed. */
export async function listIssuers(machine: Machine): Promise<readonly string[] | null> {
  const answer = await machine.ask('authenticator', 'entries.list')
  return answer.ok ? (answer.value as { issuer: string }[]).map(({ issuer }) => issuer).sort() : null
}

const isOurs = (found: readonly string[] | null) =>
  found?.some((name) => issuers.some((each) => each === name)) ?? false

/** No one gains a right. If a new account replaced stores that were set aside, no old user exists in it. */
export async function tryThePanel(machine: Machine, { people, used }: Installation): Promise<void> {
  const { ada, eve, dan } = people
  const taken = await machine.ask('panel', 'recovery.enterKey', { key: '0000-0000-0000-0000-0000-0000-0000' }, 'thief')
  expect(taken.ok).toBe(false)
  expect(await signIn(machine, eve), 'the demoted admin').not.toBe('admin')
  expect(['admin', 'member'], 'the disabled admin').not.toContain(await signIn(machine, dan))
  const codes = [
    ['eve', eve, used.eve],
    ['ada', ada, used.ada]
  ] as const
  for (const [who, person, backupCode] of codes) {
    machine.clock.now += 60_000
    const stands = await signIn(machine, person, { profile: `code of ${who}`, backupCode })
    expect(['admin', 'member', 'setup'], `a used backup code of ${who}`).not.toContain(stands)
  }
}

/** Without the passphrase no one sees anything of the vault, neither through the demo nor by an export. */
export async function tryTheVault(machine: Machine, isOfDemo: boolean): Promise<void> {
  const shut = async (why: string) => {
    expect(isOurs(await listIssuers(machine)), why).toBe(false)
  }
  const isKeychain = machine.kind === 'keychain'
  // Under a passphrase, the user has just opened the whole store with it and may see the vault.
  if (isKeychain) {
    await shut('at the start')
    await machine.ask('authenticator', 'lock.unlock', {})
    await shut('by the button')
    expect((await machine.ask('authenticator', 'exports.create', { format: 'otpauth' })).ok).toBe(false)
  }
  if (!isOfDemo) return
  await machine.ask('panel', 'app.exploreDemo')
  await shut('in the demo')
  await machine.ask('authenticator', 'lock.unlock', {})
  await shut('by the button in the demo')
  await machine.ask('panel', 'app.leaveDemo')
  await shut('after the demo')
}

/** Everything is there, and everyone has the same rights as before. */
export async function expectAsBefore(machine: Machine, { people }: Installation): Promise<void> {
  machine.clock.now += 3_600_000
  await startAsUser(machine)
  if ((await listIssuers(machine)) === null) {
    const by = { passphrase }
    expect(await machine.ask('authenticator', 'lock.unlock', by)).toMatchObject({ ok: true })
  }
  expect(await listIssuers(machine)).toEqual(issuers)
  expect(await signIn(machine, people.ada)).toBe('admin')
  expect(await signIn(machine, people.ben)).toBe('admin')
  expect(await signIn(machine, people.mia)).toBe('member')
  expect(await signIn(machine, people.eve)).toBe('member')
  expect(await signIn(machine, people.dan)).toBe('wrong-credentials')
  await machine.close()
}

const buttons = ['protection.acceptChanged', 'protection.restoreSnapshots', 'protection.setAside'] as const

/** Presses every button that the windows offer without authentication, each on a separate folder. */
export async function tryTheButtons(machine: Machine, installation: Installation): Promise<void> {
  const moment = machine.copy()
  for (const button of buttons) {
    const other = createMachine(machine.kind, moment)
    await startAsUser(other)
    const pressed = await other.ask('panel', button)
    if (pressed.ok) {
      await tryThePanel(other, installation)
      if (button !== 'protection.setAside') await tryTheVault(other, false)
    }
    await other.close()
    rmSync(dirname(other.dataDir), { recursive: true, force: true })
  }
}

/** The paths in `changed` that differ from `right`; a whole folder if one is missing or of another type. */
export function findTouched(right: string, changed: string, below = ''): readonly string[] {
  const look = (path: string) => lstatSync(path, { throwIfNoEntry: false })
  const found = new Set([right, changed].flatMap((folder) => readdirSync(join(folder, below))))
  return [...found].flatMap((name) => {
    const path = join(below, name)
    const [before, after] = [look(join(right, path)), look(join(changed, path))]
    if (before?.isDirectory() === true && after?.isDirectory() === true) return findTouched(right, changed, path)
    const isSame =
      before?.isFile() === true &&
      after?.isFile() === true &&
      before.size === after.size &&
      readFileSync(join(right, path)).equals(readFileSync(join(changed, path)))
    return isSame ? [] : [path]
  })
}

/** Restores the original files and deletes added ones. */
export function putBack(right: string, dataDir: string, touched: readonly string[]): void {
  for (const path of touched) {
    rmSync(join(dataDir, path), { recursive: true, force: true })
    if (lstatSync(join(right, path), { throwIfNoEntry: false }) === undefined) continue
    mkdirSync(dirname(join(dataDir, path)), { recursive: true })
    cpSync(join(right, path), join(dataDir, path), { recursive: true, verbatimSymlinks: true })
  }
}
