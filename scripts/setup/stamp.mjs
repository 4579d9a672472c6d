// Stamps: a hash of a step's inputs, kept next to its output, so that a second run skips the step.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './project.mjs'

/**
 * SHA-256 over the names and contents of files and folders (without hidden files), in a stable order.
 * @param {string[]} paths relative to the project root; missing ones change the hash too
 */
export function hashOf(paths) {
  return walk(paths, (absolute) => fs.readFileSync(absolute))
}

/**
 * The same over each file's identity and the time of its last change, without reading any. The system sets that time on every write, so an
 * equal result means that nothing changed; a different one says little.
 * @param {string[]} paths
 */
export function traceOf(paths) {
  return walk(paths, (_, { ino, mtimeMs, ctimeMs }) => `${ino} ${mtimeMs} ${ctimeMs}`)
}

/**
 * @param {string[]} paths
 * @param {(absolute: string, stat: fs.Stats) => string | Buffer} describe a file
 */
function walk(paths, describe) {
  const hash = createHash('sha256')
  const add = (relative) => {
    const absolute = `${root}/${relative}`
    const stat = fs.statSync(absolute, { throwIfNoEntry: false })
    hash.update(`${relative}\0${stat ? (stat.isDirectory() ? 'folder' : stat.size) : 'absent'}\0`)
    if (!stat) return
    if (stat.isDirectory()) {
      const names = fs.readdirSync(absolute).filter((name) => !name.startsWith('.'))
      for (const name of names.sort()) add(`${relative}/${name}`)
    } else {
      hash.update(describe(absolute, stat))
    }
  }
  for (const relative of paths) add(relative)
  return hash.digest('hex')
}

export function readStamp(file) {
  try {
    return fs.readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}

export function writeStamp(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${value}\n`)
}
