// `npm run audit:verify -- FILE [--checkpoint CHECKPOINT] [--fingerprint FINGERPRINT]`: verifies an audit log exported as JSON lines,
// offline and without a key. Names the first broken row. With a checkpoint it also detects a truncated log, a different log, and a
// checkpoint of another key. Exit code 0: intact, and the checkpoint matches; 1: not intact, or not an export; 2: wrong usage.
import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { readExport, verifyChain } from '../src/main/panel/domain/audit.ts'
import { compareWithLog, fingerprintOf, readCheckpoint } from '../src/main/panel/domain/checkpoint.ts'

const usage = `usage: npm run audit:verify -- FILE [--checkpoint CHECKPOINT] [--fingerprint FINGERPRINT]
  FILE         a file that the audit log exported as JSON lines
  CHECKPOINT   a checkpoint's file, the text of its scanned QR code, or - for that text on standard input
  FINGERPRINT  what the checkpoint's key must be called, from the Panel or an older sheet`

const reasons = {
  hash: 'its hash does not follow from its content and the row before',
  sequence: 'rows are missing, repeated or out of order here',
  form: 'it is no entry of an audit log'
}
const rows = (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`

const given = readArguments()
if (given === null) {
  console.error(usage)
  process.exit(2)
}
process.exitCode = verifyLog(given) ? 0 : 1

function readArguments() {
  try {
    const options = {
      checkpoint: { type: /** @type {const} */ ('string') },
      fingerprint: { type: /** @type {const} */ ('string') }
    }
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0 || !isFile(file)) return null
    if (values.fingerprint !== undefined && values.checkpoint === undefined) return null
    const checkpoint = values.checkpoint === undefined ? undefined : readText(values.checkpoint)
    return checkpoint === null ? null : { file, checkpoint, fingerprint: values.fingerprint ?? null }
  } catch {
    return null
  }
}

function isFile(path) {
  return fs.statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** The text of a checkpoint: from standard input, given inline, or from a file; null if there is none. */
function readText(from) {
  if (from === '-') return fs.readFileSync(0, 'utf8')
  if (from.trimStart().startsWith('{')) return from
  return isFile(from) ? fs.readFileSync(from, 'utf8') : null
}

/** Prints the findings; true if all is well. */
function verifyLog({ file, checkpoint, fingerprint }) {
  const read = readExport(fs.readFileSync(file, 'utf8'))
  if (read.kind === 'selection') {
    console.log('This export is a selection: it has gaps, so its chain cannot be verified. Export without filters.')
    return false
  }
  if (read.kind === 'no-export') {
    console.log(`This is not an audit export: row ${read.row} cannot be read.`)
    return false
  }
  const verdict = verifyChain(read.rows, read.end)
  if (verdict.kind === 'broken') {
    console.log(`The chain is broken at row ${verdict.row}: ${reasons[verdict.reason]}.`)
    return false
  }
  console.log(`The chain is intact: ${verdict.entries} entries, head ${verdict.head}.`)
  return checkpoint === undefined || verifyCheckpoint(checkpoint, read.rows, fingerprint)
}

function verifyCheckpoint(text, log, fingerprint) {
  const checkpoint = readCheckpoint(text)
  if (checkpoint === null) {
    console.log('This is not a checkpoint of an audit log.')
    return false
  }
  const verdict = compareWithLog(checkpoint, log, fingerprint)
  const at = new Date(checkpoint.at).toISOString()
  console.log(
    `The checkpoint of “${toLine(checkpoint.account)}”: ${rows(checkpoint.entries)} at ${at}.\n` +
      `Its key has the fingerprint ${fingerprintOf(checkpoint.key)}: it must be the one that the Panel showed.`
  )
  switch (verdict.kind) {
    case 'fits':
      console.log(`The log matches the checkpoint; ${rows(verdict.later)} came later.`)
      return true
    case 'forged':
      console.log('The checkpoint does not match its signature: it was changed or damaged.')
      return false
    case 'foreign-key':
      console.log(`This is a foreign checkpoint: its key should have the fingerprint ${toLine(verdict.wanted)}.`)
      return false
    case 'another-log':
      console.log('The checkpoint belongs to another log: this one begins with another entry.')
      return false
    case 'cut':
      console.log(`The end of the log was cut off: at least ${rows(verdict.missing)} missing.`)
      return false
    default:
      console.log(`The log was rewritten: its entry ${checkpoint.entries} differs from the checkpoint.`)
      return false
  }
}

/** Untrusted text without terminal control characters. */
function toLine(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
}
