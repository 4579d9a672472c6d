// Automatic backups on a real vault and a real folder: writing, verifying, pruning, reporting failures, restoring.
import { openStoreFile } from '../../src/main/sqlite/open'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readExport } from '../../src/main/authenticator/formats'
import { dayMs } from '../../src/main/authenticator/domain/backup-schedule'
import { createSealer } from '../../src/main/protection/sealing'
import { createSecret } from '../../src/main/protection/secret'
import { breakSeal } from '../../src/main/protection/store-seal'
import { createBackups } from '../../src/main/authenticator/services/backups'
import { fail } from '../../src/shared/result'
import { createFakeFolderDialog } from '../ports/folder-dialog'
import { createFakeReauthentication } from '../ports/reauthentication'
import {
  addEntry,
  createDataDir,
  createKeys,
  errorOf,
  openVault,
  keyOf,
  readFiles,
  rfcKey,
  rfcSecret,
  rfcMoment,
  valueOf
} from './open-vault'

const password = 'seven lamps on the pier'

/** A timer that fires when the test says so. */
function createTimer() {
  let waiting: { readonly run: () => void; readonly ms: number } | null = null
  return {
    setTimer: (run: () => void, ms: number) => {
      const mine = { run, ms }
      waiting = mine
      return () => {
        if (waiting === mine) waiting = null
      }
    },
    waitsMs: () => waiting?.ms ?? null,
    ring: () => {
      const due = waiting
      waiting = null
      due?.run()
    }
  }
}

async function openWithFolder() {
  const timer = createTimer()
  const keys = createKeys()
  const opened = await openVault({ keys, setTimer: timer.setTimer })
  const folder = createDataDir()
  opened.around.folderDialog.folder = folder
  const { backups } = opened.vault
  const names = () => fs.readdirSync(folder).sort()
  /** Advances the clock to the timer's deadline and waits until the work it started is done. */
  const letTimePass = async (ms = timer.waitsMs() ?? 0) => {
    opened.around.now += ms
    timer.ring()
    await idle()
  }
  const idle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0))
    while (valueOf(opened.vault.backups.state()).isRunning) await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return {
    ...opened,
    get vault() {
      return opened.vault
    },
    keys,
    backups,
    folder,
    names,
    timer,
    letTimePass,
    idle
  }
}

async function openTurnedOn() {
  const opened = await openWithFolder()
  addEntry(opened.vault)
  valueOf(await opened.backups.chooseFolder())
  valueOf(await opened.backups.turnOn({ password }))
  return opened
}

type Kept = Pick<Awaited<ReturnType<typeof openWithFolder>>, 'dataDir' | 'keys'>

function changePreference({ dataDir, keys }: Kept, change: (value: string) => string): void {
  const database = openStoreFile(join(dataDir, 'vault.db'), keyOf(keys))
  const { value } = database.prepare("SELECT value FROM preference WHERE name = 'backups'").get() as { value: string }
  database.prepare("UPDATE preference SET value = ? WHERE name = 'backups'").run(change(value))
  database.close()
  breakSeal(join(dataDir, 'vault.db'))
}

/** The sealed key as stored in the vault's file. */
function sealedKeyOf(opened: Kept): string {
  let found = ''
  changePreference(opened, (value) => {
    found = /"sealedKey":(null|"[^"]*")/.exec(value)?.[1] ?? ''
    return value
  })
  return found
}

const readNewest = async (folder: string, given = password) => {
  const newest = fs.readdirSync(folder).sort().at(-1) ?? ''
  return readExport(fs.readFileSync(join(folder, newest)), { password: given })
}

