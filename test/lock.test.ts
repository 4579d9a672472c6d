// The Authenticator's lock in the composed app, on real stores without Electron: what is locked is out of reach, each slot opens on its
// own, and the Panel is not affected. The keychain is a table in memory, or does not answer.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compose, type Composition, type CompositionPorts } from '../src/main/compose'
import { createSlotFile } from '../src/main/authenticator/storage/slots'
import { createSecret } from '../src/main/protection/secret'
import { sealPassphraseSlot } from '../src/main/protection/slots'
import type { Result } from '../src/shared/result'
import type { LockSettings } from '../src/shared/model/lock'
import { createFakeKeychain, type FakeKeychain } from './keychain/fake'
import { createFakePlatform, type FakePlatform } from './ports/platform'

type Sender = 'panel' | 'authenticator'

const passphrase = 'granite lantern harbour'
const passphraseCost = { memoryKib: 1024, timeCost: 2, parallelism: 1 }

let dataDir: string
let app: Composition<Sender>
let keychain: FakeKeychain
let clock: { now: number }
let happened: string[]
let rules: LockSettings
let platform: FakePlatform

const start = async () => {
  const ports: CompositionPorts<Sender> = {
    dataDir,
    ...platform.ports,
    keychain,
    copyText: async (text, lifeMs) => {
      const answer = await platform.clipboard.copyText(text, lifeMs)
      happened.push(`copied:${String(answer.ok ? answer.value.clearsAt - clock.now : answer.error.code)}`)
      return answer
    },
    clearClipboard: () => {
      happened.push('clipboard cleared')
      void platform.clipboard.clear()
    },
    reloadApp: (appId) => happened.push(`reloaded:${appId}`),
    applyLockRules: (next) => {
      rules = next
    },
    logBug: (_reference, where, error) => happened.push(`bug:${where}:${String(error)}`),
    passphraseCost
  }
  app = await compose(ports)
}
const restart = async () => {
  await app.close()
  await start()
}

const ask = (name: string, input: object = {}, appId: Sender = 'authenticator') =>
  app.servers[appId].answer(appId, name, input)
