// What hostile code in a page does with more than one call: many at once, one after another, another person's.
import { expect, it } from 'vitest'
import type { AppId } from '../../src/shared/model/app'
import { calls } from './calls'
import { hostileInput } from './hostile-input'
import { enrol, type App } from './pages'
import { standings, type StandingName } from './standings'

const tell = async (app: App, appId: AppId, name: string, input: object = {}, profileId?: string) => {
  const answer = await app.ask(appId, name, input, profileId)
  return answer.ok ? 'ok' : answer.error.code
}

const ends = ['app.exploreDemo', 'app.leaveDemo', 'lock.now', 'session.logOut', 'session.cancel']
const storms: readonly (readonly [StandingName, string])[] = [
  ['stepped up', 'app.exploreDemo'],
  ['stepped up', 'session.logOut'],
  ['setup', 'app.exploreDemo'],
  ['keychain', 'lock.now'],
  ['keychain', 'app.exploreDemo']
]
it.each(storms)(
  '%s: every call at once, with %s in the middle, gets an answer, and none is a bug',
  async (name, end) => {
    const { appId, open } = standings[name]
    const { app, target } = await open()
    app.person.saysYes = true
    const all = calls[appId].filter((one) => !ends.includes(one.name))
    const answers = all.map((one) => app.ask(appId, one.name, hostileInput(one.name, one.call, target)))
    await app.get(appId, end)
    for (const answer of await Promise.all(answers)) {
      if (!answer.ok) expect(answer.error.code).not.toBe('internal')
    }
    expect(app.bugs).toEqual([])
    await app.close()
  }
)

it('only one file dialog is open at a time in each app', async () => {
  const { app } = await standings['stepped up'].open()
  await app.get('panel', 'recovery.createKey')
  let close: () => void = () => undefined
  app.person.closing = new Promise((resolve) => (close = resolve))
  app.effects.length = 0
  const ways = [
    ...Array.from({ length: 20 }, () => app.ask('panel', 'recovery.downloadKey', { asksWhere: true })),
    app.ask('panel', 'users.exportCsv', {
      search: '',
      factorState: null,
      role: null,
      status: null,
      asksWhere: true
    }),
    ...Array.from({ length: 20 }, () => app.ask('authenticator', 'backups.chooseFolder'))
  ]
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(app.effects.filter((effect) => effect === 'dialog')).toHaveLength(2)
  close()
  for (const answer of await Promise.all(ways)) expect(answer).toMatchObject({ error: { code: 'cancelled' } })
  // The next request is asked again.
  await app.ask('authenticator', 'backups.chooseFolder')
  expect(app.effects.filter((effect) => effect === 'dialog')).toHaveLength(3)
  // Each dialog belongs to the window whose page asked, not to the frontmost one.
  expect(app.dialogsOf).toEqual([{ appId: 'panel', profileId: 'default' }])
  await app.close()
})

it('the quick picker may not request updates, the page that shows them may', async () => {
  const { app } = await standings.keychain.open()
  app.effects.length = 0
  for (const method of ['get', 'check', 'download', 'cancel', 'install'])
    expect(await tell(app, 'authenticator', `updates.${method}`, {}, 'picker'), method).toBe('forbidden')
  expect(app.effects).toEqual([])
  expect(await tell(app, 'authenticator', 'updates.check')).toBe('ok')
  await app.close()
})

it('at most 40 windows open for a page that requests more browsers', async () => {
  const { app } = await standings['signed out'].open()
  for (let time = 0; time < 60; time++) await app.get('panel', 'profiles.create')
  const profiles = await app.get<readonly unknown[]>('panel', 'profiles.list')
  expect(profiles).toHaveLength(40)
  await app.close()
})

it('consent given while another data folder is shown is not used', async () => {
  const { app } = await standings.keychain.open()
  app.person.saysYes = true
  const acts: readonly (readonly [string, object])[] = [
    ['lock.createRecoveryKey', {}],
    ['lock.addPassphrase', { newPassphrase: 'a passphrase of mine' }],
    ['exports.create', { format: 'countersign' }],
    ['backups.turnOn', { password: 'a password of mine' }]
  ]
  const before = await app.get('authenticator', 'lock.slots')
  for (const [name, input] of acts) {
    app.effects.length = 0
    let close: () => void = () => undefined
    app.person.closing = new Promise((resolve) => (close = resolve))
    const answer = app.ask('authenticator', name, input)
    // Some calls load their code first.
    await expect.poll(() => app.effects, { message: name }).toContain('asked')
    await app.get('panel', 'app.exploreDemo')
    close()
    expect((await answer).ok, name).toBe(false)
    expect(app.effects).not.toContain('file')
    await app.get('panel', 'app.leaveDemo')
    expect(await app.get('authenticator', 'lock.slots'), name).toEqual(before)
  }
  expect(await tell(app, 'authenticator', 'lock.confirmRecoveryKey')).toBe('wrong-stage')
  await app.close()
})

it('the next user of a window gets nothing that was shown to the previous one', async () => {
  const { app } = await standings['stepped up'].open()
  const invite = { email: 'other@example.com', name: 'Other', role: 'admin' }
  const { activationCode } = await app.get<{ activationCode: string }>('panel', 'users.create', invite)
  await app.get('panel', 'recovery.createKey')
  await app.get('panel', 'audit.makeCheckpoint')
  await app.get('panel', 'users.commitImport', {
    bytes: Buffer.from('email,name,role\na@example.com,A,member')
  })
  await app.get('panel', 'session.logOut')
  await app.get('panel', 'session.logIn', { username: invite.email, password: activationCode })
  const next = 'a fresh pot of tea'
  await app.get('panel', 'session.choosePassword', { password: next, confirmPassword: next })
  await enrol(app)
  const shown = [
    'users.copyCode',
    'users.saveActivations',
    'recovery.copyKey',
    'recovery.downloadKey',
    'audit.saveCheckpoint',
    'settings.copyMoveKey',
    'settings.copyBackupCodes'
  ]
  app.effects.length = 0
  for (const name of shown) expect(await tell(app, 'panel', name), name).toMatch(/^(wrong-stage|not-found)$/)
  expect(app.effects).toEqual([])
  await app.close()
})

it('a page learns nothing of a clipboard text that is not a setup link', async () => {
  const { app } = await standings.keychain.open()
  expect(JSON.stringify(await app.ask('authenticator', 'scan.clipboard'))).not.toContain('hunter2')
  await app.close()
})

it('CHECKLIST 95: entering and leaving the demo does not shorten the delay after a wrong passphrase', async () => {
  const { app } = await standings.locked.open()
  const guess = () => tell(app, 'authenticator', 'lock.unlock', { passphrase: 'a guess of the page' })
  expect(await guess()).toBe('wrong-passphrase')
  await app.get('panel', 'app.exploreDemo')
  await app.get('panel', 'app.leaveDemo')
  expect(await guess()).toBe('throttled')
  app.clock.now += 1000
  expect(await guess()).toBe('wrong-passphrase')
  app.clock.now += 1000
  expect(await guess()).toBe('throttled')
  await app.close()
})