describe('turning backups on', () => {
  it('requires a folder and that the user confirms who they are', async () => {
    const { backups, around, folder, names } = await openWithFolder()
    expect(errorOf(await backups.turnOn({ password }))).toEqual({ code: 'backup-failed', reason: 'no-folder' })
    around.folderDialog.folder = null
    expect(errorOf(await backups.chooseFolder())).toEqual({ code: 'cancelled' })
    around.folderDialog.folder = folder
    valueOf(await backups.chooseFolder())
    around.reauthentication.passphrase = 'open sesame'
    expect(errorOf(await backups.turnOn({ password }))).toEqual({ code: 'step-up-required' })
    expect(errorOf(await backups.turnOn({ password, passphrase: 'no' }))).toEqual({ code: 'wrong-passphrase' })
    expect(valueOf(backups.state())).toMatchObject({ isOn: false, folder, keep: 10, confirmedBy: 'passphrase' })
    expect(names()).toEqual([])
  })

  it('writes an ordinary encrypted file that only its user can read and the password opens', async () => {
    const { backups, folder, names, around } = await openTurnedOn()
    expect(names()).toEqual(['countersign-backup-2005-03-18-015829.json'])
    const path = join(folder, names()[0] ?? '')
    expect(fs.statSync(path).mode & 0o777).toBe(0o600)
    expect(fs.readFileSync(path, 'utf8')).not.toContain(rfcKey)
    const read = await readExport(fs.readFileSync(path), { password })
    expect(read).toMatchObject({ format: 'countersign', entries: [{ issuer: 'GitHub', secret: rfcKey }], refused: [] })
    expect(valueOf(backups.state())).toMatchObject({
      isOn: true,
      isPending: false,
      failing: null,
      last: { writtenAt: around.now, verifiedAt: around.now, accounts: 1 }
    })
  })

  it('stores the password nowhere, and no account or key in plain text', async () => {
    const { dataDir, folder, keys, close } = await openTurnedOn()
    close()
    expect([...keys.kept.keys()].sort()).toEqual(['key', 'store-encrypted'])
    for (const { bytes } of [...readFiles(dataDir, keyOf(keys)), ...readFiles(folder)]) {
      for (const secret of [password, rfcKey, rfcSecret]) expect(bytes.includes(secret)).toBe(false)
    }
  })

  it('stays off if the first backup fails, and says why', async () => {
    const { backups, folder } = await openWithFolder()
    valueOf(await backups.chooseFolder())
    fs.rmSync(folder, { recursive: true })
    expect(errorOf(await backups.turnOn({ password }))).toEqual({ code: 'backup-failed', reason: 'folder-missing' })
    expect(valueOf(backups.state())).toMatchObject({ isOn: false, failing: null })
    expect(fs.existsSync(folder)).toBe(false)
    fs.mkdirSync(folder)
  })
})

