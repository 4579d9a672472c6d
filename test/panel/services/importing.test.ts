// An import of some two hundred users without a worker: what is visible during it, and what remains if it does not finish.
// test/worker/panel-jobs.test.ts tests thousands of users with a worker.
import { describe, expect, it } from 'vitest'
import type { PanelCallers } from '../../../src/main/panel/services/authority'
import type { RunningJob } from '../../../src/shared/contract'
import { everybody } from '../../everybody'
import { openTestPanel, readAudit } from '../harness'
import { adminId, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'

const addresses = Array.from({ length: 210 }, (_, at) => `n${String(at).padStart(3, '0')}@example.com`)
/** More than one batch. */
const few = 50
const fileOf = (some: readonly string[]) =>
  Buffer.from(['email,name', ...some.map((address) => `${address},Somebody`)].join('\n'))

/** A Panel, and a hook that runs once a given number of users has been written. */
async function open() {
  const test = await openTestPanel()
  await createSignedIn(test)
  const { imports } = test.panel.context.store
  const { add } = imports
  const meanwhile = { after: 0, happens: (): void => undefined }
  let count = 0
  Object.assign(imports, {
    add(...given: Parameters<typeof add>) {
      add(...given)
      const before = count
      count += given[2].length
      if (before < meanwhile.after && count >= meanwhile.after) queueMicrotask(meanwhile.happens)
    }
  })
  const imported = () => readAudit(test).filter(({ data }) => data['by'] === 'import')
  const start = (some = addresses.slice(0, few)) => test.panel.users.commitImport('default', { bytes: fileOf(some) })
  return { test, meanwhile, imported, start }
}
const total = ({ test }: Awaited<ReturnType<typeof open>>) => unwrap(test.panel.handlers.users.list(everybody)).total

describe('an import', () => {
  it('is visible to its window while it runs, and only one may run per window', async () => {
    const opened = await open()
    const { test, meanwhile, start, imported } = opened
    const seen: (readonly RunningJob[])[] = []
    let other: unknown = null
    meanwhile.after = 40
    meanwhile.happens = () => {
      seen.push(
        unwrap(test.panel.jobs.list('default')),
        unwrap(test.panel.handlers.jobs.list({}, { profileId: 'elsewhere' }))
      )
      other = start()
    }
    const report = unwrap(await start(addresses))
    expect(report).toEqual({
      rows: 210,
      good: 210,
      sample: addresses.slice(0, 20).map((address, at) => ({
        line: at + 2,
        email: address,
        name: 'Somebody',
        role: 'member'
      })),
      problems: [],
      problemCount: 0,
      readAs: {}
    })
    const [job] = seen[0] ?? []
    expect(job).toMatchObject({ kind: 'import-users', phase: 'adding', total: 210 })
    expect(job?.done).toBeGreaterThanOrEqual(40)
    expect(seen[1]).toEqual([])
    expect(await other).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(unwrap(test.panel.jobs.list('default'))).toEqual([])
    expect(total(opened)).toBe(211)
    expect(imported()).toHaveLength(210)
    expect(test.changes).toContain('jobs')
  })
  it('skips users invited meanwhile, also in the file of initial passwords', async () => {
    const { test, meanwhile, start } = await open()
    const invited = [addresses[209] ?? '', addresses[208] ?? '']
    meanwhile.after = 40
    meanwhile.happens = () => {
      for (const address of invited) {
        unwrap(test.panel.users.create('default', { email: address, name: 'First', role: 'member' }))
      }
    }
    const report = unwrap(await start(addresses))
    expect(report).toMatchObject({ rows: 210, good: 208, problemCount: 2 })
    expect(report.problems).toEqual([
      { line: 210, shown: `${addresses[208] ?? ''}, Somebody`, reason: 'email-taken' },
      { line: 211, shown: `${addresses[209] ?? ''}, Somebody`, reason: 'email-taken' }
    ])
    unwrap(await test.panel.users.saveActivations('default'))
    const [header, ...rows] = (test.saved.at(-1)?.text ?? '').trimEnd().split('\r\n')
    expect(header).toBe('\ufeff"email","activation code","valid until"')
    expect(rows.map((row) => row.split(',')[0])).toEqual(addresses.slice(0, 208).map((address) => `"${address}"`))
  })
})

describe('an import that does not finish', () => {
  type Opened = Awaited<ReturnType<typeof open>>
  it.each<readonly [string, number, (opened: Opened) => void, string]>([
    [
      'cancelled',
      40,
      ({ test }) => {
        unwrap(test.panel.jobs.cancel('default', { kind: 'import-users' }))
      },
      'cancelled'
    ],
    [
      'cancelled at the very end',
      few,
      ({ test }) => {
        unwrap(test.panel.jobs.cancel('default', { kind: 'import-users' }))
      },
      'cancelled'
    ],
    [
      'logged out',
      40,
      ({ test }) => {
        test.panel.session.logOut('default')
      },
      'not-signed-in'
    ],
    [
      'logged out at the very end',
      few,
      ({ test }) => {
        test.panel.session.logOut('default')
      },
      'not-signed-in'
    ],
    [
      'an admin no more',
      40,
      ({ test }) => {
        test.panel.context.store.users.setRole(adminId(test), 'member')
      },
      'not-signed-in'
    ]
  ])('leaves no user and says so in the log: %s', async (_, after, happens, code) => {
    const opened = await open()
    const { test, meanwhile, start, imported } = opened
    meanwhile.after = after
    meanwhile.happens = () => {
      happens(opened)
    }
    const answer = start()
    expect(codeOf(await answer)).toBe(code)
    expect(total(opened)).toBe(1)
    expect(test.panel.context.store.imports.list()).toEqual([])
    const created = imported().filter(({ kind }) => kind === 'user.created')
    const deleted = imported().filter(({ kind }) => kind === 'user.deleted')
    expect(created.length).toBeGreaterThanOrEqual(after)
    expect(new Set(deleted.map(({ subject }) => subject?.email))).toEqual(
      new Set(created.map(({ subject }) => subject?.email))
    )
    expect(deleted[0]).toMatchObject({
      actor: { id: adminId(test) },
      profile: 'default',
      data: { name: 'Somebody', role: 'member', by: 'import' }
    })
    // No activation codes were kept.
    const anyone = { profileId: 'default' } as PanelCallers['admin']
    expect(codeOf(await test.panel.handlers.users.saveActivations({}, anyone))).toBe('wrong-stage')
    expect(test.changes.slice(-3)).toEqual(['users', 'audit', 'jobs'])
  })
  it('is undone at the next start if the app ended, except for users whom an admin enabled', async () => {
    const opened = await open()
    const { test, meanwhile, start } = opened
    const address = addresses[0] ?? ''
    const restart = { done: Promise.resolve() }
    meanwhile.after = 40
    meanwhile.happens = () => {
      const { store } = test.panel.context
      const id = store.users.findByUsername(address)?.id ?? ''
      store.users.setPassword(id, 'a hash', test.clock.now)
      restart.done = test.restart()
    }
    expect(codeOf(await start())).toBe('cancelled')
    await restart.done
    test.changes.length = 0
    const { store } = test.panel.context
    expect(store.imports.list()).toHaveLength(1)
    await expect.poll(() => store.imports.list()).toEqual([])
    expect(store.users.findByUsername(address)).not.toBeNull()
    expect(store.listing.count(test.clock.now)).toMatchObject({ active: 2, invited: 0 })
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'user.deleted', actor: null, profile: null })
    await expect.poll(() => test.changes).toEqual(['users', 'audit'])
  })
  it('reports a full disk, and leaves no user', async () => {
    const opened = await open()
    const { imports } = opened.test.panel.context.store
    const { finish } = imports
    Object.assign(imports, {
      finish() {
        Object.assign(imports, { finish })
        throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
      }
    })
    await expect(opened.start()).rejects.toMatchObject({ code: 'SQLITE_FULL' })
    expect(total(opened)).toBe(1)
    expect(unwrap(opened.test.panel.jobs.list('default'))).toEqual([])
  })
})
