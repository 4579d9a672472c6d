// The Panel's long jobs, called as the worker calls them. A job that rests after every row reports its progress, and its result is the same
// as without rests.
import { describe, expect, it } from 'vitest'
import { panelJobs } from '../../../src/main/panel/services/jobs'
import type { PanelPorts } from '../../../src/main/panel/services/panel'
import type { JobContext, JobFailure, Progress } from '../../../src/main/worker/job'
import { fail, ok, type Result } from '../../../src/shared/result'
import { openFile, openTestPanel, readAudit } from '../harness'
import { addMember, createSignedIn } from '../people'
import { unwrap } from '../../outcome'

const everything = { kinds: [], userId: null, search: '', from: null, to: null }
const all = { search: '', factorState: null, role: null, status: null } as const
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

/** A context in which a rest is due on every check, or never. */
function createContext(isDue: boolean) {
  const reports: Progress[] = []
  let rests = 0
  const context: JobContext = {
    isDue: () => isDue,
    report: (progress) => reports.push(progress),
    rest() {
      rests++
      return Promise.resolve()
    }
  }
  return { context, reports, rests: () => rests }
}

/** Runs the job without rests and with as many as possible; returns its result and its reports. */
async function twice<T>(work: (context: JobContext) => Promise<T>) {
  const [once, often] = [createContext(false), createContext(true)]
  const answer = await work(once.context)
  expect(await work(often.context)).toEqual(answer)
  expect([once.reports, once.rests()]).toEqual([[], 0])
  expect(often.rests()).toBe(often.reports.length)
  return { answer, reports: often.reports }
}
const upTo = (total: number, of = total) => Array.from({ length: total }, (_, at) => ({ done: at + 1, total: of }))