describe('while backups are on', () => {
  it('writes a change after 10 s without another one, and all changes of a minute together', async () => {
    const { vault, folder, names, timer, letTimePass, around, backups } = await openTurnedOn()
    addEntry(vault, { account: 'two' })
    expect(valueOf(backups.state()).isPending).toBe(true)
    expect(timer.waitsMs()).toBe(10_000)
    around.now += 9_000
    addEntry(vault, { account: 'three' })
    expect(timer.waitsMs()).toBe(10_000)
    await letTimePass()
    expect(names()).toHaveLength(2)
    expect((await readNewest(folder)).entries.map(({ name }) => name)).toEqual(['robin', 'two', 'three'])
    expect(valueOf(backups.state())).toMatchObject({ isPending: false, last: { accounts: 3 } })
  })

  it('counts a moved counter as a change, and writes nothing if a change was reverted', async () => {
    const { vault, names, letTimePass, around } = await openTurnedOn()
    const { id } = addEntry(vault, { type: 'hotp', account: 'counting' })
    await letTimePass()
    valueOf(vault.codes.next({ id }))
    await letTimePass()
    expect(names()).toHaveLength(3)
    valueOf(vault.entries.remove({ id }))
    valueOf(vault.entries.restore({ id }))
    around.now += 60_000
    await letTimePass()
    expect(names()).toHaveLength(3)
  })

  it('verifies the newest backup daily instead of writing a new one; replaces and names a damaged one', async () => {
    const { backups, folder, names, letTimePass, around } = await openTurnedOn()
    const first = names()[0] ?? ''
    around.now += dayMs
    await letTimePass(0)
    expect(names()).toEqual([first])
    expect(valueOf(backups.state()).last?.verifiedAt).toBe(around.now)

    const bytes = fs.readFileSync(join(folder, first))
    fs.writeFileSync(join(folder, first), bytes.subarray(0, bytes.length - 40))
    around.now += dayMs
    await letTimePass(0)
    expect(names()).toHaveLength(2)
    expect((await readNewest(folder)).entries).toHaveLength(1)
    expect(valueOf(await backups.list()).map(({ name, check }) => [name === first, check])).toEqual([
      [false, 'whole'],
      [true, 'changed']
    ])
    expect(valueOf(backups.state()).failing).toBeNull()
  })

  it('writes a removed backup again the next day', async () => {
    const { folder, names, letTimePass, around } = await openTurnedOn()
    fs.rmSync(join(folder, names()[0] ?? ''))
    around.now += dayMs
    await letTimePass(0)
    expect(names()).toHaveLength(1)
  })

  it('writes what was pending at exit after the next start, without asking for a password', async () => {
    const opened = await openTurnedOn()
    addEntry(opened.vault, { account: 'late' })
    opened.around.now += 1_000
    await opened.reopen()
    const again = opened.vault.backups
    expect(valueOf(again.state())).toMatchObject({ isOn: true, isPending: false, last: { accounts: 1 } })
    expect(opened.timer.waitsMs()).toBe(10_000)
    await opened.letTimePass()
    expect((await readNewest(opened.folder)).entries.map(({ name }) => name)).toEqual(['robin', 'late'])
  })

  it('flushes a pending backup, and writes nothing if none is pending', async () => {
    const { vault, names, around } = await openTurnedOn()
    await vault.flushBackups()
    expect(names()).toHaveLength(1)
    around.now += 1_000
    addEntry(vault, { account: 'two' })
    await vault.flushBackups()
    expect(names()).toHaveLength(2)
  })

  it('writes two files for two requests in the same second', async () => {
    const { backups, names } = await openTurnedOn()
    await Promise.all([backups.runNow(), backups.runNow()])
    expect(names()).toEqual([
      'countersign-backup-2005-03-18-015829-2.json',
      'countersign-backup-2005-03-18-015829-3.json',
      'countersign-backup-2005-03-18-015829.json'
    ])
  })

  it('closes in the middle of a backup without an error and without touching anything closed', async () => {
    const { vault, backups, close } = await openTurnedOn()
    addEntry(vault, { account: 'two' })
    const running = backups.runNow()
    close()
    expect(valueOf(await running).isOn).toBe(true)
    await vault.flushBackups()
  })
})

