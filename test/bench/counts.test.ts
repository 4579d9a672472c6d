// Counts what calls do: SQL statements, HMACs, decryptions and encryptions. This finds a redundant pass at any size, on any machine and
// under any load; the other files here measure time.
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openVault, valueOf } from '../authenticator/open-vault'
import { everybody } from '../everybody'
import { openTestPanel } from '../panel/harness'
import { createSignedIn } from '../panel/people'
import { unwrap } from '../outcome'
import { onStatement } from '../watched-sqlite'
import { createVaultFile } from './accounts'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

interface Counts {
  statements: number
  hmacs: number
  opened: number
  sealed: number
}

/** Counts until the test ends; the answered function returns the counts since its last call. */
function count(): () => Counts {
  let counts: Counts = { statements: 0, hmacs: 0, opened: 0, sealed: 0 }
  const { createHmac, createDecipheriv, createCipheriv } = crypto
  const counting = <T extends (...args: never[]) => unknown>(what: keyof Counts, call: T) =>
    ((...args) => {
      counts[what]++
      return call(...args)
    }) as T
  Object.assign(crypto, {
    createHmac: counting('hmacs', createHmac),
    createDecipheriv: counting('opened', createDecipheriv),
    createCipheriv: counting('sealed', createCipheriv)
  })
  syncBuiltinESMExports()
  const end = onStatement(() => {
    counts.statements++
  })
  onTestFinished(() => {
    end()
    Object.assign(crypto, { createHmac, createDecipheriv, createCipheriv })
    syncBuiltinESMExports()
  })
  return () => {
    const counted = counts
    counts = { statements: 0, hmacs: 0, opened: 0, sealed: 0 }
    return counted
  }
}

it('queries a vault with a fixed number of statements', async () => {
  const accounts = 60
  const opened = await openVault()
  const { importId, rows } = valueOf(await opened.vault.imports.prepare({ bytes: createVaultFile(accounts) }))
  valueOf(await opened.vault.imports.apply({ importId, rows: rows.map(({ id }) => ({ id, action: 'add' as const })) }))
  await opened.reopen()
  const take = count()
  const found: Record<string, string> = {}
  const step = (name: string, work: () => unknown) => {
    take()
    work()
    const { statements, hmacs, opened: read, sealed } = take()
    found[name] = [statements, hmacs, read, sealed].join(' ')
  }
  const list = () => valueOf(opened.vault.entries.list())
  const tick = () => valueOf(opened.vault.codes.list())
  step('the list, after opening', list)
  step('the list, unchanged', list)
  step('codes, after opening', tick)
  opened.around.now += 1
  step('codes between the steps', tick)
  opened.around.now += 60_000
  step('codes at a step', tick)
  opened.vault.preferences.set({ showsNextCode: true })
  step('codes, with the next ones for the first time', tick)
  opened.around.now += 60_000
  step('codes at a step, with the next ones', tick)
  const [first = { id: '' }] = list()
  step('copy, and the list after it', () => {
    void opened.vault.codes.copy({ id: first.id })
    list()
  })
  step('rename, and the list after it', () => {
    opened.vault.entries.rename({ id: first.id, issuer: 'A', account: 'renamed' })
    list()
  })
  step('notes', () => opened.vault.search.notes({ query: 'schl' }))
  step('notes, again', () => opened.vault.search.notes({ query: 'schlu' }))
  const inMinutes = accounts / 20
  const inHalves = accounts - inMinutes
  const withDetails = 24
  // Statements, HMACs, values decrypted, values encrypted. The first statement checks whether another connection wrote.
  expect(found).toEqual({
    'the list, after opening': `3 0 ${String(withDetails)} 0`,
    'the list, unchanged': '1 0 0 0',
    'codes, after opening': `${String(2 + accounts)} ${String(accounts)} ${String(accounts)} 0`,
    'codes between the steps': '1 0 0 0',
    'codes at a step': `2 ${String(accounts)} 0 0`,
    'codes, with the next ones for the first time': `2 ${String(2 * accounts)} 0 0`,
    // Two 30-second steps and one 60-second step, whose code was the next one.
    'codes at a step, with the next ones': `2 ${String(2 * inHalves + inMinutes)} 0 0`,
    'copy, and the list after it': '3 0 0 0',
    'rename, and the list after it': '12 0 1 0',
    notes: '1 0 0 0',
    'notes, again': '1 0 0 0'
  })
})

it('queries users with a fixed number of statements', async () => {
  const test = await openTestPanel()
  await createSignedIn(test)
  const take = count()
  // Of the handler alone, without the gate's statements, which are the same for all calls.
  const statementsOf = (query: object) => {
    take()
    unwrap(test.panel.handlers.users.list({ ...everybody, ...query }))
    return take().statements
  }
  // Locked users, the page, and whether single sign-on is on for its users; also the total, unless this is the last page.
  expect(statementsOf({})).toBe(3)
  expect(statementsOf({ limit: 1 })).toBe(4)
  expect(statementsOf({ search: 'zzz', sortBy: 'lastLoginAt', role: 'admin' })).toBe(2)
})