const code = (answer: Result<unknown>) => (answer.ok ? 'ok' : answer.error.code)
const tell = async (name: string, input: object = {}) => code(await ask(name, input))
const value = async <T>(name: string, input: object = {}): Promise<T> => {
  const answer = await ask(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value as T
}
const wayIn = async () => {
  const state = await value<{ isLocked: boolean; ways?: object }>('lock.get')
  return state.isLocked ? state.ways : 'open'
}
const addAccount = async () => {
  const typed = { issuer: 'Acme', account: 'ada', setupKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', type: 'totp' }
  const candidate = await value<{ id: string }>('candidates.type', {
    ...typed,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0
  })
  const items = [{ id: candidate.id, issuer: 'Acme', account: 'ada' }]
  const [entry] = await value<{ id: string }[]>('candidates.save', { items })
  if (entry === undefined) throw new Error('not saved')
  return entry.id
}
const makeRecoveryKey = async (proof: object = {}) => {
  const { recoveryKey } = await value<{ recoveryKey: string }>('lock.createRecoveryKey', proof)
  await value('lock.confirmRecoveryKey')
  return recoveryKey
}

beforeEach(async () => {
  dataDir = fs.mkdtempSync(join(tmpdir(), 'lock-'))
  keychain = createFakeKeychain()
  clock = { now: Date.UTC(2026, 5, 1) }
  happened = []
  platform = createFakePlatform(() => clock.now)
  platform.person.says = () => true
  await start()
})
afterEach(async () => {
  await app.close()
  fs.rmSync(dataDir, { recursive: true })
  expect(happened.filter((each) => each.startsWith('bug'))).toEqual([])
})

describe('locking the Authenticator', () => {
  it('makes everything inaccessible, clears the clipboard, reloads the page and does not affect the Panel', async () => {
    const id = await addAccount()
    await value('codes.copy', { id })
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    const panelBefore = await ask('session.get', {}, 'panel')
    app.lockAuthenticator('idle')
    expect(app.isAuthenticatorLocked()).toBe(true)
    expect(happened).toEqual(['copied:30000', 'clipboard cleared', 'reloaded:authenticator'])
    const calls: [string, object?][] = [
      ['entries.list'],
      ['codes.list'],
      ['codes.copy', { id }],
      ['candidates.codes'],
      ['exports.choices'],
      ['lock.slots'],
      ['lock.removePassphrase', { passphrase }],
      ['lock.getSettings'],
      ['lock.setKeychain', { isOn: true }]
    ]
    for (const [name, input] of calls) expect(await tell(name, input), name).toBe('store-locked')
    expect(await ask('session.get', {}, 'panel')).toEqual(panelBefore)
    expect(await value('lock.get')).toMatchObject({ isLocked: true, reason: 'idle' })
  })

  it('withholds the answer of a call that was running', async () => {
    await addAccount()
    const answers = ['entries.list', 'codes.list', 'exports.choices'].map((name) => ask(name))
    app.lockAuthenticator('asked')
    expect((await Promise.all(answers)).map(code)).toEqual(['store-locked', 'store-locked', 'store-locked'])
  })

  it('is undone with a button if there is no passphrase, because anyone present could start the app anyway', async () => {
    const id = await addAccount()
    expect(await tell('lock.now')).toBe('ok')
    expect(await wayIn()).toEqual({ button: true, passphrase: false, recoveryKey: false })
    expect(await tell('lock.unlock')).toBe('ok')
    expect(await value('entries.list')).toMatchObject([{ id }])
  })

  it('survives a restart if there is a passphrase', async () => {
    await addAccount()
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    await restart()
    expect(await wayIn()).toBe('open')
    app.lockAuthenticator('suspend')
    await restart()
    expect(await wayIn()).toEqual({ button: false, passphrase: true, recoveryKey: false })
    expect(await tell('lock.unlock')).toBe('wrong-stage')
    expect(await tell('lock.unlock', { passphrase })).toBe('ok')
    await restart()
    expect(await wayIn()).toBe('open')
  })
})

describe('unlocking with a keychain', () => {
  it('accepts the passphrase, slows down guessing, and accepts the recovery key in any spelling', async () => {
    const id = await addAccount()
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    const recoveryKey = await makeRecoveryKey({ passphrase })
    app.lockAuthenticator('asked')
    expect(await wayIn()).toEqual({ button: false, passphrase: true, recoveryKey: true })
    expect(await tell('lock.unlock', { passphrase: 'not this one' })).toBe('wrong-passphrase')
    expect(await tell('lock.unlock', { passphrase })).toBe('throttled')
    clock.now += 1000
    expect(await tell('lock.unlock', { passphrase })).toBe('ok')
    expect(await value('entries.list')).toMatchObject([{ id }])

    app.lockAuthenticator('asked')
    expect(await tell('lock.unlockWithRecoveryKey', { recoveryKey: `${recoveryKey}0` })).toBe('recovery-key-mistyped')
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'i')
    expect(await tell('lock.unlockWithRecoveryKey', { recoveryKey: typed })).toBe('ok')
    expect(await value('codes.list')).toMatchObject({ codes: [{ id }] })
  })

  it('asks at each start if the keychain does not hold the key, which is turned on with the passphrase', async () => {
    const id = await addAccount()
    expect(await tell('lock.setKeychain', { isOn: false })).toBe('last-slot')
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    const before = [...keychain.kept.keys()]
    expect(await tell('lock.setKeychain', { isOn: false })).toBe('step-up-required')
    expect(await tell('lock.setKeychain', { isOn: false, passphrase: 'another one' })).toBe('wrong-passphrase')
    clock.now += 1000
    expect(await tell('lock.setKeychain', { isOn: false, passphrase })).toBe('ok')
    expect(before.filter((name) => !keychain.kept.has(name))).toEqual([expect.stringMatching(/\/authenticator\/key$/)])
    expect(await tell('lock.removePassphrase', { passphrase })).toBe('last-slot')
    await restart()
    expect(await ask('protection.get')).toEqual({ ok: true, value: { stage: 'ready', kind: 'keychain' } })
    expect(await tell('entries.list')).toBe('store-locked')
    expect(code(await ask('session.get', {}, 'panel'))).toBe('ok')
    expect(await wayIn()).toEqual({ button: false, passphrase: true, recoveryKey: false })
    expect(await tell('lock.unlock', { passphrase })).toBe('ok')
    expect(await tell('lock.setKeychain', { isOn: true, passphrase })).toBe('ok')
    expect([...keychain.kept.keys()].sort()).toEqual(before.sort())
    await restart()
    expect(await value('entries.list')).toMatchObject([{ id }])
  })

  it('works with the recovery key if the keychain was lost, even if the Panel cannot be opened', async () => {
    const id = await addAccount()
    const recoveryKey = await makeRecoveryKey()
    const admin = { name: 'Ada', email: 'ada@example.com', password: 'a long way to the sea' }
    const account = { accountName: 'Acme', ...admin, confirmPassword: admin.password }
    expect(code(await ask('account.create', account, 'panel'))).toBe('ok')
    keychain.kept.clear()
    await restart()
    expect(await ask('protection.get', {}, 'panel')).toMatchObject({ value: { stage: 'key-missing' } })
    expect(await ask('protection.get')).toMatchObject({ value: { stage: 'ready' } })
    expect(await wayIn()).toEqual({ button: false, passphrase: false, recoveryKey: true })
    expect(await tell('lock.unlockWithRecoveryKey', { recoveryKey })).toBe('ok')
    expect(await value('entries.list')).toMatchObject([{ id }])
    // The Panel alone is set aside.
    expect(code(await ask('protection.setAside', {}, 'panel'))).toBe('ok')
    expect(
      fs.readdirSync(join(dataDir, fs.readdirSync(dataDir).find((name) => name.startsWith('set-aside')) ?? ''))
    ).toEqual(['panel'])
    expect(await value('entries.list')).toMatchObject([{ id }])
    await restart()
    expect(await tell('lock.unlockWithRecoveryKey', { recoveryKey })).toBe('ok')
    expect(await tell('lock.setKeychain', { isOn: true, recoveryKey })).toBe('ok')
    await restart()
    expect(await value('entries.list')).toMatchObject([{ id }])
  })

  it('works if the keychain isn’t responding at all', async () => {
    const id = await addAccount()
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    keychain.setMood('silent')
    await restart()
    // There is no record of how the vault was left, so the first unlock reports it.
    expect(await value('lock.unlock', { passphrase })).toMatchObject({
      isLocked: true,
      changed: { differences: ['anchor'] }
    })
    expect(await value('lock.unlock', { passphrase })).toEqual({ isLocked: false })
    expect(await value('entries.list')).toMatchObject([{ id }])
    keychain.setMood('answering')
    expect(code(await ask('protection.retry', {}, 'panel'))).toBe('ok')
    expect(code(await ask('session.get', {}, 'panel'))).toBe('ok')
    expect(await value('entries.list')).toMatchObject([{ id }])
  })

  it('CHECKLIST 65: restores slots that were deleted, emptied, damaged, replaced by older or foreign ones, and stays locked', async () => {
    const id = await addAccount()
    const path = join(dataDir, 'authenticator', 'slots.json')
    await value('lock.addPassphrase', { newPassphrase: 'an older passphrase' })
    const older = fs.readFileSync(path)
    await value('lock.changePassphrase', { passphrase: 'an older passphrase', newPassphrase: passphrase })
    const right = fs.readFileSync(path)
    const none = '{"version":1,"passphrase":null,"recoveryKey":null}'
    for (const wrong of [null, 'folder', '', '{', none, older] as const) {
      for (const isWhileOpen of [false, true]) {
        if (!isWhileOpen) await app.close()
        fs.rmSync(path, { recursive: true, force: true })
        if (wrong === 'folder') fs.mkdirSync(path)
        else if (wrong !== null) fs.writeFileSync(path, wrong)
        if (isWhileOpen) app.lockAuthenticator('asked')
        else await start()
        expect(await tell('entries.list')).toBe('store-locked')
        expect(await tell('lock.unlock')).toBe('wrong-stage')
        expect(await value('lock.get')).toMatchObject({ ways: { button: false, passphrase: true } })
        if (!isWhileOpen) expect(await value('lock.get')).toMatchObject({ reason: 'changed' })
        expect(await tell('lock.unlock', { passphrase: 'an older passphrase' })).toBe('wrong-passphrase')
        clock.now += 60_000
        expect(await tell('lock.unlock', { passphrase })).toBe('ok')
        expect(fs.readFileSync(path).equals(right)).toBe(true)
        expect(await value('entries.list')).toMatchObject([{ id }])
      }
    }
  })

  it('CHECKLIST 65: requires the passphrase for an export, even if the slots were deleted while the Authenticator is open', async () => {
    await addAccount()
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    fs.rmSync(join(dataDir, 'authenticator', 'slots.json'))
    expect(await tell('exports.create', { format: 'links', isConfirmed: true })).not.toBe('ok')
    expect(platform.saving.saved).toEqual([])
  })

  it('CHECKLIST 65: ignores a planted slots file, and still works with a button', async () => {
    const id = await addAccount()
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    const foreign = fs.readFileSync(join(dataDir, 'authenticator', 'slots.json'))
    await value('lock.removePassphrase', { passphrase })
    await app.close()
    fs.writeFileSync(join(dataDir, 'authenticator', 'slots.json'), foreign)
    await start()
    expect(await wayIn()).toEqual({ button: true, passphrase: false, recoveryKey: false })
    expect(await tell('lock.unlock')).toBe('ok')
    expect(await value('entries.list')).toMatchObject([{ id }])
  })

  it('CHECKLIST 65, 67: is not possible with a planted lock file if the app was locked when it ended', async () => {
    const id = await addAccount()
    const path = join(dataDir, 'authenticator', 'lock.json')
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    app.lockAuthenticator('asked')
    await app.close()
    for (const wrong of [null, 'folder', '', '{', '{"isLocked":false}', '[]'] as const) {
      fs.rmSync(path, { recursive: true, force: true })
      if (wrong === 'folder') fs.mkdirSync(path)
      else if (wrong !== null) fs.writeFileSync(path, wrong)
      await start()
      expect(await tell('entries.list'), String(wrong)).toBe('store-locked')
      expect(await tell('lock.unlock')).toBe('wrong-stage')
      await app.close()
    }
    fs.rmSync(path, { recursive: true, force: true })
    await start()
    expect(await tell('lock.unlock', { passphrase })).toBe('ok')
    expect(await value('entries.list')).toMatchObject([{ id }])
    await restart()
    expect(await value('entries.list')).toMatchObject([{ id }])
  })
})

describe('CHECKLIST 62, 63: a vault that differs from how it was left', () => {
  const vault = () => join(dataDir, 'authenticator', 'vault.db')

  it('is reported with what differs and since when, and opens with a button after the report', async () => {
    await addAccount()
    await app.close()
    const older = fs.readFileSync(vault())
    await start()
    const id = await addAccount()
    await app.close()
    fs.writeFileSync(vault(), older)
    await start()
    expect(await tell('entries.list')).toBe('store-locked')
    const told = await value<{ changed: { since: number } }>('lock.get')
    expect(told).toMatchObject({ reason: 'changed', ways: { button: true }, changed: { differences: ['content'] } })
    expect(told.changed.since).toBeGreaterThan(0)
    // The Panel continues.
    expect(code(await ask('session.get', {}, 'panel'))).toBe('ok')
    await restart()
    expect(await tell('entries.list')).toBe('store-locked')
    expect(await value('lock.unlock')).toEqual({ isLocked: false })
    expect(await value('entries.list')).toHaveLength(1)
    expect(await value('entries.list')).not.toMatchObject([{ id }])
    await restart()
    expect(await value('entries.list')).toHaveLength(1)
  })

  it('opens only with its passphrase, if there is one', async () => {
    await addAccount()
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    await app.close()
    fs.writeFileSync(`${vault()}-wal`, '')
    await start()
    expect(await value('lock.get')).toMatchObject({
      reason: 'changed',
      ways: { button: false, passphrase: true },
      changed: { differences: ['tail'] }
    })
    expect(await tell('lock.unlock')).toBe('wrong-stage')
    expect(await value('lock.unlock', { passphrase })).toEqual({ isLocked: false })
  })

  it('is reported if it is missing, and no new vault is created', async () => {
    await addAccount()
    await app.close()
    fs.rmSync(vault())
    await start()
    expect(await ask('protection.get', {}, 'panel')).toMatchObject({
      value: {
        stage: 'store-damaged',
        kind: 'changed',
        apps: [{ appId: 'authenticator', change: { differences: ['missing'], use: 'refused' } }]
      }
    })
    expect(fs.existsSync(vault())).toBe(false)
    expect(await tell('protection.acceptChanged')).toBe('wrong-stage')
    expect(await tell('protection.setAside')).toBe('ok')
    expect(await value('entries.list')).toEqual([])
    expect(code(await ask('session.get', {}, 'panel'))).toBe('ok')
  })
})

describe('changing the ways to unlock', () => {
  it('requires the passphrase each time, or the recovery key if it was forgotten', async () => {
    await addAccount()
    expect(await tell('lock.addPassphrase', { newPassphrase: 'too short' })).toBe('passphrase-too-short')
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    expect(await tell('lock.addPassphrase', { newPassphrase: passphrase })).toBe('wrong-stage')
    const asking: [string, object][] = [
      ['lock.changePassphrase', { newPassphrase: 'another long one' }],
      ['lock.removePassphrase', {}],
      ['lock.createRecoveryKey', {}],
      ['lock.removeRecoveryKey', {}],
      ['lock.setKeychain', { isOn: true }]
    ]
    for (const [name, input] of asking) expect(await tell(name, input), name).toBe('step-up-required')
    const recoveryKey = await makeRecoveryKey({ passphrase })
    expect(await tell('lock.changePassphrase', { recoveryKey, newPassphrase: 'another long one' })).toBe('ok')
    app.lockAuthenticator('asked')
    expect(await tell('lock.unlock', { passphrase })).toBe('wrong-passphrase')
    clock.now += 1000
    expect(await tell('lock.unlock', { passphrase: 'another long one' })).toBe('ok')
    expect(await tell('lock.removeRecoveryKey', { passphrase: 'another long one' })).toBe('ok')
    expect(await tell('lock.removePassphrase', { passphrase: 'another long one' })).toBe('ok')
    expect(await value('lock.slots')).toMatchObject({ keychain: true, passphrase: false, recoveryKeyAt: null })
    expect(await tell('lock.removeRecoveryKey')).toBe('ok')
  })

  it('keeps the old recovery key until the new one is confirmed', async () => {
    await addAccount()
    const old = await makeRecoveryKey()
    const { recoveryKey } = await value<{ recoveryKey: string }>('lock.createRecoveryKey')
    expect(await value('lock.copyRecoveryKey')).toEqual({ clearsAt: clock.now + 30_000 })
    await value('lock.downloadRecoveryKey')
    expect(platform.saving.saved.map(({ name }) => name)).toEqual(['countersign-recovery-key.txt'])
    expect(platform.saving.saved[0]?.text).toContain(recoveryKey)
    const unlock = async (key: string) => {
      app.lockAuthenticator('asked')
      const told = await tell('lock.unlockWithRecoveryKey', { recoveryKey: key })
      clock.now += 60_000
      return told
    }
    expect(await unlock(recoveryKey)).toBe('wrong-recovery-key')
    expect(await unlock(old)).toBe('ok')
    // Locking discarded the new recovery key.
    expect(await tell('lock.confirmRecoveryKey')).toBe('wrong-stage')
    const third = await makeRecoveryKey()
    expect(await unlock(old)).toBe('wrong-recovery-key')
    expect(await unlock(third)).toBe('ok')
  })

  it('does not accept consent if the vault was locked while the dialog was open', async () => {
    await addAccount()
    platform.person.says = () => {
      app.lockAuthenticator('asked')
      return true
    }
    expect(await tell('lock.createRecoveryKey')).toBe('step-up-required')
  })

  it('makes exports ask for the passphrase', async () => {
    await addAccount()
    const file = { format: 'otpauth' }
    expect(await value('exports.choices')).toMatchObject({ confirmedBy: 'confirmation' })
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    expect(await value('exports.choices')).toMatchObject({ confirmedBy: 'passphrase' })
    const { format } = (await value<{ formats: { format: string }[] }>('exports.choices')).formats[0] ?? file
    expect(await tell('exports.create', { format })).toBe('step-up-required')
    expect(await tell('exports.create', { format, passphrase: 'no' })).toBe('wrong-passphrase')
  })
})

describe('CHECKLIST 86: what requires a person, if there is no passphrase', () => {
  const format = 'countersign'

  it('is refused to a page alone, whatever it sends: nothing is written', async () => {
    await addAccount()
    platform.person.says = () => Promise.resolve(false)
    expect(await tell('exports.create', { format: 'otpauth' })).toBe('cancelled')
    expect(await tell('exports.create', { format: 'otpauth', isConfirmed: true })).toBe('invalid-input')
    expect(await tell('exports.create', { format, password: 'seven lamps on the pier' })).toBe('cancelled')
    expect(platform.saving.saved).toEqual([])
    expect(platform.person.asked).toEqual([
      { kind: 'export-plain', accounts: 1 },
      { kind: 'export-encrypted', accounts: 1 }
    ])
  })

  it.each([
    ['exports.create', { format }, { kind: 'export-plain', accounts: 1 }],
    ['lock.createRecoveryKey', {}, { kind: 'recovery-key' }],
    ['lock.addPassphrase', { newPassphrase: passphrase }, { kind: 'ways-in' }],
    ['backups.turnOn', { password: 'seven lamps' }, { kind: 'backups-on' }]
  ] as const)('asks first, and is refused if the person declines: %s', async (name, input, question) => {
    await addAccount()
    platform.person.says = () => Promise.resolve(false)
    expect(await tell(name, input)).toBe('cancelled')
    expect(platform.person.asked).toEqual([question])
    expect(await value('lock.slots')).toMatchObject({ passphrase: false, recoveryKeyAt: null })
    expect(await tell('lock.confirmRecoveryKey')).toBe('wrong-stage')
    expect(await value('backups.state')).toMatchObject({ isOn: false })
  })

  it('requires the passphrase that was added while the dialog was open', async () => {
    await addAccount()
    const slot = await sealPassphraseSlot(createSecret(randomBytes(32)), passphrase, 'vault', passphraseCost)
    platform.person.says = () => {
      // Written by another process.
      createSlotFile(join(dataDir, 'authenticator')).save({ passphrase: slot, recoveryKey: null })
      return Promise.resolve(true)
    }
    expect(await tell('exports.create', { format })).toBe('step-up-required')
    expect(platform.saving.saved).toEqual([])
  })

  it('is refused if the Authenticator was locked while a dialog was open', async () => {
    await addAccount()
    platform.person.says = () => {
      app.lockAuthenticator('asked')
      return Promise.resolve(true)
    }
    expect(await tell('exports.create', { format })).toBe('store-locked')
    expect(await tell('lock.unlock')).toBe('ok')
    platform.person.says = () => Promise.resolve(true)
    platform.saving.chosen = '/media/stick'
    platform.saving.whileAsked = () => {
      app.lockAuthenticator('asked')
    }
    expect(await tell('exports.create', { format, asksWhere: true })).toBe('store-locked')
    expect(platform.saving.saved).toEqual([])
  })
})

describe('the rules for locking', () => {
  it('lock automatically if there is a passphrase, unless the user chose otherwise', async () => {
    expect(rules).toMatchObject({ idleMinutes: null, onSuspend: false, onScreenLock: false, clipboardSeconds: 30 })
    await addAccount()
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    expect(rules).toMatchObject({ idleMinutes: 5, onSuspend: true, onScreenLock: true, onWindowClose: false })
    const chosen = { idleMinutes: null, onWindowClose: true, hidesFromRecordings: true, clipboardSeconds: 10 }
    expect(await value('lock.setSettings', { ...chosen, passphrase })).toMatchObject(chosen)
    await restart()
    expect(rules).toEqual({ ...chosen, onSuspend: true, onScreenLock: true })
    expect(await tell('lock.setSettings', { clipboardSeconds: 60 })).toBe('invalid-input')
    expect(await tell('lock.setSettings', { idleMinutes: 3 })).toBe('invalid-input')
    const [entry] = await value<{ id: string }[]>('entries.list')
    await value('codes.copy', { id: entry?.id })
    expect(happened).toContain('copied:10000')
  })

  it('CHECKLIST 95: can be relaxed by anyone who proves who they are, and by no one else', async () => {
    await addAccount()
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    await value('lock.setSettings', { onWindowClose: true, hidesFromRecordings: true, idleMinutes: 10, passphrase })
    const before = rules
    const weaker = [
      { idleMinutes: null },
      { idleMinutes: 15 },
      { onSuspend: false },
      { onScreenLock: false },
      { onWindowClose: false },
      { hidesFromRecordings: false },
      { onSuspend: false, onScreenLock: true }
    ]
    for (const input of weaker) {
      expect(await tell('lock.setSettings', input)).toBe('step-up-required')
      expect(await tell('lock.setSettings', { ...input, passphrase: 'another one' })).toBe('wrong-passphrase')
      clock.now += 60_000
    }
    expect(rules).toEqual(before)
    // Settings that are at least as strict need no confirmation.
    expect(await tell('lock.setSettings', { idleMinutes: 1, onSuspend: true, clipboardSeconds: 20 })).toBe('ok')
    const recoveryKey = await makeRecoveryKey({ passphrase })
    expect(await tell('lock.setSettings', { idleMinutes: 30, recoveryKey })).toBe('ok')
    expect(rules).toMatchObject({ idleMinutes: 30 })
    expect(platform.person.asked).toEqual([{ kind: 'ways-in' }])
  })

  it('CHECKLIST 95: can be relaxed by a person, but not by a page, if there is no passphrase', async () => {
    await addAccount()
    expect(await tell('lock.setSettings', { idleMinutes: 5, onSuspend: true })).toBe('ok')
    platform.person.says = () => Promise.resolve(false)
    expect(await tell('lock.setSettings', { onSuspend: false })).toBe('cancelled')
    expect(platform.person.asked).toEqual([{ kind: 'lock-rules' }])
    platform.person.says = () => {
      app.lockAuthenticator('idle')
      return Promise.resolve(true)
    }
    expect(await tell('lock.setSettings', { idleMinutes: null })).not.toBe('ok')
    expect(rules).toMatchObject({ idleMinutes: 5, onSuspend: true })
    expect(await tell('lock.unlock')).toBe('ok')
    platform.person.says = () => Promise.resolve(true)
    expect(await tell('lock.setSettings', { onSuspend: false })).toBe('ok')
    // Consent to one question is not consent to the other.
    expect(await tell('lock.setSettings', { hidesFromRecordings: true })).toBe('ok')
    platform.person.asked.length = 0
    platform.person.says = ({ kind }) => Promise.resolve(kind === 'lock-rules')
    expect(await tell('lock.setSettings', { idleMinutes: null, hidesFromRecordings: false })).toBe('cancelled')
    expect(platform.person.asked).toEqual([{ kind: 'lock-rules' }, { kind: 'recordings' }])
    expect(rules).toMatchObject({ idleMinutes: 5, hidesFromRecordings: true })
  })

  it.each([
    [
      'edited',
      '{"isLocked":false,"idleMinutes":null,"onSuspend":false,"onScreenLock":false,"hidesFromRecordings":false}'
    ],
    ['emptied', ''],
    ['deleted', null]
  ])('CHECKLIST 65, 95: stay as chosen, whatever the file next to the vault says: %s', async (_how, text) => {
    await addAccount()
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    const path = join(dataDir, 'authenticator', 'lock.json')
    const change = () => {
      if (text === null) fs.rmSync(path, { force: true })
      else fs.writeFileSync(path, text)
    }
    // Nothing was chosen yet, so the strict defaults of a vault with a passphrase apply.
    await app.close()
    change()
    await start()
    await value('lock.unlock', { passphrase })
    expect(rules).toMatchObject({ idleMinutes: 5, onSuspend: true, onScreenLock: true })
    const chosen = { idleMinutes: 1, onWindowClose: true, hidesFromRecordings: true } as const
    await value('lock.setSettings', chosen)
    await app.close()
    change()
    await start()
    await value('lock.unlock', { passphrase })
    expect(rules).toMatchObject({ ...chosen, onSuspend: true, onScreenLock: true })
    // A later change does not restore the settings from the file.
    await value('lock.setSettings', { clipboardSeconds: 20 })
    await restart()
    await value('lock.unlock', { passphrase })
    expect(rules).toMatchObject({ ...chosen, onSuspend: true, clipboardSeconds: 20 })
  })

  it('are not changed if the record of how the data was left cannot be written', async () => {
    await addAccount()
    await value('lock.setSettings', { idleMinutes: 5 })
    keychain.setMood('silent')
    expect(await tell('lock.setSettings', { idleMinutes: 1 })).toBe('store-unavailable')
    expect(rules).toMatchObject({ idleMinutes: 5 })
    keychain.setMood('answering')
  })

  it('are also in a file that can be lost or altered without harm', async () => {
    await addAccount()
    fs.writeFileSync(
      join(dataDir, 'authenticator', 'lock.json'),
      '{"idleMinutes":99999,"clipboardSeconds":3600,"isLocked":7}'
    )
    await restart()
    expect(rules).toMatchObject({ idleMinutes: null, clipboardSeconds: 30 })
    expect(await wayIn()).toBe('open')
  })
})

describe('locking with a passphrase', () => {
  beforeEach(async () => {
    await app.close()
    fs.rmSync(join(dataDir, 'protection.json'))
    for (const appId of ['panel', 'authenticator']) fs.rmSync(join(dataDir, appId), { recursive: true, force: true })
    keychain.setMood('silent')
    await start()
    await value('protection.choosePassphrase', { passphrase })
  })

  it('locks only the Authenticator, and the same passphrase opens it', async () => {
    const id = await addAccount()
    const panelBefore = await ask('session.get', {}, 'panel')
    app.lockAuthenticator('asked')
    expect(await tell('entries.list')).toBe('store-locked')
    expect(await ask('session.get', {}, 'panel')).toEqual(panelBefore)
    await ask('protection.retry', {}, 'panel')
    expect(await wayIn()).toEqual({ button: false, passphrase: true, recoveryKey: false })
    expect(await tell('lock.unlock')).toBe('wrong-stage')
    expect(await tell('lock.unlock', { passphrase })).toBe('ok')
    expect(await value('entries.list')).toMatchObject([{ id }])
    expect(await tell('lock.removePassphrase', { passphrase })).toBe('last-slot')
    expect(await tell('lock.setKeychain', { isOn: true, passphrase })).toBe('wrong-stage')
  })

  it('keeps working after a new passphrase, and the recovery key opens the whole store', async () => {
    const id = await addAccount()
    const recoveryKey = await makeRecoveryKey({ passphrase })
    expect(await tell('lock.changePassphrase', { passphrase, newPassphrase: 'another long one' })).toBe('ok')
    app.lockAuthenticator('asked')
    expect(await tell('lock.unlockWithRecoveryKey', { recoveryKey })).toBe('ok')
    await restart()
    expect(await value('protection.get')).toEqual({ stage: 'locked', hasRecoveryKey: true })
    expect(await tell('protection.unlock', { passphrase })).toBe('wrong-passphrase')
    expect(await tell('protection.unlock', { passphrase: 'another long one' })).toBe('throttled')
    expect(await tell('protection.unlock', { recoveryKey: recoveryKey.slice(2) })).toBe('recovery-key-mistyped')
    expect(await tell('protection.unlock', { recoveryKey })).toBe('ok')
    expect(await value('entries.list')).toMatchObject([{ id }])
    expect(code(await ask('session.get', {}, 'panel'))).toBe('ok')
    await restart()
    clock.now += 60_000
    expect(await tell('protection.unlock', { passphrase: 'another long one' })).toBe('ok')
    expect(await tell('lock.removeRecoveryKey', { passphrase: 'another long one' })).toBe('ok')
    expect(fs.readFileSync(join(dataDir, 'protection.json'), 'utf8')).not.toContain('recoveryKey')
  })
})

describe('locking and the demo', () => {
  it('CHECKLIST 95: keeps a vault with a passphrase locked, even if the app is killed in the demo', async () => {
    const id = await addAccount()
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    const looks = [() => ask('app.leaveDemo'), () => restart()]
    for (const look of looks) {
      expect(await tell('app.exploreDemo')).toBe('ok')
      expect(await tell('entries.list')).toBe('ok')
      await look()
      expect(await value('app.get')).toMatchObject({ isDemo: false })
      expect(await tell('entries.list')).toBe('store-locked')
      expect(await wayIn()).toEqual({ button: false, passphrase: true, recoveryKey: false })
      expect(await tell('lock.unlock')).toBe('wrong-stage')
      expect(app.listQuickEntries()).toBeNull()
      expect(await tell('lock.unlock', { passphrase })).toBe('ok')
      expect(await value('entries.list')).toMatchObject([{ id }])
    }
  })

  it('CHECKLIST 95: keeps it locked even if neither the folder nor the keychain could be informed', async () => {
    await addAccount()
    await value('lock.addPassphrase', { newPassphrase: passphrase })
    await value('app.exploreDemo')
    fs.writeFileSync(join(dataDir, 'authenticator', 'lock.json'), '{"isLocked":false}')
    for (const [name, kept] of keychain.kept) {
      if (!name.endsWith('/authenticator/anchor')) continue
      const anchor = JSON.parse(Buffer.from(kept, 'base64').toString('utf8')) as object
      keychain.kept.set(name, Buffer.from(JSON.stringify({ ...anchor, isLocked: false })).toString('base64'))
    }
    await value('app.leaveDemo')
    expect(await tell('entries.list')).toBe('store-locked')
    expect(await tell('lock.unlock', { passphrase })).toBe('ok')
  })

  it('opens a vault without a passphrase again when the demo is left', async () => {
    const id = await addAccount()
    await value('app.exploreDemo')
    await value('app.leaveDemo')
    expect(await value('entries.list')).toMatchObject([{ id }])
  })

  it('changes the demo’s rules without asking', async () => {
    await value('app.exploreDemo')
    await value('lock.setSettings', { idleMinutes: 1 })
    expect(await tell('lock.setSettings', { idleMinutes: null })).toBe('ok')
    expect(platform.person.asked).toEqual([])
  })

  it('locks the demo with a button and changes no slots', async () => {
    expect(await tell('app.exploreDemo')).toBe('ok')
    app.lockAuthenticator('asked')
    expect(await wayIn()).toEqual({ button: true, passphrase: false, recoveryKey: false })
    expect(await tell('lock.unlock')).toBe('ok')
    expect(await value('lock.slots')).toMatchObject({ kind: 'demo' })
    expect(await tell('lock.addPassphrase', { newPassphrase: passphrase })).toBe('wrong-stage')
    expect(fs.existsSync(join(dataDir, 'demo-data', 'authenticator', 'slots.json'))).toBe(false)
  })
})

it('never confuses the slots of another vault with its own', async () => {
  await addAccount()
  await value('lock.addPassphrase', { newPassphrase: passphrase })
  const foreign = join(dataDir, 'foreign.json')
  fs.renameSync(join(dataDir, 'authenticator', 'slots.json'), foreign)
  await app.close()
  fs.rmSync(join(dataDir, 'authenticator'), { recursive: true })
  for (const name of keychain.kept.keys()) if (name.includes('/authenticator/')) keychain.kept.delete(name)
  await start()
  await addAccount()
  fs.renameSync(foreign, join(dataDir, 'authenticator', 'slots.json'))
  app.lockAuthenticator('asked')
  expect(await tell('lock.unlock', { passphrase })).toBe('wrong-passphrase')
})