describe('deleting backups', () => {
  it('deletes our own files beyond the number kept, and never other files', async () => {
    const { backups, folder, names, around } = await openTurnedOn()
    const foreign = [
      'countersign-backup-2001-01-01-000000.json',
      'countersign-backup-2001-01-01-000000.json.00000000.new',
      'countersign-2001-01-01.json',
      'letter.txt'
    ]
    for (const name of foreign) fs.writeFileSync(join(folder, name), 'not ours')
    valueOf(backups.setKeep({ keep: 3 }))
    for (let count = 0; count < 6; count += 1) {
      around.now += 60_000
      valueOf(await backups.runNow())
    }
    const ours = names().filter((name) => !foreign.includes(name))
    expect(ours).toHaveLength(3)
    expect(names()).toEqual(expect.arrayContaining(foreign))
    expect(valueOf(await backups.list()).map(({ check }) => check)).toEqual(['whole', 'whole', 'whole', 'unknown'])
  })

  it('spares a file that someone put in place of ours', async () => {
    const { backups, folder, names, around } = await openTurnedOn()
    const first = names()[0] ?? ''
    fs.writeFileSync(join(folder, first), 'a letter')
    valueOf(backups.setKeep({ keep: 3 }))
    for (let count = 0; count < 6; count += 1) {
      around.now += 60_000
      valueOf(await backups.runNow())
    }
    expect(fs.readFileSync(join(folder, first), 'utf8')).toBe('a letter')
    expect(names()).toHaveLength(4)
  })

  it('deletes what a crash left half-written', async () => {
    const { backups, folder, names, dataDir, keys, around } = await openTurnedOn()
    const kept = readFiles(dataDir, keyOf(keys))
      .map(({ bytes }) => bytes.toString('latin1'))
      .join('')
    const mark = /"mark":"([0-9a-f]{8})"/.exec(kept)?.[1] ?? ''
    const leftover = `countersign-backup-2005-03-18-000000.json.${mark}.new`
    fs.writeFileSync(join(folder, leftover), '{"format"')
    around.now += 60_000
    valueOf(await backups.runNow())
    expect(names()).toHaveLength(2)
    expect(names()).not.toContain(leftover)
  })
})

describe('a backup that fails', () => {
  it('says since when the folder is missing, tries again automatically, and recovers once it is back', async () => {
    const opened = await openTurnedOn()
    const { vault, backups, folder, names, timer, letTimePass, around } = opened
    fs.renameSync(folder, `${folder}-away`)
    addEntry(vault, { account: 'two' })
    await letTimePass()
    const since = around.now
    expect(valueOf(backups.state())).toMatchObject({
      isPending: true,
      failing: { reason: 'folder-missing', since, retryAt: since + 30_000 },
      last: { accounts: 1 }
    })
    expect(around.changes.at(-1)).toBe('backups')
    expect(fs.existsSync(folder)).toBe(false)
    expect(timer.waitsMs()).toBe(30_000)
    await letTimePass()
    expect(valueOf(backups.state()).failing).toMatchObject({ since, retryAt: around.now + 60_000 })
    expect(errorOf(await backups.runNow())).toEqual({ code: 'backup-failed', reason: 'folder-missing' })
    expect(errorOf(await backups.list())).toEqual({ code: 'backup-failed', reason: 'folder-missing' })

    // The failure survives a restart. The first attempt after a restart does not wait.
    await opened.reopen()
    expect(valueOf(opened.vault.backups.state()).failing).toMatchObject({ reason: 'folder-missing', since })
    fs.renameSync(`${folder}-away`, folder)
    expect(timer.waitsMs()).toBe(3_000)
    await letTimePass()
    expect(valueOf(opened.vault.backups.state())).toMatchObject({
      isPending: false,
      failing: null,
      last: { accounts: 2 }
    })
    expect(names()).toHaveLength(2)
  })

  it('continues in another folder that the user chooses, and keeps the old files', async () => {
    const { vault, backups, folder, names, letTimePass, around } = await openTurnedOn()
    const other = createDataDir()
    fs.renameSync(folder, `${folder}-away`)
    addEntry(vault, { account: 'two' })
    await letTimePass()
    around.folderDialog.folder = join(other, 'nowhere')
    expect(errorOf(await backups.chooseFolder())).toEqual({ code: 'backup-failed', reason: 'folder-missing' })
    around.folderDialog.folder = other
    expect(valueOf(await backups.chooseFolder())).toMatchObject({ folder: other, failing: null, last: { accounts: 2 } })
    expect((await readNewest(other)).entries).toHaveLength(2)
    fs.renameSync(`${folder}-away`, folder)
    expect(names()).toHaveLength(1)
  })

  it('says that the key is missing, and continues with a new password', async () => {
    const opened = await openTurnedOn()
    opened.close()
    const sealedKey = sealedKeyOf(opened)
    expect(sealedKey).toMatch(/^"[A-Za-z0-9+/=]+"$/)
    changePreference(opened, (value) => value.replace(sealedKey, '"AQID"'))
    await opened.reopen()
    await opened.letTimePass()
    const { backups } = opened.vault
    expect(valueOf(backups.state()).failing?.reason).toBe('key-missing')
    opened.around.now += 1_000
    expect(valueOf(await backups.changePassword({ password: 'another one' })).failing).toBeNull()
    expect((await readNewest(opened.folder, 'another one')).entries).toHaveLength(1)
  })

  it('does not keep a file that differs from what was written', async () => {
    const folder = createDataDir()
    const kept = new Map<string, string | null>()
    const account = {
      type: 'totp',
      issuer: 'GitHub',
      secret: rfcKey,
      algorithm: 'SHA1',
      digits: 6,
      period: 30
    } as const
    // The vault never stores a name like this. The reader normalises it, so the result differs from the input.
    let name = 'two\tparts'
    const { handlers: backups, close } = createBackups({
      preferences: { get: (each) => kept.get(each) ?? null, set: (each, value) => kept.set(each, value) },
      sealer: createSealer(createSecret(randomBytes(32)), 'test'),
      collect: () => [{ ...account, name }],
      imports: { prepare: () => Promise.resolve(fail({ code: 'cancelled' })) },
      now: () => rfcMoment,
      random: randomBytes,
      reauthentication: createFakeReauthentication(() => rfcMoment),
      chooseFolder: createFakeFolderDialog(folder).chooseFolder,
      onChanged: () => undefined,
      cost: { memoryKib: 64, passes: 1, lanes: 1 }
    })
    onTestFinished(close)
    valueOf(await backups.chooseFolder())
    expect(errorOf(await backups.turnOn({ password }))).toEqual({ code: 'backup-failed', reason: 'not-verified' })
    expect(fs.readdirSync(folder)).toEqual([])
    name = 'two parts'
    valueOf(await backups.turnOn({ password }))
    name = 'two\tparts'
    expect(errorOf(await backups.runNow())).toEqual({ code: 'backup-failed', reason: 'not-verified' })
    expect(valueOf(backups.state()).failing?.reason).toBe('not-verified')
    expect(fs.readdirSync(folder)).toHaveLength(1)
  })
})

