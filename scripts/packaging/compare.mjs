// Compares two builds, file by file: what is in them, whatever their times and modes on this disk are.
import fs from 'node:fs'
import path from 'node:path'
import { digestOf } from './digest.mjs'
import { hasCommand, run } from '../setup/run.mjs'

/** @typedef {{name: string, how: 'differs' | 'only in the first' | 'only in the second'}} Difference */

function fingerprint(file) {
  const stat = fs.lstatSync(file)
  if (stat.isSymbolicLink()) return `link to ${fs.readlinkSync(file)}`
  return `${stat.size} ${digestOf(file, 'sha256').toString('hex')}`
}

/** The files below `folder` by their names; without hidden ones, which are notes of the set-up. */
export function listTree(folder) {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => !each.isDirectory())
  const names = entries.map((each) =>
    path.relative(folder, path.join(each.parentPath, each.name)).replaceAll('\\', '/')
  )
  return names.filter((name) => !path.basename(name).startsWith('.')).sort()
}

/**
 * @param {{folder: string, names: string[]}} first
 * @param {{folder: string, names: string[]}} second
 * @returns {Difference[]}
 */
export function compareFiles(first, second) {
  const all = [...new Set([...first.names, ...second.names])].sort()
  const howOf = (/** @type {string} */ name) => {
    if (!second.names.includes(name)) return 'only in the first'
    if (!first.names.includes(name)) return 'only in the second'
    const isSame = fingerprint(path.join(first.folder, name)) === fingerprint(path.join(second.folder, name))
    return isSame ? null : 'differs'
  }
  return all.flatMap((name) => {
    const how = howOf(name)
    return how === null ? [] : [{ name, how }]
  })
}

/** What diffoscope says about two files, cut after `lines`; null if it is not installed. */
export async function explain(first, second, lines = 60) {
  if (!hasCommand('diffoscope')) return null
  const options = [
    '--text',
    '-',
    '--no-progress',
    '--max-diff-block-lines',
    '20',
    '--max-page-diff-block-lines',
    '20',
    '--timeout',
    '120'
  ]
  const { output } = await run('diffoscope', [...options, first, second], { limitMs: 180_000 })
  return output.split('\n').slice(0, lines).join('\n').trim()
}
