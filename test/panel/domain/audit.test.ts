// The audit chain can be verified offline, and every kind of tampering is located at its row.
import type { AuditEvent } from '../../../src/shared/model/audit'
import { fc } from '../../property'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  chainEntry,
  firstHash,
  formatExportEnd,
  formatExportLine,
  linkEntry,
  toCanonicalJson,
  verifyChain,
  verifyExport,
  type ChainedEntry
} from '../../../src/main/panel/domain/audit'

const build = (count: number): ChainedEntry[] => {
  const rows: ChainedEntry[] = []
  for (let seq = 1; seq <= count; seq++) {
    const entry: AuditEvent = {
      seq,
      at: 1_700_000_000_000 + seq,
      kind: 'login.succeeded',
      actor: { id: 'a', email: 'a@example.com' },
      subject: null,
      profile: 'default',
      data: { method: 'code', note: `\n"${String(seq)}", ☃` }
    }
    rows.push(chainEntry(rows.at(-1)?.hash ?? firstHash, entry))
  }
  return rows
}

describe('the audit chain', () => {
  it('writes canonical JSON: sorted keys, no whitespace, control characters escaped', () => {
    expect(toCanonicalJson({ b: [1, null, true], a: 'x\n"\u2028', é: { z: 1, y: 2 } })).toBe(
      '{"a":"x\\n\\"\u2028","b":[1,null,true],"é":{"y":2,"z":1}}'
    )
  })
  it('CHECKLIST 60: verifies, and returns its head', () => {
    const rows = build(20)
    expect(verifyChain(rows)).toEqual({ kind: 'whole', entries: 20, head: rows.at(-1)?.hash })
    expect(verifyChain([])).toEqual({ kind: 'whole', entries: 0, head: firstHash })
  })
  it('CHECKLIST 60: reports the first row that was changed, removed, duplicated or swapped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18 }), fc.constantFrom('change', 'remove', 'double', 'swap'), (at, how) => {
        const rows = build(20)
        const row = rows[at] as ChainedEntry
        if (how === 'change') rows[at] = { ...row, entry: row.entry.replace('"method":"code"', '"method":"none"') }
        if (how === 'remove') rows.splice(at, 1)
        if (how === 'double') rows.splice(at, 0, row)
        if (how === 'swap') rows.splice(at, 2, rows[at + 1] as ChainedEntry, row)
        const verdict = verifyChain(rows)
        expect(verdict).toMatchObject({ kind: 'broken', row: how === 'double' ? at + 2 : at + 1 })
      })
    )
  })
  it('CHECKLIST 60: finds entries cut off at the end by comparing the expected head', () => {
    const rows = build(5)
    const head = rows.at(-1)?.hash ?? ''
    expect(verifyChain(rows.slice(0, 3), { entries: 5, head })).toEqual({ kind: 'broken', row: 4, reason: 'sequence' })
    expect(verifyChain(rows, { entries: 5, head }).kind).toBe('whole')
  })
  it('does not throw for something that is not an entry', () => {
    expect(verifyChain([{ entry: 'nonsense', hash: '' }])).toEqual({ kind: 'broken', row: 1, reason: 'form' })
  })
})

describe('each link of the chain', () => {
  const rows = build(5)
  const head = rows.at(-1)?.hash ?? ''
  it('is SHA-256 over the previous hash as bytes and the entry as UTF-8', () => {
    const entry = '{"seq":1,"note":"Zürich ☃"}'
    const by = (previous: Buffer) => createHash('sha256').update(previous).update(Buffer.from(entry)).digest('hex')
    expect(linkEntry(firstHash, entry)).toBe(by(Buffer.alloc(32)))
    expect(linkEntry('ab'.repeat(32), entry)).toBe(by(Buffer.alloc(32, 0xab)))
  })
  it('is compared with both the count and the head', () => {
    expect(verifyChain(rows, { entries: 4, head })).toEqual({ kind: 'broken', row: 6, reason: 'sequence' })
    expect(verifyChain(rows, { entries: 5, head: firstHash })).toEqual({ kind: 'broken', row: 6, reason: 'sequence' })
  })
  it.each(['null', '5', '"text"', '{}', '{"seq":"1"}', '{"seq":null}', 'no JSON'])('cannot contain %s', (entry) => {
    expect(verifyChain([{ entry, hash: '' }])).toEqual({ kind: 'broken', row: 1, reason: 'form' })
  })
})

describe('an export', () => {
  const rows = build(3)
  const lines = rows.map(formatExportLine)
  const end = formatExportEnd({ entries: 3, hash: rows.at(-1)?.hash ?? '' })
  it('is verified line by line, whatever blank lines and key order a tool left behind', () => {
    expect(verifyExport([...lines, end].join(''))).toMatchObject({ kind: 'whole', entries: 3 })
    const reordered = lines.map((line) => {
      const { entry, hash } = JSON.parse(line) as { entry: object; hash: string }
      return `${JSON.stringify({ hash, entry: Object.fromEntries(Object.entries(entry).reverse()) })}\n  \n`
    })
    expect(verifyExport([...reordered, end, '\n'].join(''))).toMatchObject({ kind: 'whole', entries: 3 })
    expect(verifyExport([...lines.slice(1), end].join(''))).toEqual({ kind: 'broken', row: 1, reason: 'sequence' })
    expect(verifyExport([...lines.slice(0, 2), end].join(''))).toMatchObject({ kind: 'broken', row: 3 })
  })
  it('of a selection is reported as such', () => {
    expect(verifyExport([lines[1], formatExportEnd(null)].join(''))).toEqual({ kind: 'selection' })
  })
  it.each([
    ['', 1],
    ['5', 1],
    ['null', 1],
    ['no JSON\nno JSON either', 2],
    ['{"end":"whole","head":"x"}', 1],
    ['{"end":"whole","entries":"3","head":"x"}', 1],
    ['{"end":"whole","entries":3,"head":7}', 1],
    ['{"end":"other","entries":3,"head":"x"}', 1]
  ])('is not recognised: %j', (text, row) => {
    expect(verifyExport(text)).toEqual({ kind: 'no-export', row })
  })
  it.each([
    '{"hash":"x"}',
    '{"entry":null,"hash":"x"}',
    '{"entry":"text","hash":"x"}',
    '{"entry":{"seq":2},"hash":7}',
    '{"entry":{"seq":2}}',
    'null',
    '[]',
    'no JSON'
  ])('reports the first invalid line: %s', (line) => {
    expect(verifyExport([lines[0], `${line}\n`, end].join(''))).toEqual({ kind: 'no-export', row: 2 })
  })
  it('refuses entries that nest deeper than a real one', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : { seq: 2, a: 1, inner: nested(levels - 1) })
    const verdict = (levels: number) =>
      verifyExport([lines[0], `${JSON.stringify({ entry: nested(levels), hash: 'x' })}\n`, end].join(''))
    expect(verdict(8)).toEqual({ kind: 'broken', row: 2, reason: 'hash' })
    expect(verdict(9)).toEqual({ kind: 'no-export', row: 2 })
  })
})