describe('long-running work', () => {
  it('goes through the log and the list of users row by row', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    await addMember(test)
    test.panel.users.create('default', { email: 'ivan@example.com', name: 'Ivan', role: 'member' })
    const { store } = test.panel.context.secrets()
    const rows = readAudit(test).length

    const verified = await twice((context) => panelJobs['panel.verify-audit']({ store }, context))
    expect(verified).toMatchObject({ answer: { kind: 'whole', entries: rows }, reports: upTo(rows) })

    const exported = await twice((context) =>
      panelJobs['panel.export-audit']({ store, query: everything, format: 'csv' }, context)
    )
    expect(exported.reports).toEqual(upTo(rows))
    expect(exported.answer.count).toBe(rows)
    const [header, first, ...others] = textOf(exported.answer.content).split('\r\n')
    expect(header).toBe('\ufeff"seq","time (UTC)","event","by","about","browser profile","details","hash"')
    expect(first).toMatch(
      /^"1","2026-01-15T12:00:05\.000Z","account\.created","Ada@Example\.com","","default","name=Northwind","[\da-f]{64}"$/
    )
    expect(others).toHaveLength(rows)
    expect(others.at(-2)).toContain('"user.created","Ada@Example.com","ivan@example.com","default","role=member"')

    for (const [query, isWhole] of [
      [everything, true],
      [{ ...everything, search: ' ' }, true],
      [{ ...everything, kinds: ['account.created'] }, false],
      [{ ...everything, userId: 'nobody' }, false],
      [{ ...everything, search: 'ivan' }, false],
      [{ ...everything, from: 0 }, false],
      [{ ...everything, to: 8e15 }, false]
    ] as const) {
      const { answer } = await twice((context) =>
        panelJobs['panel.export-audit']({ store, query, format: 'jsonl' }, context)
      )
      const lines = textOf(answer.content).trimEnd().split('\n')
      expect(lines).toHaveLength(answer.count + 1)
      // A filtered export does not claim to be complete.
      expect((lines.at(-1) ?? '').includes('"head"'), JSON.stringify(query)).toBe(isWhole)
    }

    const users = await twice((context) =>
      panelJobs['panel.export-users']({ store, filter: all, now: test.clock.now }, context)
    )
    expect(users.reports).toEqual(upTo(3))
    expect(textOf(users.answer.content).split('\r\n')).toEqual([
      '\ufeff"email","name","role","status","two-factor","backup codes left","created","last login"',
      '"Ada@Example.com","Ada Lovelace","admin","active","enrolled","10","2026-01-15T12:00:05.000Z","2026-01-15T12:01:05.000Z"',
      '"grace@example.com","Grace Hopper","member","active","enrolled","10","2026-01-15T12:02:05.000Z","2026-01-15T12:02:05.000Z"',
      '"ivan@example.com","Ivan","member","invited","none","0","2026-01-15T12:03:05.000Z",""',
      ''
    ])
  })

  it('reports where the log is broken', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { store } = test.panel.context.secrets()
    const db = await openFile(test)
    db.prepare('drop trigger audit_keeps_entries').run()
    db.prepare(`update audit set entry = replace(entry, 'default', 'another') where seq = 3`).run()
    db.close()
    const { answer, reports } = await twice((context) => panelJobs['panel.verify-audit']({ store }, context))
    expect([answer, reports.length]).toEqual([{ kind: 'broken', row: 3, reason: 'hash' }, 2])
  })

  it('prepares users two hundred at a time, and shows twenty of a thousand problems', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { store, pepper } = test.panel.context.secrets()
    const good = Array.from({ length: 401 }, (_, at) => `n${String(at)}@example.com,Somebody`)
    const bad = Array.from({ length: 1001 }, () => 'no address,Nobody')
    const input = { store, bytes: Buffer.from(['email,name', ...good, ...bad].join('\n')) }
    const context = createContext(true)
    const prepared = await panelJobs['panel.prepare-users']({ ...input, pepper, now: test.clock.now }, context.context)
    if (prepared.kind !== 'prepared') throw new Error(prepared.kind)
    expect(context.reports).toEqual([0, 200, 400].map((done) => ({ done, total: 401 })))
    const pieces = prepared.pieces.map(
      (piece) => JSON.parse(textOf(piece)) as readonly { user: { username: string } }[]
    )
    expect(pieces.map((piece) => piece.length)).toEqual([200, 200, 1])
    const names = pieces.flat().map(({ user }) => user.username)
    expect(names).toEqual(names.toSorted())
    const { report } = prepared
    expect([report.rows, report.good, report.sample.length]).toEqual([1402, 401, 20])
    expect([report.problems.length, report.problemCount]).toEqual([1000, 1001])
    expect(await panelJobs['panel.preview-users'](input)).toEqual({ kind: 'report', report })
    const none = { store, bytes: Buffer.from('name\nX') }
    expect(await panelJobs['panel.preview-users'](none)).toEqual({ kind: 'bad-header' })
    expect(
      await panelJobs['panel.prepare-users']({ ...none, pepper, now: test.clock.now }, createContext(true).context)
    ).toEqual({ kind: 'bad-header' })
  })
})

describe('the strength of a password', () => {
  const [common, long] = ['password1', 'ada lovelace northwind']
  it('takes the user’s own words into account', async () => {
    const { panel } = await openTestPanel()
    const check = async (password: string, words: string[] = []) =>
      unwrap(await panel.account.checkPassword('default', { password, words }))
    expect(await Promise.all([check(common), check(long), check(long, ['ada lovelace', 'northwind'])])).toEqual([
      { refusal: 'common', score: 0 },
      { refusal: null, score: 4 },
      { refusal: 'contains-name', score: 3 }
    ])
  })
  it('is requested from the worker one at a time, and is empty if the worker does not answer', async () => {
    let [running, most] = [0, 0]
    const answers: Result<unknown, JobFailure>[] = [ok(4), fail({ code: 'worker-ended' }), ok(2)]
    const runJob = async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
      return answers.shift()
    }
    const { panel } = await openTestPanel({ runJob: runJob as unknown as NonNullable<PanelPorts['runJob']> })
    const checks = [1, 2, 3].map(() => panel.account.checkPassword('default', { password: long, words: [] }))
    expect((await Promise.all(checks)).map((answer) => unwrap(answer).score)).toEqual([4, 0, 2])
    expect(most).toBe(1)
  })
})
