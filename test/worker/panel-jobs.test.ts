// The Panel's long jobs in the real worker, over a real store with its own connection: the same results, while logins continue.
import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { verifyExport } from '../../src/main/panel/domain/audit'
import { createWorkerClient, type WorkerPort } from '../../src/main/worker/client'
import type { WorkerJobs } from '../../src/main/worker/entry'
import type { RunJob } from '../../src/main/worker/job'
import type { PanelJobs } from '../../src/main/panel/services/jobs'
import { auditKindsOf, openTestPanel, readAudit, type TestPanel } from '../panel/harness'
import { email, logIn } from '../panel/login'
import { addMember, createSignedIn } from '../panel/people'
import { codeOf, unwrap } from '../outcome'
import { prepareWorker } from './built-worker'
import { everybody } from '../everybody'

const worker = prepareWorker()

const everything = { kinds: [], userId: null, search: '', from: null, to: null }
const all = { ...everybody, limit: 500 }
const fileOf = (count: number) =>
  Buffer.from(
    `email,name\n${Array.from({ length: count }, (_, index) => `n${String(index)}@example.com,Number ${String(index)}`).join('\n')}\n`
  )

async function openSignedIn(runJob: RunJob<PanelJobs> = worker.run): Promise<TestPanel> {
  const test = await openTestPanel({ runJob })
  await createSignedIn(test)
  return test
}
const totalOf = ({ panel }: TestPanel) => unwrap(panel.users.list('default', all)).total

/** Waits until the window's import is in `phase` and has done part of it. */
async function untilAdding({ panel }: TestPanel): Promise<void> {
  for (;;) {
    const [job] = unwrap(panel.jobs.list('default'))
    if (job?.phase === 'adding' && job.done > 0) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** A thread that ends during its first job, like one that runs out of memory. */
function createDyingPort(): WorkerPort {
  const port = new EventEmitter()
  return {
    postMessage: () => setImmediate(() => port.emit('exit')),
    on: (event: string, listener: (given: never) => void) =>
      port.on(event, (given: unknown) => {
        listener(given as never)
      })
  }
}

describe('a job in the worker', () => {
  it('verifies and exports the log as it is at that moment', async () => {
    const test = await openSignedIn()
    await addMember(test)
    const { audit, users } = test.panel
    expect(unwrap(await audit.verify('default')).kind).toBe('whole')
    unwrap(await audit.exportEvents('default', { ...everything, format: 'jsonl' }))
    const text = test.saved.at(-1)?.text ?? ''
    expect(verifyExport(text)).toMatchObject({ kind: 'whole', entries: text.trim().split('\n').length - 1 })
    unwrap(await users.exportCsv('default', all))
    expect(test.saved.at(-1)?.text).toContain('grace@example.com')
    expect(auditKindsOf(test).slice(-3)).toEqual(['audit.verified', 'audit.exported', 'user.list-exported'])
  })
  it('imports while others log in, fail and are invited, and the chain stays intact', async () => {
    const test = await openSignedIn()
    const { users, audit } = test.panel
    const importing = users.commitImport('default', { bytes: fileOf(1500) })
    await untilAdding(test)
    // Taken during the import, before the import reaches it.
    unwrap(users.create('default', { email: 'n1499@example.com', name: 'First', role: 'member' }))
    const failures = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        logIn(test, `p${String(index)}`, 'wrong', `x${String(index)}@example.com`)
      )
    )
    expect(new Set(failures.map(codeOf))).toEqual(new Set(['wrong-credentials']))
    const report = unwrap(await importing)
    expect(report).toMatchObject({ rows: 1500, good: 1499, problemCount: 1 })
    expect(report.problems).toEqual([{ line: 1501, shown: 'n1499@example.com, Number 1499', reason: 'email-taken' }])
    expect(totalOf(test)).toBe(1 + 1500)
    unwrap(await users.saveActivations('default'))
    const [header = '', ...rows] = (test.saved.at(-1)?.text ?? '').trim().split('\r\n')
    expect(header).toContain('activation code')
    const inFile = Array.from({ length: 1499 }, (_, index) => `n${String(index)}@example.com`)
    expect(rows.map((row) => row.split(',')[0]?.replaceAll('"', ''))).toEqual(inFile)
    // Added in the order of their addresses, with ascending ids: neighbours in one index are neighbours in the others.
    const ids = inFile.toSorted().map((username) => test.panel.context.store.users.findByUsername(username)?.id ?? '')
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(1499)
    expect(unwrap(await audit.verify('default')).kind).toBe('whole')
    expect(test.panel.context.store.imports.list()).toEqual([])
    expect(unwrap(test.panel.jobs.list('default'))).toEqual([])
  })
})

