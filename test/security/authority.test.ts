// Who may make which call, after which step-up, and how often in a row it may fail: compared with authority.txt as a whole. The first two
// come from the contract; the rate is measured through the gate, on the real services.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AppId } from '../../src/shared/model/app'
import { freshCode, known, signIn } from '../effects/panel-login'
import { openWorld, type World } from '../effects/world'
import { inputFor } from '../panel/sso/input'
import { calls } from './calls'

const wrong = 'a guess and nothing more'
const newPassword = { password: 'another phrase of mine', confirmPassword: 'another phrase of mine' }
const recoveryKey = '0000-0000-0000-0000-0000-0000-0000'
const passphrase = 'granite lantern harbour'
const picked = { password: wrong, passphrase: wrong }

interface Rate {
  readonly name: string
  readonly appId?: AppId
  readonly before?: (world: World) => Promise<unknown>
  readonly input?: object
  /** For an input that depends on earlier steps. */
  readonly findInput?: () => object
  /** Whether the person says yes in the system's dialog. */
  readonly saysYes?: boolean
  /** Opens a separate world. */
  readonly open?: () => Promise<World>
  readonly profile?: string
}

const account = { accountName: 'Northwind', name: 'Ada', email: known.email }
const logIn = (w: World) =>
  w.get('panel', 'session.logIn', { username: known.email, password: known.password }, 'waiting')
const stepUp = (w: World) => w.get('panel', 'session.stepUp', { password: known.password })
const lockVault = (w: World) => w.get('authenticator', 'lock.now')

/** What earlier steps found. */
const found = { userId: '', snapshot: '' }

/** Ordered so that each entry finds what it needs. */
const rates: Rate[] = [
  {
    name: 'setup.confirmCode',
    async before(w) {
      const { password } = known
      await w.get('panel', 'account.create', { ...account, password, confirmPassword: password })
      await w.get('panel', 'setup.begin')
    },
    input: { code: '000000' }
  },
  { name: 'session.logIn', profile: 'guess', input: { username: 'nobody@example.com', password: wrong } },
  {
    name: 'session.enterCode',
    profile: 'waiting',
    async before(w) {
      await w.get('panel', 'session.logIn', { username: known.email, password: known.password })
      known.setupKey = (await w.get<{ setupKey: string }>('panel', 'setup.begin')).setupKey
      await w.get('panel', 'setup.confirmCode', { code: freshCode(w, known.setupKey) })
      await w.get('panel', 'setup.acknowledge')
      await w.get('panel', 'setup.finish')
      await logIn(w)
    },
    input: { code: '000000' }
  },
  { name: 'session.enterBackupCode', profile: 'waiting', before: logIn, input: { code: '0000-0000-0000-0000' } },
  { name: 'session.stepUp', input: { password: wrong } },
  {
    name: 'settings.changePassword',
    input: { oldPassword: wrong, ...newPassword, endOtherSessions: false }
  },
  { name: 'settings.regenerateBackupCodes', input: { password: wrong } },
  { name: 'settings.beginMove', input: { password: wrong, code: '000000' } },
  {
    name: 'settings.confirmMove',
    before: (w) =>
      w.get('panel', 'settings.beginMove', { password: known.password, code: freshCode(w, known.setupKey) }),
    input: { code: '000000', endOtherSessions: false }
  },
  {
    name: 'users.inspectCode',
    async before(w) {
      found.userId = String(await w.value('panel', 'select id from users'))
    },
    findInput: () => ({ userId: found.userId, code: '000000' })
  },
  { name: 'recovery.enterKey', profile: 'guess', input: { key: recoveryKey } },
  {
    name: 'sso.test',
    async before(w) {
      await w.get('panel', 'session.logOut')
      await signIn(w, 'default')
      await w.get('panel', 'sso.save', inputFor('http://127.0.0.1:9'))
    },
    input: {}
  },
  {
    name: 'sso.signIn',
    profile: 'guess',
    async before(w) {
      await stepUp(w)
      await w.write('panel', `update sso_settings set test = '{"isPassed":true}'`)
      await w.get('panel', 'sso.enable', { breakGlassUserIds: [found.userId] })
    },
    input: {}
  },
  {
    name: 'sso.stepUp',
    async before(w) {
      await w.write('panel', 'delete from sso_break_glass')
    },
    input: {}
  },
  {
    name: 'sso.openProviderPage',
    async before(w) {
      w.clock.now += 60_000
      await w.get('panel', 'session.get')
    },
    input: { provider: 'entra' }
  },
  { name: 'clock.setServer', appId: 'authenticator', saysYes: false, input: { server: 'time.example.com' } },
  { name: 'lock.addPassphrase', appId: 'authenticator', saysYes: false, input: { newPassphrase: passphrase } },
  {
    name: 'exports.create',
    appId: 'authenticator',
    before: (w) => w.get('authenticator', 'lock.addPassphrase', { newPassphrase: passphrase }),
    input: { format: 'otpauth', passphrase: wrong }
  },
  { name: 'backups.turnOn', appId: 'authenticator', input: picked },
  {
    name: 'backups.changePassword',
    appId: 'authenticator',
    async before(w) {
      await w.get('authenticator', 'backups.chooseFolder')
      await w.get('authenticator', 'backups.turnOn', { password: wrong, passphrase })
    },
    input: picked
  },
  { name: 'backups.turnOff', appId: 'authenticator', input: { passphrase: wrong } },
  {
    name: 'snapshots.restore',
    appId: 'authenticator',
    async before(w) {
      await w.end()
      w.clock.now += 60_000
      await w.restart()
      await w.get('authenticator', 'lock.unlock', { passphrase })
      const { snapshots } = await w.get<{ snapshots: readonly { name: string }[] }>('authenticator', 'snapshots.list')
      found.snapshot = snapshots[0]?.name ?? ''
    },
    findInput: () => ({ name: found.snapshot, passphrase: wrong })
  },
  { name: 'lock.changePassphrase', appId: 'authenticator', input: { passphrase: wrong, newPassphrase: passphrase } },
  { name: 'lock.removePassphrase', appId: 'authenticator', input: { passphrase: wrong } },
  { name: 'lock.createRecoveryKey', appId: 'authenticator', input: { passphrase: wrong } },
  { name: 'lock.removeRecoveryKey', appId: 'authenticator', input: { passphrase: wrong } },
  { name: 'lock.setKeychain', appId: 'authenticator', input: { passphrase: wrong, isOn: false } },
  { name: 'lock.setSettings', appId: 'authenticator', input: { passphrase: wrong, idleMinutes: 60 } },
  { name: 'lock.unlock', appId: 'authenticator', before: lockVault, input: { passphrase: wrong } },
  { name: 'lock.unlockWithRecoveryKey', appId: 'authenticator', input: { recoveryKey } }
]
const most = 40

