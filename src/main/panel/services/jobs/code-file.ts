// The file of activation codes of an import. The worker builds it, so that the main process has one buffer to save instead of a text per
// user.
import type { Activation } from '../../../../shared/contract'
import { formatCsvRow } from '../../domain/csv'

export interface CodeFile {
  /** UTF-8: the header, and one row per user. */
  readonly bytes: Uint8Array
  /** Where each row begins, from the first after the header, and where the last one ends. */
  readonly borders: Uint32Array
}

export const formatCodeRow = ({ email, activationCode, expiresAt }: Omit<Activation, 'userId'>): string =>
  formatCsvRow([email, activationCode, new Date(expiresAt).toISOString()])

/** The file of these rows, in its own buffer, which can be transferred to another thread. */
export function joinCodeRows(rows: readonly string[]): CodeFile {
  const lines = [`\uFEFF${formatCsvRow(['email', 'activation code', 'valid until'])}`, ...rows].map((line) =>
    Buffer.from(line, 'utf8')
  )
  const bytes = new Uint8Array(lines.reduce((sum, { length }) => sum + length, 0))
  const borders = new Uint32Array(lines.length)
  let at = 0
  lines.forEach((line, index) => {
    bytes.set(line, at)
    at += line.length
    borders[index] = at
  })
  return { bytes, borders }
}

/** The file without these rows, counted from 0. */
export function leaveOutRows({ bytes, borders }: CodeFile, rows: readonly number[]): Uint8Array {
  if (rows.length === 0) return bytes
  const kept: Uint8Array[] = []
  let from = 0
  for (const row of rows.toSorted((a, b) => a - b)) {
    kept.push(bytes.subarray(from, borders[row]))
    from = borders[row + 1] ?? bytes.length
  }
  return Buffer.concat([...kept, bytes.subarray(from)])
}
