// CHECKLIST 72, format and rules: what is signed, what is parsed, and what a checkpoint proves about a log.
import { describe, expect, it } from 'vitest'
import type { AuditKind } from '../../../src/shared/model/audit'
import { chainEntry, firstHash, type ChainedEntry } from '../../../src/main/panel/domain/audit'
import {
  checkpointKind,
  compareWithLog,
  fingerprintOf,
  formatCheckpointFile,
  formatCheckpointLine,
  isSignatureRight,
  publicKeyOf,
  readCheckpoint,
  signCheckpoint,
  type Checkpoint
} from '../../../src/main/panel/domain/checkpoint'

const seed = Buffer.alloc(32, 7)
const other = Buffer.alloc(32, 8)

/** A log of `count` entries; entry `checkpointAt` records a checkpoint. */
function createLog(count: number, checkpointAt: number, name = 'ada', signer = seed): ChainedEntry[] {
  const rows: ChainedEntry[] = []
  for (let seq = 1; seq <= count; seq++) {
    const kind: AuditKind = seq === checkpointAt ? checkpointKind : 'user.created'
    const data = seq === checkpointAt ? { fingerprint: fingerprintOf(publicKeyOf(signer)) } : { name }
    rows.push(
      chainEntry(rows.at(-1)?.hash ?? firstHash, {
        seq,
        at: seq,
        kind,
        actor: null,
        subject: null,
        profile: null,
        data
      })
    )
  }
  return rows
}

function checkpointOf(rows: readonly ChainedEntry[], entries: number, signer = seed): Checkpoint {
  const facts = {
    account: 'Lighthouse “Works”',
    at: Date.UTC(2026, 0, 2, 3, 4, 5, 6),
    store: '00112233aabbccdd',
    entries
  }
  return signCheckpoint({ ...facts, head: rows[entries - 1]?.hash ?? '', first: rows[0]?.hash ?? '' }, signer)
}

describe('CHECKLIST 72: a checkpoint', () => {
  const log = createLog(12, 8)
  const checkpoint = checkpointOf(log, 8)

  it('reads back from its file and from its one-line form, which fits one screen', () => {
    const file = formatCheckpointFile(checkpoint)
    expect(file.split('\n').length).toBeLessThan(24)
    for (const text of [file, formatCheckpointLine(checkpoint), ` ${formatCheckpointLine(checkpoint)}\r\n`]) {
      const read = readCheckpoint(text)
      expect(read && formatCheckpointLine(read)).toBe(formatCheckpointLine(checkpoint))
      expect(read && isSignatureRight(read)).toBe(true)
    }
  })

  it('identifies its key by the same fingerprint each time, and another key by another', () => {
    expect(fingerprintOf(checkpoint.key)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/)
    expect(fingerprintOf(publicKeyOf(seed))).toBe(fingerprintOf(checkpoint.key))
    expect(fingerprintOf(publicKeyOf(other))).not.toBe(fingerprintOf(checkpoint.key))
  })

  it('is invalid if any of its fields was changed', () => {
    const fields = JSON.parse(formatCheckpointLine(checkpoint)) as Record<string, unknown>
    const changes = {
      account: 'Another',
      at: '2026-01-02T03:04:05.007Z',
      entries: 7,
      head: log[6]?.hash,
      first: log[1]?.hash,
      store: 'ffeeddccbbaa9988',
      key: Buffer.from(publicKeyOf(other)).toString('base64url'),
      signature: Buffer.alloc(64).toString('base64url')
    }
    for (const [name, value] of Object.entries(changes)) {
      const read = readCheckpoint(JSON.stringify({ ...fields, [name]: value }))
      if (read === null) throw new Error(`${name} is not read`)
      expect(compareWithLog(read, log), name).toEqual({ kind: 'forged' })
    }
  })

  it('cannot be read from anything else', () => {
    const fields = JSON.parse(formatCheckpointLine(checkpoint)) as Record<string, unknown>
    const wrong = [
      { format: 'other' },
      { version: 2 },
      { entries: 0 },
      { entries: 1.5 },
      { entries: '8' },
      { at: 'yesterday' },
      { at: '2026-01-02' },
      { head: 'F'.repeat(64) },
      { first: '' },
      { key: 'AAAA' },
      { signature: null },
      { account: ['a'] },
      { store: 1 }
    ]
    for (const change of wrong) expect(readCheckpoint(JSON.stringify({ ...fields, ...change }))).toBeNull()
    for (const text of ['', 'null', '[]', '{', 'otpauth://totp/x', ' '.repeat(9_000)])
      expect(readCheckpoint(text)).toBeNull()
  })

  it('matches the log that it was created from, then and later', () => {
    expect(compareWithLog(checkpoint, log)).toEqual({ kind: 'fits', later: 4 })
    expect(compareWithLog(checkpoint, log.slice(0, 8), fingerprintOf(checkpoint.key))).toEqual({
      kind: 'fits',
      later: 0
    })
    const typed = fingerprintOf(checkpoint.key).toLowerCase().replaceAll(' ', '-')
    expect(compareWithLog(checkpoint, log, typed)).toEqual({ kind: 'fits', later: 4 })
  })

  it("reports a log whose end was cut off, including the checkpoint's own event", () => {
    expect(compareWithLog(checkpoint, log.slice(0, 7))).toEqual({ kind: 'cut', missing: 1 })
    expect(compareWithLog(checkpoint, log.slice(0, 1))).toEqual({ kind: 'cut', missing: 7 })
    expect(compareWithLog(checkpoint, [])).toEqual({ kind: 'cut', missing: 8 })
  })

  it('reports a log whose end was cut off and replaced', () => {
    const regrown = [...log.slice(0, 5)]
    while (regrown.length < 12) {
      const seq = regrown.length + 1
      const entry = { seq, at: 99, kind: 'user.created', actor: null, subject: null, profile: null, data: {} } as const
      regrown.push(chainEntry(regrown.at(-1)?.hash ?? firstHash, entry))
    }
    expect(compareWithLog(checkpoint, regrown)).toEqual({ kind: 'rewritten' })
  })

  it('reports another log', () => {
    expect(compareWithLog(checkpoint, createLog(12, 8, 'bob'))).toEqual({ kind: 'another-log' })
    expect(compareWithLog(checkpoint, createLog(3, 8, 'bob'))).toEqual({ kind: 'another-log' })
  })

  it('reports another key: neither the expected one nor the one in the log', () => {
    const foreign = checkpointOf(log, 8, other)
    const wanted = fingerprintOf(checkpoint.key)
    expect(compareWithLog(foreign, log, wanted)).toEqual({ kind: 'foreign-key', wanted })
    expect(compareWithLog(foreign, log)).toEqual({ kind: 'foreign-key', wanted })
    // A log rewritten with another key can be detected only by the fingerprint.
    const forger = createLog(12, 8, 'ada', other)
    expect(compareWithLog(checkpointOf(forger, 8, other), forger)).toEqual({ kind: 'fits', later: 4 })
    expect(compareWithLog(checkpointOf(forger, 8, other), forger, wanted)).toEqual({ kind: 'foreign-key', wanted })
  })
})
