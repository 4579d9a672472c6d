// The rights journal as a file: appended records can be read, and altered, moved or missing ones are detected. A change that was appended
// but not committed is followed; a torn one is cut off.
import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Rights } from '../../../src/main/panel/domain/rights'
import { emptyHead, openJournal, readJournal } from '../../../src/main/panel/storage/rights-journal'
import { createSecret } from '../../../src/main/protection/secret'
import { createFolder } from '../harness'

const rights: Rights = {
  role: 'admin',
  status: 'active',
  factorId: 'f1',
  isFactorDisabled: false,
  setId: null,
  used: []
}
const member: Rights = { ...rights, role: 'member' }

function fill(changes = 3) {
  const path = join(createFolder(), 'rights.journal')
  const key = createSecret(randomBytes(32))
  const journal = openJournal(path, key, emptyHead)
  const heads = [emptyHead]
  for (let number = 1; number <= changes; number += 1) {
    heads.push(
      journal.append({
        after: journal.head().count,
        audit: number,
        records: [
          [`user-${number}`, rights],
          ['ada', number % 2 === 0 ? member : null]
        ]
      })
    )
  }
  journal.close()
  return { path, key, heads, read: () => [...readJournal(path, key)] }
}

describe('the rights journal', () => {
  it('reads back the records appended, in order, with their numbers', () => {
    const { read, heads } = fill()
    const frames = read()
    expect(frames.map(({ first, after, audit }) => [first, after, audit])).toEqual([
      [1, 0, 1],
      [3, 2, 2],
      [5, 4, 3]
    ])
    expect(frames.map(({ head }) => head)).toEqual(heads.slice(1))
    expect(frames[1]?.records).toEqual([
      ['user-2', rights],
      ['ada', member]
    ])
  })
  it('contains no name and no right in plain text, and is readable only by its owner', () => {
    const { path } = fill()
    expect(readFileSync(path).includes('ada')).toBe(false)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })
  it('reads nothing after a changed byte, wherever it is', () => {
    const { path, read, heads } = fill()
    const bytes = readFileSync(path)
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      writeFileSync(path, changed)
      const before = heads.findIndex((head) => head.bytes > at) - 1
      expect(read().length, `byte ${at}`).toBe(before)
    }
  })
  it('opens no frame that was copied, moved or left out', () => {
    const { path, read, heads } = fill()
    const bytes = readFileSync(path)
    const [first, second, third] = heads
      .slice(1)
      .map(({ bytes: end }, index) => bytes.subarray(heads[index]?.bytes, end))
    if (!first || !second || !third) throw new Error('three frames')
    writeFileSync(path, Buffer.concat([first, third]))
    expect(read().length).toBe(1)
    writeFileSync(path, Buffer.concat([first, second, second]))
    expect(read().length).toBe(2)
    writeFileSync(path, Buffer.concat([second, first, third]))
    expect(read().length).toBe(0)
  })
  it('opens with no other key', () => {
    const { path } = fill()
    expect([...readJournal(path, createSecret(randomBytes(32)))]).toEqual([])
  })
  it('continues after a change that was appended but not committed, and cuts off an incomplete one', () => {
    const { path, key, heads, read } = fill()
    const [, , second] = heads
    if (second === undefined) throw new Error('two heads')
    appendFileSync(path, Buffer.from([0, 0, 1, 0, 1, 2, 3]))
    const journal = openJournal(path, key, second)
    expect(journal.head()).toEqual(heads[3])
    journal.append({ after: second.count, audit: 3, records: [['ada', rights]] })
    journal.close()
    expect(read().map(({ after }) => after)).toEqual([0, 2, 4, 4])
  })
  it('appends nothing to a file shorter than the store says', () => {
    const { path, key, heads } = fill()
    const last = heads.at(-1) ?? emptyHead
    truncateSync(path, last.bytes - 1)
    const journal = openJournal(path, key, last)
    expect(() => journal.append({ after: last.count, audit: 4, records: [['ada', rights]] })).toThrow('shorter')
    journal.close()
  })
  it('allocates no more memory than a frame may have, whatever length the file states', () => {
    const { path, read } = fill()
    appendFileSync(path, Buffer.from([0xff, 0xff, 0xff, 0xff, 1]))
    expect(read().length).toBe(3)
  })
  it('appends 100,000 users at once, in frames that are read one at a time', () => {
    const path = join(createFolder(), 'rights.journal')
    const key = createSecret(randomBytes(32))
    const journal = openJournal(path, key, emptyHead)
    const records = Array.from({ length: 100_000 }, (_, index) => [`user-${index}`, rights] as const)
    const head = journal.append({ after: 0, audit: 100_000, records })
    journal.close()
    expect(head.count).toBe(100_000)
    let largest = 0
    let count = 0
    for (const frame of readJournal(path, key)) {
      largest = Math.max(largest, frame.records.length)
      count += frame.records.length
    }
    expect([count, largest]).toEqual([100_000, 500])
  })
  it.skipIf(process.platform === 'win32')('CHECKLIST 67: follows no link, and refuses a folder', () => {
    const folder = createFolder()
    const key = createSecret(randomBytes(32))
    writeFileSync(join(folder, 'elsewhere'), '')
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'link'))
    mkdirSync(join(folder, 'folder'))
    for (const name of ['link', 'folder']) {
      expect(() => openJournal(join(folder, name), key, emptyHead)).toThrow()
      expect([...readJournal(join(folder, name), key)]).toEqual([])
    }
    expect(readFileSync(join(folder, 'elsewhere')).length).toBe(0)
  })
})