describe('the backup password', () => {
  it('changes for future backups after the user confirms who they are', async () => {
    const { backups, folder, names, around } = await openTurnedOn()
    around.reauthentication.passphrase = 'open sesame'
    expect(errorOf(await backups.changePassword({ password: 'x' }))).toEqual({ code: 'step-up-required' })
    around.now += 1_000
    valueOf(await backups.changePassword({ password: 'another one', passphrase: 'open sesame' }))
    expect((await readNewest(folder, 'another one')).entries).toHaveLength(1)
    await expect(readNewest(folder, password)).rejects.toThrow(/password/)
    const old = fs.readFileSync(join(folder, names()[0] ?? ''))
    expect((await readExport(old, { password })).entries).toHaveLength(1)
  })

  it('is forgotten with its key when backups are turned off; the files stay and can still be restored', async () => {
    const { vault, backups, dataDir, keys, names, timer, around } = await openTurnedOn()
    around.reauthentication.passphrase = 'open sesame'
    expect(errorOf(await backups.turnOff({}))).toEqual({ code: 'step-up-required' })
    expect(valueOf(backups.state()).isOn).toBe(true)
    around.now += 1_000
    valueOf(await backups.turnOff({ passphrase: 'open sesame' }))
    around.reauthentication.passphrase = null
    addEntry(vault, { account: 'two' })
    expect(sealedKeyOf({ dataDir, keys })).toBe('null')
    expect(timer.waitsMs()).toBeNull()
    expect(errorOf(await backups.runNow())).toEqual({ code: 'wrong-stage' })
    expect(errorOf(await backups.changePassword({ password }))).toEqual({ code: 'wrong-stage' })
    expect(names()).toHaveLength(1)
    expect(valueOf(await backups.prepareRestore({ name: names()[0] ?? '', password })).rows).toHaveLength(1)
  })
})

