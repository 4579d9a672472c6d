// Whether anything changed since the set-up was last compared with its stamps, without reading a file: so that a command from a checkout
// starts at once.
import path from 'node:path'
import { inProject } from './project.mjs'
import { readStamp, traceOf, writeStamp } from './stamp.mjs'

/** What out/ is built from. */
export const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const seenFile = path.join(inProject('out'), '.countersign-seen')

/** What everything looks like now. Take it before the comparison: what changes meanwhile is then noticed the next time. */
export const look = () => traceOf([...sources, 'out', 'node_modules/.countersign-dependencies'])

export const isAsSeen = () => readStamp(seenFile) === look()

/** @param {string} seen from `look` */
export function keepSeen(seen) {
  writeStamp(seenFile, seen)
}
