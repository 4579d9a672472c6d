// A renewal interrupted at each of its steps, as the next start finds it (CHECKLIST 96): either the old store with the old unlock methods,
// or the new store with the new ones. The key store is in memory.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeAnchor } from '../../src/main/protection/anchor'
import type { KeyStore } from '../../src/main/protection/key-store'
import { begin, settleRenewal, takeRenewalLock } from '../../src/main/protection/renewal-files'
import { createSecret, revealSecret, type Secret } from '../../src/main/protection/secret'

const [oldKey, newKey, noKey] = ['old key', 'new key', '\0'].map((text) => createSecret(Buffer.from(text))) as [
  Secret,
  Secret,
  Secret
]

let folder: string
let kept: Map<string, Secret>
const keys: KeyStore = {
  get: (name) => Promise.resolve(kept.get(name) ?? null),
  set: async (name, secret) => void kept.set(name, secret),
  delete: async (name) => void kept.delete(name)
}
const at = (name: string) => join(folder, name)
const files = () => ({ storePath: at('vault.db'), waysPath: at('slots.json') })
const read = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : null)
const isOpenedBy = (key: Secret) =>
  read('vault.db') === Buffer.from(revealSecret(key)).toString().replace('key', 'store')
const announce = (content: string) => {
  const head = { count: 1, hash: '' }
  const digest = createHash('sha256').update(content).digest('hex')
  const next = { digest, opening: '01', head, journal: null }
  const rest = { version: 1, state: 'open', digest: null, opening: '00', before: null, head, journal: null } as const
  kept.set('anchor', createSecret(writeAnchor({ ...rest, next, slots: [null], isLocked: false, at: 1 })))
}
const look = () => ({
  store: read('vault.db'),
  check: read('vault.db.key-check'),
  ways: read('slots.json'),
  key: kept.has('key') ? Buffer.from(revealSecret(kept.get('key') as Secret)).toString() : null,
  left: [...readdirSync(folder), ...kept.keys()].filter((name) => /next|-wal|-journal/.test(name)).sort()
})
const old = { store: 'old store', check: 'old check', ways: 'old ways', key: 'old key', left: [] as string[] }

interface Found {
  readonly files: Readonly<Record<string, string>>
  readonly key: Secret | null
  readonly announced?: string
}
/** Files left by a kill, next to the old store, slots and key. */
const leave = ({ files: left, key, announced = 'new store' }: Found) => {
  for (const [name, content] of Object.entries(left)) writeFileSync(at(name), content)
  if (key !== null) kept.set('key.next', key)
  announce(announced)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'renewal-files-'))
  kept = new Map([['key', oldKey]])
  leave({ files: { 'vault.db': 'old store', 'vault.db.key-check': 'old check', 'slots.json': 'old ways' }, key: null })
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const nextStore = { 'vault.db.next': 'new store', 'vault.db.next.key-check': 'new check' }
const committed = { ...nextStore, 'slots.json': 'new ways' }
const renewed = { store: 'new store', check: 'new check', ways: 'new ways', left: [] }
const exchanged = { 'vault.db': 'new store', 'slots.json': 'new ways', 'renewal.lock': '' }

describe('CHECKLIST 96: a renewal killed in the middle', () => {
  const table: Record<string, [Found, object]> = {
    'with the next ways alone': [{ files: { 'slots.json.next': 'new ways' }, key: null }, old],
    'with the next key': [{ files: { 'slots.json.next': 'new ways' }, key: newKey }, old],
    'with half a next store': [
      { files: { 'slots.json.next': 'new ways', 'vault.db.next': 'ne', 'vault.db.next-journal': 'x' }, key: newKey },
      old
    ],
    'with everything made and announced': [
      { files: { 'slots.json.next': 'new ways', ...nextStore }, key: newKey },
      old
    ],
    'behind the commit': [
      { files: committed, key: newKey },
      { ...renewed, key: 'new key' }
    ],
    'behind the commit, beside a journal of the old store': [
      { files: { ...committed, 'vault.db-wal': 'old', 'vault.db-journal': 'old' }, key: newKey },
      { ...renewed, key: 'new key' }
    ],
    'behind the commit that takes the key out of the key store': [
      { files: committed, key: noKey },
      { ...renewed, key: null }
    ],
    'behind the key': [
      { files: exchanged, key: newKey },
      { ...renewed, check: 'old check', key: 'new key' }
    ],
    'behind the store, its key taken out': [
      { files: exchanged, key: noKey },
      { ...renewed, check: 'old check', key: null }
    ],
    'given up, while the key store did not answer': [{ files: { 'renewal.lock': '' }, key: newKey }, old],
    'given up before the key store was to lose its key': [{ files: { 'renewal.lock': '' }, key: noKey }, old],
    'behind the commit, with another next store than was announced': [
      { files: committed, key: newKey, announced: 'another store' },
      { ...old, ways: 'new ways', left: ['key.next', 'vault.db.next', 'vault.db.next.key-check'] }
    ]
  }
  it.each(Object.keys(table))('%s', async (name) => {
    const [found, expected] = table[name] ?? []
    if (found === undefined) throw new Error('no such row')
    leave(found)
    await settleRenewal(files(), keys, isOpenedBy)
    expect(look()).toEqual(expected)
    // A second start finds nothing left to do.
    await settleRenewal(files(), keys, isOpenedBy)
    expect(look()).toEqual(expected)
  })

  it('is not touched while another process renews', async () => {
    leave({ files: { 'slots.json.next': 'new ways', ...nextStore }, key: newKey })
    const before = look()
    const release = await takeRenewalLock(files(), 0)
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const settled = settleRenewal(files(), keys, isOpenedBy)
      await vi.advanceTimersByTimeAsync(4_000)
      await settled
      expect(look()).toEqual(before)
    } finally {
      vi.useRealTimers()
      release()
    }
    await settleRenewal(files(), keys, isOpenedBy)
    expect(look()).toEqual(old)
  })

  it('waits for a key store that isn’t responding', async () => {
    leave({ files: committed, key: newKey })
    const silent = { ...keys, get: () => Promise.reject(new Error('no answer')) }
    await expect(settleRenewal(files(), silent, isOpenedBy)).rejects.toThrow('no answer')
    expect(look()).toMatchObject({ store: 'old store', key: 'old key' })
    await settleRenewal(files(), keys, isOpenedBy)
    expect(look()).toEqual({ ...renewed, key: 'new key' })
  })
})

it.each([
  ['forgets', null],
  ['gives back another one', oldKey]
])('CHECKLIST 96: starts nothing with a key store that %s what it was given', async (_what, given) => {
  const bad: KeyStore = { ...keys, get: (name) => (name === 'key.next' ? Promise.resolve(given) : keys.get(name)) }
  await expect(begin(files(), bad, { ways: Buffer.from('new ways'), key: newKey })).rejects.toThrow('not stored')
})