describe('restoring a backup', () => {
  it('shows the dry run of an import, brings removed accounts back, and can be undone', async () => {
    const { vault, backups, names } = await openTurnedOn()
    const [entry] = valueOf(vault.entries.list())
    valueOf(vault.entries.remove({ id: entry?.id ?? '' }))
    const name = names()[0] ?? ''
    expect(errorOf(await backups.prepareRestore({ name }))).toEqual({
      code: 'file-not-read',
      reason: 'password-needed'
    })
    expect(errorOf(await backups.prepareRestore({ name, password: 'no' }))).toMatchObject({ reason: 'wrong-password' })
    const run = valueOf(await backups.prepareRestore({ name, password }))
    expect(run.rows).toMatchObject([{ state: 'new', issuer: 'GitHub', isSelected: true }])
    valueOf(
      await vault.imports.apply({
        importId: run.importId,
        rows: run.rows.map(({ id }) => ({ id, action: 'add' as const }))
      })
    )
    expect(valueOf(vault.entries.list())).toMatchObject([{ issuer: 'GitHub', account: 'robin' }])
    expect(valueOf(vault.imports.undo({ importId: run.importId }))).toMatchObject({ removed: 1 })
  })

  it('restores duplicates too: two names for one key, or the same account saved twice', async () => {
    const { vault, backups, names, around, folder } = await openTurnedOn()
    addEntry(vault, { account: 'other name' })
    addEntry(vault)
    around.now += 1_000
    valueOf(await backups.runNow())
    const fresh = (await openVault()).vault
    const bytes = fs.readFileSync(join(folder, names().at(-1) ?? ''))
    const { rows } = valueOf(await fresh.imports.prepare({ bytes, password }))
    expect(rows.map(({ state, isSelected }) => [state, isSelected])).toEqual([
      ['new', true],
      ['conflict', true],
      ['duplicate', true]
    ])
    // Nothing is selected if every account is already there.
    const again = valueOf(await vault.imports.prepare({ bytes, password }))
    expect(again.rows.filter(({ isSelected }) => isSelected)).toEqual([])
  })

  it('accepts only our sealed files, whatever the file name or password (CHECKLIST 102)', async () => {
    const { backups, folder, names, vault } = await openTurnedOn()
    const sealed = JSON.parse(fs.readFileSync(join(folder, names()[0] ?? ''), 'utf8')) as Record<string, unknown>
    const planted = { type: 'totp', issuer: 'GitHub', name: 'robin', secret: 'MFRGGZDFMZTWQ2LK' }
    const head = { format: 'countersign-export', version: 1, exportedAt: '2026-01-01T00:00:00.000Z' }
    const aegis = {
      version: 1,
      header: {},
      db: { version: 2, entries: [{ ...planted, info: { secret: planted.secret } }] }
    }
    const files = [
      JSON.stringify({ ...head, entries: [planted] }),
      JSON.stringify({ ...sealed, entries: [planted] }),
      JSON.stringify({ ...head, sealed: [], entries: [planted] }),
      JSON.stringify({ ...sealed, nonce: '' }),
      JSON.stringify({ ...sealed, cipher: 'none' }),
      JSON.stringify([sealed]),
      JSON.stringify(aegis),
      'otpauth://totp/GitHub:robin?secret=MFRGGZDFMZTWQ2LK',
      ''
    ]
    const name = 'countersign-backup-2001-01-01-000000.json'
    for (const file of files) {
      fs.writeFileSync(join(folder, name), file)
      const refused = { code: 'file-not-read', reason: 'not-sealed' }
      expect(errorOf(await backups.prepareRestore({ name, password })), file).toEqual(refused)
      const bytes = Buffer.from(file)
      expect(errorOf(await vault.imports.prepare({ bytes, password, isBackup: true })), file).toEqual(refused)
    }
    // A backup from another installation opens only with its own password.
    const other = await openTurnedOn()
    fs.writeFileSync(join(folder, name), fs.readFileSync(join(other.folder, other.names()[0] ?? '')))
    expect(errorOf(await backups.prepareRestore({ name, password: 'another one' }))).toMatchObject({
      reason: 'wrong-password'
    })
    // An export that is not a backup is imported as usual.
    expect(valueOf(await vault.imports.prepare({ bytes: Buffer.from(files[0] ?? '') })).rows).toHaveLength(1)
  })

  it('reads regular files of the folder by name only, never through a link or a path', async () => {
    const { backups, folder, dataDir } = await openTurnedOn()
    fs.writeFileSync(join(dataDir, 'secret.json'), '{"format":"countersign-export","version":1,"entries":[]}')
    const link = 'countersign-backup-2001-01-01-000000.json'
    fs.symlinkSync(join(dataDir, 'secret.json'), join(folder, link))
    for (const name of [link, '../secret.json', 'countersign-backup-2002-01-01-000000.json', '']) {
      expect(errorOf(await backups.prepareRestore({ name, password }))).toEqual({ code: 'not-found' })
    }
    expect(valueOf(await backups.list())).toHaveLength(1)
  })
})

