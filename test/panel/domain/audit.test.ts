// The chain: what is written can be verified offline, and every kind of tampering is found at its row.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chainEntry,
  firstHash,
  toCanonicalJson,
  verifyChain,
  type AuditEntry,
  type ChainedEntry
} from '../../../src/main/panel/domain/audit'

const build = (count: number): ChainedEntry[] => {
  const rows: ChainedEntry[] = []
  for (let seq = 1; seq <= count; seq++) {
    const entry: AuditEntry = {
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
  it('writes canonical JSON: sorted keys, no white space, control characters escaped', () => {
    expect(toCanonicalJson({ b: [1, null, true], a: 'x\n"\u2028', é: { z: 1, y: 2 } })).toBe(
      '{"a":"x\\n\\"\u2028","b":[1,null,true],"é":{"y":2,"z":1}}'
    )
  })
  it('CHECKLIST 60: verifies, and names its head', () => {
    const rows = build(20)
    expect(verifyChain(rows)).toEqual({ kind: 'whole', entries: 20, head: rows.at(-1)?.hash })
    expect(verifyChain([])).toEqual({ kind: 'whole', entries: 0, head: firstHash })
  })
  it('CHECKLIST 60: names the first row that was changed, removed, doubled or swapped', () => {
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
  it('CHECKLIST 60: finds entries cut off at the end against the expected head', () => {
    const rows = build(5)
    const head = rows.at(-1)?.hash ?? ''
    expect(verifyChain(rows.slice(0, 3), { entries: 5, head })).toEqual({ kind: 'broken', row: 4, reason: 'sequence' })
    expect(verifyChain(rows, { entries: 5, head }).kind).toBe('whole')
  })
  it('does not throw on what is no entry', () => {
    expect(verifyChain([{ entry: 'nonsense', hash: '' }])).toEqual({ kind: 'broken', row: 1, reason: 'form' })
  })
})
