// Results that long-running tests report: one JSON object per line, in a file named by an environment variable.
import fs from 'node:fs'
import path from 'node:path'
import { inProject } from '../setup/project.mjs'

/**
 * An empty results file.
 * @param {string} name such as `torture`
 * @returns {{file: string, read: () => any[]}}
 */
export function createResults(name) {
  const file = inProject('test-results', `${name}.jsonl`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.rmSync(file, { force: true })
  const readLines = () => fs.readFileSync(file, 'utf8').trim().split('\n')
  return { file, read: () => (fs.existsSync(file) ? readLines().map((line) => JSON.parse(line)) : []) }
}