const isMountable = process.platform === 'linux' && process.getuid?.() === 0

describe.skipIf(!isMountable)('backups on their own file system', () => {
  const mountSmall = () => {
    const folder = fs.mkdtempSync(join(tmpdir(), 'backup-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
    onTestFinished(() => {
      execFileSync('umount', [folder])
      fs.rmSync(folder, { recursive: true })
    })
    return folder
  }

  it('report a full disk, leave nothing half-written, and continue once there is room', async () => {
    const { vault, backups, around, letTimePass } = await openWithFolder()
    const folder = mountSmall()
    around.folderDialog.folder = folder
    addEntry(vault)
    valueOf(await backups.chooseFolder())
    valueOf(await backups.turnOn({ password }))
    const before = fs.readdirSync(folder)
    try {
      fs.writeFileSync(join(folder, 'filler'), randomBytes(100_000))
    } catch {
      // The disk is now full, as intended.
    }
    addEntry(vault, { account: 'two' })
    await letTimePass()
    expect(valueOf(backups.state()).failing?.reason).toBe('disk-full')
    expect(fs.readdirSync(folder).sort()).toEqual([...before, 'filler'].sort())
    expect((await readExport(fs.readFileSync(join(folder, before[0] ?? '')), { password })).entries).toHaveLength(1)
    fs.rmSync(join(folder, 'filler'))
    await letTimePass()
    expect(valueOf(backups.state())).toMatchObject({ failing: null, last: { accounts: 2 } })
  })

  it('report a folder that became read-only, which cannot be chosen either', async () => {
    const { vault, backups, around, letTimePass } = await openWithFolder()
    const folder = mountSmall()
    around.folderDialog.folder = folder
    valueOf(await backups.chooseFolder())
    valueOf(await backups.turnOn({ password }))
    execFileSync('mount', ['-o', 'remount,ro', folder])
    addEntry(vault)
    await letTimePass()
    expect(valueOf(backups.state()).failing?.reason).toBe('folder-not-writable')
    expect(errorOf(await backups.chooseFolder())).toEqual({ code: 'backup-failed', reason: 'folder-not-writable' })
    execFileSync('mount', ['-o', 'remount,rw', folder])
    valueOf(await backups.runNow())
    expect(valueOf(backups.state()).failing).toBeNull()
  })
})

it.skipIf(isMountable)('report a folder without write permission', async () => {
  const { backups, folder } = await openTurnedOn()
  fs.chmodSync(folder, 0o500)
  expect(errorOf(await backups.runNow())).toEqual({ code: 'backup-failed', reason: 'folder-not-writable' })
  fs.chmodSync(folder, 0o700)
  valueOf(await backups.runNow())
})