const asIs = { accountName: 'Northwind', name: 'Ada', email: known.email, password: known.password }

/** A data folder damaged by `spoil`; the person answers no to everything. */
const openSpoilt = (spoil: (world: World) => Promise<void> | void) => async () => {
  const own = await openWorld()
  await own.get('panel', 'account.create', { ...asIs, confirmPassword: asIs.password })
  await own.end()
  await own.restart()
  await own.end()
  await spoil(own)
  await own.restart()
  return own
}
const storeOf = ({ dataDir }: World) => join(dataDir, 'panel', 'panel.db')
const troubles: Readonly<Record<string, () => Promise<World>>> = {
  'protection.restoreSnapshots': openSpoilt((w) => {
    writeFileSync(storeOf(w), 'nothing that is a store')
  }),
  'protection.acceptChanged': openSpoilt(async (w) => {
    const older = readFileSync(storeOf(w))
    await w.restart()
    await w.get('panel', 'session.get')
    await w.end()
    writeFileSync(storeOf(w), older)
  }),
  'protection.setAside': openSpoilt((w) => {
    w.keychain.kept.clear()
  })
}

/** Under the data folder's own passphrase, which neither app may ask for more often than the other. */
const openUnderPassphrase = async () => {
  const own = await openWorld(false)
  await own.get('panel', 'protection.choosePassphrase', { passphrase })
  await own.end()
  await own.restart()
  return own
}
for (const appId of ['panel', 'authenticator'] as const) {
  rates.push({ name: 'protection.unlock', appId, open: openUnderPassphrase, input: { passphrase: wrong } })
  for (const [name, open] of Object.entries(troubles)) rates.push({ name, appId, open, saysYes: false, input: {} })
}

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** How often the call may fail before it is throttled, or its answer if it never is. */
async function measure(w: World, rate: Rate): Promise<string> {
  const { name, appId = 'panel', before, profile, saysYes = true } = rate
  for (let wait = 0; wait < 2; wait++) {
    w.clock.now += 9 * 60_000
    w.noteActivity()
  }
  w.person.says = () => true
  await before?.(w)
  w.person.says = () => saysYes
  const input = rate.findInput?.() ?? rate.input
  const seen = new Set<string>()
  for (let tries = 0; tries < most; tries++) {
    const code = await w.codeOf(appId, name, input, profile)
    if (code === 'throttled') return String(tries)
    seen.add(code)
  }
  return [...seen].join()
}

it('each call has the caller, the step-up and the rate limit listed in authority.txt', async () => {
  const measured = new Map<string, string>()
  for (const rate of rates) {
    const own = await rate.open?.()
    measured.set(`${rate.appId ?? 'panel'} ${rate.name}`, await measure(own ?? world, rate))
    await own?.close()
  }
  const rows = (['panel', 'authenticator'] as const).flatMap((appId) =>
    calls[appId].map(({ name, call }) => {
      const isBraked = call.errors.includes('throttled')
      const rate = measured.get(`${appId} ${name}`) ?? (isBraked ? 'not measured' : '-')
      return [appId, name, call.who, call.stepUp ? 'step-up' : '-', rate].join(' | ')
    })
  )
  const [, ...frozen] = readFileSync(join(import.meta.dirname, 'authority.txt'), 'utf8')
    .trim()
    .split('\n')
  const why = 'who may do what is a decision: write it down in docs/decisions, then change authority.txt'
  expect(rows, why).toEqual(frozen)
  expect(world.bugs).toEqual([])
}, 60_000)
