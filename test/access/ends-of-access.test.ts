// What ends access: each act on a person's ways in, against each thing that gives them access. The table is ends-of-access.json, shown in
// docs/security.md. Every cell is tested: the act is done in a real Panel, then the thing is used.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeEndsOfAccess, type AccessTable } from '../../scripts/report/ends-of-access.mjs'
import { acts, things, type Thing } from './acts'
import { at, openScene } from './scene'
import { unwrap } from '../outcome'

const table = JSON.parse(readFileSync(join(import.meta.dirname, 'ends-of-access.json'), 'utf8')) as AccessTable
const rows = Object.entries(table.acts)

/** The outcome of a cell; the reason after the colon is for readers. */
const outcomeOf = (cell: string) => cell.split(':')[0] ?? ''

/** The outcome for each thing: `kept`, `ended`, `paused` (back once the act is undone) or `impossible`. */
async function observe(actName: string): Promise<Record<string, string>> {
  const scene = await openScene()
  const act = acts[actName]
  if (act === undefined) throw new Error(`there is no action ${actName}`)
  await act.before?.(scene)
  const found: Record<string, string> = {}
  const subjects = { grace: false, ivan: false, rob: false }
  for (const who of ['grace', 'ivan', 'rob'] as const) subjects[who] = (await act.run(scene, who)).ok
  const waiting: (readonly [string, Thing])[] = []
  for (const [name, thing] of Object.entries(things)) {
    if (!subjects[thing.of] || thing.isThere?.(scene) === false) found[name] = 'impossible'
    else if (await thing.use(scene)) found[name] = 'kept'
    else waiting.push([name, thing])
    scene.test.clock.now += 2000
  }
  await act.undo?.(scene)
  for (const [name, thing] of waiting) {
    found[name] = (await thing.use(scene)) ? 'paused' : 'ended'
    scene.test.clock.now += 2000
  }
  return found
}

describe('what ends access', () => {
  it('names every action and every kind of access', () => {
    expect(Object.keys(table.acts)).toEqual(Object.keys(acts))
    for (const [name, cells] of rows) expect(Object.keys(cells), name).toEqual(Object.keys(things))
  })

  it('starts with a scene in which every kind of access works', async () => {
    const scene = await openScene()
    for (const [thing, { use }] of Object.entries(things)) expect(await use(scene), thing).toBe(true)
  })

  it.each(rows)('%s', async (name, cells) => {
    const due = Object.fromEntries(Object.entries(cells).map(([thing, cell]) => [thing, outcomeOf(cell)]))
    expect(await observe(name)).toEqual(due)
  })

  it('ends a logged-out session even if the store cannot be written', async () => {
    const { test } = await openScene()
    test.panel.context.store.transact = () => {
      throw new Error('SQLITE_FULL: database or disk is full')
    }
    expect(() => test.panel.session.logOut(at.session)).toThrow('SQLITE_FULL')
    expect(unwrap(test.panel.session.get(at.session)).step).toBe('signed-out')
    expect(test.panel.settings.get(at.session).ok).toBe(false)
  })

  it('matches the table in docs/security.md', () => {
    const document = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8')
    const shown = document.split('<!-- ends-of-access -->')[1]?.split('<!-- /ends-of-access -->')[0]
    // The formatter aligns the columns.
    const tidy = (text: string) => text.replace(/-+/g, '-').replace(/ +/g, ' ').trim()
    expect(tidy(shown ?? ''), 'npm run access -- --write').toBe(tidy(describeEndsOfAccess(table)))
  })
})
