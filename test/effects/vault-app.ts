// The Authenticator except its accounts: import, export, backups, copies, preferences, its lock, the clock and the desktop. Continues from
// vault-entries.ts: there is one account.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { entries, rowOf } from './vault-entries'
import type { Effect, World } from './world'

const A = 'authenticator'
const passphrase = 'granite lantern harbour'
const other = 'a slow river at dusk'
const backupPassword = 'seven tin soldiers'
const known = { importId: '', recoveryKey: '', backup: '' }

interface Report {
  readonly importId: string
  readonly rows: readonly { readonly id: string }[]
}
const link = 'otpauth://totp/File:bo?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=File'
const countEntries = (w: World) => w.value(A, 'select count(*) from entry where removed_at is null')
const slots = (w: World) =>
  w.get<{ passphrase: boolean; keychain: boolean; recoveryKeyAt: number | null }>(A, 'lock.slots')
const isLocked = async (w: World) => (await w.get<{ isLocked: boolean }>(A, 'lock.get')).isLocked
const lock = (w: World) => w.get(A, 'lock.now')
/** Lets time pass between two questions in the system's dialog. */
const later = (w: World) => {
  w.clock.now += 61_000
}

export const vaultEffects = {
  'imports.prepare': async (w) => {
    const before = await countEntries(w)
    const report = await w.get<Report>(A, 'imports.prepare', { bytes: new TextEncoder().encode(link) })
    expect(report.rows).toMatchObject([{ issuer: 'File', account: 'bo', state: 'new' }])
    expect(await countEntries(w)).toBe(before)
    known.importId = report.importId
  },
  'imports.discard': async (w) => {
    await w.get(A, 'imports.discard')
    const rows = [{ id: 'x', action: 'add' }]
    expect(await w.codeOf(A, 'imports.apply', { importId: known.importId, rows })).toBe('not-found')
  },
  'imports.apply': async (w) => {
    const report = await w.get<Report>(A, 'imports.prepare', { bytes: new TextEncoder().encode(link) })
    const rows = report.rows.map(({ id }) => ({ id, action: 'add' }))
    await w.get(A, 'imports.apply', { importId: report.importId, rows })
    known.importId = report.importId
    expect(await w.value(A, `select account from entry where issuer = 'File'`)).toBe('bo')
  },
  'imports.undo': async (w) => {
    await w.get(A, 'imports.undo', { importId: known.importId })
    expect(await w.value(A, `select count(*) from entry where issuer = 'File' and removed_at is null`)).toBe(0)
  },
  'exports.choices': async (w) => {
    expect(await w.get(A, 'exports.choices', {})).toMatchObject({
      accounts: await countEntries(w),
      confirmedBy: 'confirmation'
    })
  },
  'exports.create': async (w) => {
    await w.get(A, 'exports.create', { format: 'otpauth' })
    expect(w.saving.saved.at(-1)?.text).toContain('otpauth://totp/')
    const saved = w.saving.saved.length
    w.person.says = () => false
    later(w)
    expect(await w.codeOf(A, 'exports.create', { format: 'otpauth' })).toBe('cancelled')
    expect(w.saving.saved).toHaveLength(saved)
    w.person.says = () => true
    later(w)
  },
  'preferences.set': async (w) => {
    await w.get(A, 'preferences.set', { sort: 'usage', hidesCodes: true })
    const stored = await w.rows(A, 'select name, value from preference')
    expect(stored.map(({ value }) => value).join()).toContain('usage')
  },
  'preferences.get': async (w) => {
    expect(await w.get(A, 'preferences.get')).toMatchObject({ sort: 'usage', hidesCodes: true, density: 'comfortable' })
  },
  'backups.chooseFolder': async (w) => {
    expect(await w.get(A, 'backups.chooseFolder')).toMatchObject({ folder: w.backupFolder, isOn: false })
  },
  'backups.turnOn': async (w) => {
    expect(await w.get(A, 'backups.turnOn', { password: backupPassword })).toMatchObject({ isOn: true })
    await expect.poll(() => readdirSync(w.backupFolder)).toHaveLength(1)
  },
  'backups.state': async (w) => {
    await expect
      .poll(() => w.get(A, 'backups.state'))
      .toMatchObject({ isOn: true, folder: w.backupFolder, failing: null })
    await expect.poll(() => w.get(A, 'backups.state')).toMatchObject({ last: { accounts: await countEntries(w) } })
  },
  'backups.setKeep': async (w) => {
    await w.get(A, 'backups.setKeep', { keep: 7 })
    const stored = await w.rows(A, 'select value from preference')
    expect(stored.map(({ value }) => value).join()).toContain('7')
    expect(await w.get(A, 'backups.state')).toMatchObject({ keep: 7 })
  },
  'backups.runNow': async (w) => {
    w.clock.now += 60_000
    await w.get(A, 'entries.rename', { id: entries.totp, issuer: 'Acme', account: 'before the backup' })
    const { last } = await w.get<{ last: { writtenAt: number } }>(A, 'backups.runNow')
    expect(last.writtenAt).toBe(w.clock.now)
    expect(readdirSync(w.backupFolder)).toHaveLength(2)
  },
  'backups.list': async (w) => {
    const listed = await w.get<readonly { name: string }[]>(A, 'backups.list')
    expect(listed.map(({ name }) => name).sort()).toEqual(readdirSync(w.backupFolder).sort())
    known.backup = listed[0]?.name ?? ''
  },
  'backups.prepareRestore': async (w) => {
    const report = await w.get<Report>(A, 'backups.prepareRestore', { name: known.backup, password: backupPassword })
    expect(report.rows).toMatchObject([{ account: 'before the backup' }])
    await w.get(A, 'imports.discard')
  },
  'backups.changePassword': async (w) => {
    later(w)
    await w.get(A, 'backups.changePassword', { password: other })
    await expect.poll(() => readdirSync(w.backupFolder).length).toBe(3)
    const [newest] = await w.get<readonly { name: string }[]>(A, 'backups.list')
    const given = { name: newest?.name, password: backupPassword }
    expect(await w.codeOf(A, 'backups.prepareRestore', given)).toBe('file-not-read')
    expect(await w.codeOf(A, 'backups.prepareRestore', { ...given, password: other })).toBe('ok')
    await w.get(A, 'imports.discard')
  },
  'backups.turnOff': async (w) => {
    expect(await w.get(A, 'backups.turnOff')).toMatchObject({ isOn: false })
    expect(await w.codeOf(A, 'backups.runNow')).toBe('wrong-stage')
  },
  'snapshots.list': async (w) => {
    await w.end()
    w.clock.now += 60_000
    await w.restart()
    await w.get(A, 'entries.list')
    const { snapshots } = await w.get<{ snapshots: readonly { name: string }[] }>(A, 'snapshots.list')
    expect(snapshots.length).toBeGreaterThan(0)
    for (const { name } of snapshots) expect(existsSync(join(w.dataDir, A, 'snapshots', name))).toBe(true)
    known.backup = snapshots[0]?.name ?? ''
  },
  'snapshots.restore': async (w) => {
    await w.get(A, 'entries.rename', { id: entries.totp, issuer: 'Acme', account: 'after the copy' })
    later(w)
    await w.get(A, 'snapshots.restore', { name: known.backup })
    expect(await rowOf(w, 'account')).toEqual({ account: 'before the backup' })
  },
  'lock.getSettings': async (w) => {
    expect(await w.get(A, 'lock.getSettings')).toMatchObject({ idleMinutes: null, clipboardSeconds: 30 })
  },
  'lock.setSettings': async (w) => {
    await w.get(A, 'lock.setSettings', { idleMinutes: 5, clipboardSeconds: 10 })
    expect(w.readJson('authenticator/lock.json')).toMatchObject({ idleMinutes: 5, clipboardSeconds: 10 })
  },
  'lock.slots': async (w) => {
    expect(await slots(w)).toMatchObject({ keychain: true, passphrase: false, recoveryKeyAt: null })
  },
  'lock.addPassphrase': async (w) => {
    later(w)
    await w.get(A, 'lock.addPassphrase', { newPassphrase: passphrase })
    expect(await slots(w)).toMatchObject({ keychain: true, passphrase: true })
    expect(readFileSync(join(w.dataDir, A, 'slots.json'), 'utf8')).toContain('passphrase')
  },
  'lock.changePassphrase': async (w) => {
    await w.get(A, 'lock.changePassphrase', { passphrase, newPassphrase: other })
    await lock(w)
    expect(await w.codeOf(A, 'lock.unlock', { passphrase })).toBe('wrong-passphrase')
    w.clock.now += 5000
    await w.get(A, 'lock.unlock', { passphrase: other })
  },
  'lock.now': async (w) => {
    await w.get(A, 'lock.now')
    expect(await isLocked(w)).toBe(true)
    expect(await w.codeOf(A, 'entries.list')).toBe('store-locked')
  },
  'lock.get': async (w) => {
    expect(await w.get(A, 'lock.get')).toMatchObject({ isLocked: true, reason: 'asked', ways: { passphrase: true } })
  },
  'lock.unlock': async (w) => {
    expect(await w.get(A, 'lock.unlock', { passphrase: other })).toEqual({ isLocked: false })
    expect(await w.codeOf(A, 'entries.list')).toBe('ok')
  },
  'lock.createRecoveryKey': async (w) => {
    const made = await w.get<{ recoveryKey: string }>(A, 'lock.createRecoveryKey', { passphrase: other })
    known.recoveryKey = made.recoveryKey
    expect((await slots(w)).recoveryKeyAt).toBeNull()
  },
  'lock.copyRecoveryKey': async (w) => {
    await w.get(A, 'lock.copyRecoveryKey')
    expect(w.copied.at(-1)).toBe(known.recoveryKey)
  },
  'lock.downloadRecoveryKey': async (w) => {
    await w.get(A, 'lock.downloadRecoveryKey')
    expect(w.saving.saved.at(-1)?.text).toContain(known.recoveryKey)
  },
  'lock.discardRecoveryKey': async (w) => {
    await w.get(A, 'lock.discardRecoveryKey')
    expect(await w.codeOf(A, 'lock.confirmRecoveryKey')).toBe('wrong-stage')
  },
  'lock.confirmRecoveryKey': async (w) => {
    const made = await w.get<{ recoveryKey: string }>(A, 'lock.createRecoveryKey', { passphrase: other })
    known.recoveryKey = made.recoveryKey
    await w.get(A, 'lock.confirmRecoveryKey')
    expect((await slots(w)).recoveryKeyAt).toBe(w.clock.now)
  },
  'lock.unlockWithRecoveryKey': async (w) => {
    await lock(w)
    await w.get(A, 'lock.unlockWithRecoveryKey', { recoveryKey: known.recoveryKey })
    expect(await isLocked(w)).toBe(false)
  },
  'lock.setKeychain': async (w) => {
    await w.get(A, 'lock.setKeychain', { passphrase: other, isOn: false })
    expect((await slots(w)).keychain).toBe(false)
    await w.end()
    await w.restart()
    expect(await isLocked(w)).toBe(true)
    await w.get(A, 'lock.unlock', { passphrase: other })
    await w.get(A, 'lock.setKeychain', { passphrase: other, isOn: true })
    expect((await slots(w)).keychain).toBe(true)
  },
  'lock.removeRecoveryKey': async (w) => {
    await w.get(A, 'lock.removeRecoveryKey', { passphrase: other })
    expect((await slots(w)).recoveryKeyAt).toBeNull()
  },
  'lock.removePassphrase': async (w) => {
    await w.get(A, 'lock.removePassphrase', { passphrase: other })
    expect(await slots(w)).toMatchObject({ passphrase: false, keychain: true })
    await lock(w)
    expect(await w.get(A, 'lock.unlock')).toEqual({ isLocked: false })
  },
  'clock.get': async (w) => {
    expect(await w.get(A, 'clock.get')).toMatchObject({ server: null })
  },
  'clock.check': async (w) => {
    expect(await w.get(A, 'clock.check')).toMatchObject({
      sync: 'not-synchronised',
      checkedAt: w.clock.now,
      warning: { kind: 'not-synchronised' }
    })
  },
  'clock.dismiss': async (w) => {
    expect(await w.get(A, 'clock.dismiss')).toMatchObject({ isDismissed: true })
  },
  'clock.setServer': async (w) => {
    later(w)
    await w.get(A, 'clock.setServer', { server: 'time.example.com' })
    expect(w.systemClock.asked).toContain('time.example.com')
    expect(JSON.stringify(w.readJson('confirmed-hosts.json'))).toContain('time.example.com')
    expect(await w.get(A, 'clock.get')).toMatchObject({ server: 'time.example.com', isServerConfirmed: true })
  },
  'desktop.get': async (w) => {
    expect(await w.get(A, 'desktop.get')).toEqual(w.desktop.state)
  },
  'desktop.set': async (w) => {
    await w.get(A, 'desktop.set', { opensLinks: true })
    expect(w.desktop.state).toMatchObject({ opensLinks: true, startsAtLogin: false })
  },
  'desktop.forgetDropped': async (w) => {
    await w.get(A, 'desktop.forgetDropped')
    expect(w.desktop.state.droppedLinks).toBe(0)
  },
  'desktop.hidePicker': async (w) => {
    await w.get(A, 'desktop.hidePicker')
    expect(w.desktop.calls.at(-1)).toBe('hidePicker')
  },
  'desktop.showAuthenticator': async (w) => {
    await w.get(A, 'desktop.showAuthenticator')
    expect(w.desktop.calls.at(-1)).toBe('showAuthenticator')
  }
} satisfies Record<string, Effect>
