// An import is written to the vault a few entries at a time, but becomes visible all at once or not at all.
import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { encodeBase32 } from '../../src/main/otp/base32'
import { addEntry, errorOf, openVault, valueOf } from './open-vault'

const count = 2_000
const fileOf = (entries: readonly object[]) =>
  Buffer.from(JSON.stringify({ format: 'countersign-export', version: 1, entries }))
const entryOf = (issuer: string, more: object = {}) => ({
  type: 'totp',
  issuer,
  name: 'robin',
  secret: encodeBase32(randomBytes(20)),
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  ...more
})
const many = () =>
  fileOf(Array.from({ length: count }, (_, index) => entryOf(`Site ${String(index)}`, { group: 'Work' })))

type Opened = Awaited<ReturnType<typeof openVault>>

async function prepare({ vault }: Opened, bytes: Uint8Array, action: 'add' | 'replace' = 'add') {
  const { importId, rows } = valueOf(await vault.imports.prepare({ bytes }))
  return { importId, rows: rows.map(({ id }) => ({ id, action })) }
}
const namesAndIds = ({ vault }: Opened) => valueOf(vault.entries.list())
const namesOf = ({ vault }: Opened) => valueOf(vault.entries.list()).map(({ issuer }) => issuer)
const turn = () => new Promise((resolve) => setImmediate(resolve))
/** Waits until the first entries of an import are written, but not the last. */
async function untilStaged({ vault }: Opened): Promise<void> {
  const before = vault.countChanges()
  while (vault.countChanges() === before) await turn()
}

it('shows nothing until it is done, and then everything in the order of the file', async () => {
  const opened = await openVault()
  const applying = opened.vault.imports.apply(await prepare(opened, many()))
  await untilStaged(opened)
  addEntry(opened.vault, { issuer: 'In between' })
  expect(namesOf(opened)).toEqual(['In between'])
  expect(valueOf(opened.vault.trash.list())).toEqual([])
  expect(valueOf(opened.vault.groups.list())).toEqual([])
  expect(valueOf(await applying).ids).toHaveLength(count)
  expect(namesOf(opened)).toEqual([
    'In between',
    ...Array.from({ length: count }, (_, index) => `Site ${String(index)}`)
  ])
  expect(valueOf(opened.vault.groups.list())).toMatchObject([{ name: 'Work' }])
  expect(valueOf(opened.vault.entries.list()).filter(({ groupId }) => groupId === null)).toHaveLength(1)
})

it('leaves nothing if it is cancelled, and the file can be read again', async () => {
  const opened = await openVault()
  const applying = opened.vault.imports.apply(await prepare(opened, many()))
  await untilStaged(opened)
  opened.vault.imports.discard()
  expect(errorOf(await applying).code).toBe('cancelled')
  expect(namesOf(opened)).toEqual([])
  expect(valueOf(opened.vault.trash.list())).toEqual([])
  await opened.reopen()
  expect(namesOf(opened)).toEqual([])
  expect(valueOf(await opened.vault.imports.apply(await prepare(opened, many()))).ids).toHaveLength(count)
})

it('leaves nothing if the vault is locked meanwhile, and deletes what was written', async () => {
  const opened = await openVault()
  const applying = opened.vault.imports.apply(await prepare(opened, many()))
  await untilStaged(opened)
  await opened.reopen()
  expect(errorOf(await applying).code).toBe('cancelled')
  expect([namesOf(opened), valueOf(opened.vault.trash.list())]).toEqual([[], []])
  opened.around.now += 2 * 3_600_000
  await opened.reopen()
  // Nothing can bring the entries back.
  valueOf(opened.vault.trash.empty())
  expect([namesOf(opened), valueOf(opened.vault.trash.list())]).toEqual([[], []])
})

it('copies what the replaced account holds when it is replaced, not when the import began', async () => {
  const opened = await openVault()
  const { vault } = opened
  const first = addEntry(vault, { issuer: 'Site 0' })
  const second = addEntry(vault, { issuer: 'Site 1' })
  const bytes = fileOf(Array.from({ length: count }, (_, index) => entryOf(`Site ${String(index)}`)))
  const { importId, rows } = valueOf(await vault.imports.prepare({ bytes }))
  const actions = rows.map(({ id, state }) => ({ id, action: state === 'conflict' ? 'replace' : 'add' }) as const)
  expect(actions.filter(({ action }) => action === 'replace')).toHaveLength(2)
  const applying = vault.imports.apply({ importId, rows: actions })
  await untilStaged(opened)
  valueOf(vault.details.setNote({ id: first.id, note: 'written meanwhile' }))
  valueOf(vault.entries.remove({ id: second.id }))
  const { ids } = valueOf(await applying)
  expect(valueOf(vault.details.get({ id: ids[0] ?? '' })).note).toBe('written meanwhile')
  expect(namesOf(opened)).toHaveLength(count)
  // Undo restores the first entry. The user removed the second one, so it stays removed.
  expect(valueOf(vault.imports.undo({ importId }))).toEqual({ removed: count, restored: 1 })
  expect(valueOf(vault.entries.list()).map(({ id }) => id)).toEqual([first.id])
})

it('is refused a second time while it is running', async () => {
  const opened = await openVault()
  const input = await prepare(opened, many())
  const applying = opened.vault.imports.apply(input)
  expect(errorOf(await opened.vault.imports.apply(input)).code).toBe('not-found')
  expect(valueOf(await applying).ids).toHaveLength(count)
})

it('CHECKLIST 88: commits everything in one change that is no larger for many accounts', async () => {
  const opened = await openVault()
  const { vault } = opened
  const applying = vault.imports.apply(await prepare(opened, many()))
  let isDone = false
  void applying.then(() => {
    isDone = true
  })
  const counts: number[] = []
  while (!isDone) {
    await turn()
    counts.push(vault.countChanges())
  }
  expect(valueOf(await applying).ids).toHaveLength(count)
  const steps = [...new Set(counts)]
  expect((steps.at(-1) ?? 0) - (steps.at(-2) ?? 0)).toBe(1)
  const ids = namesAndIds(opened).map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted())
})

it('puts accounts into the current groups if they changed meanwhile', async () => {
  const opened = await openVault()
  const { vault } = opened
  const gone = valueOf(vault.groups.create({ name: 'Gone' }))
  const bytes = fileOf(
    Array.from({ length: count }, (_, index) =>
      entryOf(`Site ${String(index)}`, { group: index % 2 ? 'Gone' : 'Work' })
    )
  )
  const applying = vault.imports.apply(await prepare(opened, bytes))
  await untilStaged(opened)
  valueOf(vault.groups.remove({ id: gone.id }))
  const made = valueOf(vault.groups.create({ name: 'WORK' }))
  valueOf(await applying)
  const groups = valueOf(vault.groups.list())
  expect(groups.map(({ name }) => name).sort()).toEqual(['Gone', 'WORK'])
  const [other] = groups.filter(({ id }) => id !== made.id)
  const inGroup = valueOf(vault.entries.list()).map(({ groupId }) => groupId)
  expect(inGroup.filter((id) => id === made.id)).toHaveLength(count / 2)
  expect(inGroup.filter((id) => id === other?.id)).toHaveLength(count / 2)
})

it('leaves none of its groups if it is cancelled', async () => {
  const opened = await openVault()
  const applying = opened.vault.imports.apply(await prepare(opened, many()))
  await untilStaged(opened)
  opened.vault.imports.discard()
  expect(errorOf(await applying).code).toBe('cancelled')
  expect(valueOf(opened.vault.groups.list())).toEqual([])
})