describe('an import that does not finish', () => {
  it('changes nothing if it is cancelled while its users are prepared', async () => {
    const test = await openSignedIn()
    const before = test.panel.context.store.audit.readHead()
    const importing = test.panel.users.commitImport('default', { bytes: fileOf(20_000) })
    unwrap(test.panel.jobs.cancel('default', { kind: 'import-users' }))
    expect(codeOf(await importing)).toBe('cancelled')
    expect(test.panel.context.store.audit.readHead()).toEqual(before)
    expect(totalOf(test)).toBe(1)
    expect(codeOf(test.panel.jobs.cancel('default', { kind: 'import-users' }))).toBe('not-found')
  })
  it('leaves no user if it is cancelled while they are added, and says so in the log', async () => {
    const test = await openSignedIn()
    const importing = test.panel.users.commitImport('default', { bytes: fileOf(5_000) })
    await untilAdding(test)
    expect(totalOf(test)).toBeGreaterThan(1)
    unwrap(test.panel.jobs.cancel('default', { kind: 'import-users' }))
    expect(codeOf(await importing)).toBe('cancelled')
    expect(totalOf(test)).toBe(1)
    const events = readAudit(test)
    const count = (wanted: string) =>
      events.filter(({ kind, data }) => kind === wanted && data['by'] === 'import').length
    expect(count('user.deleted')).toBe(count('user.created'))
    expect(count('user.deleted')).toBeGreaterThan(0)
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'user.deleted', actor: { email }, data: { by: 'import' } })
    expect(codeOf(await test.panel.users.saveActivations('default'))).toBe('wrong-stage')
  })
  it('CHECKLIST 81: ends with the session of the admin who started it', async () => {
    const test = await openSignedIn()
    const importing = test.panel.users.commitImport('default', { bytes: fileOf(5_000) })
    await untilAdding(test)
    test.panel.session.logOut('default')
    expect(codeOf(await importing)).toBe('not-signed-in')
    expect(test.panel.context.store.listing.count(test.clock.now).invited).toBe(0)
  })
  it('is undone at the next start if the app ended', async () => {
    const test = await openSignedIn()
    const importing = test.panel.users.commitImport('default', { bytes: fileOf(5_000) })
    await untilAdding(test)
    await test.restart()
    expect(codeOf(await importing)).toBe('cancelled')
    while (test.panel.context.store.imports.list().length > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(test.panel.context.store.listing.count(test.clock.now).invited).toBe(0)
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'user.deleted', actor: null, data: { by: 'import' } })
  })
  it('is undone if the disk is full, and the failure says so', async () => {
    const test = await openSignedIn()
    const { imports } = test.panel.context.store
    const { add } = imports
    let calls = 0
    Object.assign(imports, {
      add: (...given: Parameters<typeof add>) => {
        if (++calls === 3) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
        add(...given)
      }
    })
    await expect(test.panel.users.commitImport('default', { bytes: fileOf(5_000) })).rejects.toMatchObject({
      code: 'SQLITE_FULL'
    })
    expect(totalOf(test)).toBe(1)
  })
  it('keeps users whom an admin has enabled meanwhile', async () => {
    const test = await openSignedIn()
    const importing = test.panel.users.commitImport('default', { bytes: fileOf(5_000) })
    await untilAdding(test)
    const { users, context, session } = test.panel
    const id = context.store.users.findByUsername('n0@example.com')?.id ?? ''
    const { activationCode } = unwrap(users.resetPassword('default', { userId: id }))
    unwrap(await session.logIn('n0', { username: 'n0@example.com', password: activationCode }))
    const password = 'a lantern by the window'
    unwrap(await session.choosePassword('n0', { password, confirmPassword: password }))
    unwrap(test.panel.jobs.cancel('default', { kind: 'import-users' }))
    expect(codeOf(await importing)).toBe('cancelled')
    expect(totalOf(test)).toBe(2)
  })
  it('fails with that reason if the worker crashed', async () => {
    let isDying = true
    const dying = createWorkerClient<WorkerJobs>({
      start: () => (isDying ? createDyingPort() : worker.start()),
      onCrash: () => undefined
    })
    const test = await openSignedIn(dying.run)
    expect(codeOf(await test.panel.users.commitImport('default', { bytes: fileOf(3) }))).toBe('worker-ended')
    expect(totalOf(test)).toBe(1)
    isDying = false
    expect(unwrap(await test.panel.users.commitImport('default', { bytes: fileOf(3) })).good).toBe(3)
    await dying.close()
  })
})
