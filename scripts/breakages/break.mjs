// Breaks the app on purpose, one edit at a time, in a copy of the tree, and reports which test noticed.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Stop } from '../setup/progress.mjs'
import { inProject } from '../setup/project.mjs'
import { run } from '../setup/run.mjs'

/**
 * @typedef {{readonly file: string, readonly from: string, readonly to: string}} Edit  `from` is in the file exactly once
 * @typedef {Edit & {readonly what: string, readonly also?: readonly Edit[]}} Breakage
 * @typedef {{readonly what: string, readonly isNoticed: boolean, readonly by: string}} Verdict
 */

const copied = ['src', 'test', 'scripts', 'resources', 'docs', 'package.json', 'vitest.config.ts']

/** Copies what the tests need and links this tree's packages; the caller removes the copy. */
export function copyTree() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-broken-'))
  for (const name of [...copied, ...fs.readdirSync(inProject()).filter((name) => /^tsconfig.*\.json$/.test(name))]) {
    fs.cpSync(inProject(name), path.join(folder, name), { recursive: true })
  }
  fs.symlinkSync(inProject('node_modules'), path.join(folder, 'node_modules'), 'dir')
  return folder
}

/** The edited texts by file; stops if a place does not occur exactly once. @param {Breakage} breakage @param {string} folder */
export function edit(breakage, folder) {
  const texts = new Map()
  for (const { file, from, to } of [breakage, ...(breakage.also ?? [])]) {
    const text = texts.get(file) ?? fs.readFileSync(path.join(folder, file), 'utf8')
    if (text.split(from).length !== 2) throw new Stop(`${file} must contain this text exactly once:\n${from}`)
    texts.set(
      file,
      text.replace(from, () => to)
    )
  }
  return texts
}

/** Stops before anything is run if an edit no longer applies. @param {readonly Breakage[]} breakages */
export function checkEdits(breakages) {
  for (const breakage of breakages) edit(breakage, inProject())
}

/**
 * @param {Breakage} breakage
 * @param {string} folder a copy of the tree, restored afterwards
 * @param {{node: string, env: NodeJS.ProcessEnv, args: readonly string[], read: (output: string) => string | null}} how
 *   args: for vitest; read: finds in the output what noticed the breakage
 * @returns {Promise<Verdict>}
 */
export async function tryBreakage(breakage, folder, { node, env, args, read }) {
  const texts = edit(breakage, folder)
  const before = new Map([...texts.keys()].map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]))
  for (const [file, text] of texts) fs.writeFileSync(path.join(folder, file), text)
  try {
    const vitest = path.join(folder, 'node_modules', 'vitest', 'vitest.mjs')
    const { code, output } = await run(node, [vitest, 'run', '--bail=1', ...args], { cwd: folder, env })
    const plain = output.replaceAll(/\u001b\[[0-9;]*m/g, '')
    const by = code === 0 ? null : read(plain)
    if (code !== 0 && by === null) throw new Stop(`“${breakage.what}” failed without naming a test:\n${plain}`)
    return { what: breakage.what, isNoticed: code !== 0, by: by ?? 'nothing' }
  } finally {
    for (const [file, text] of before) fs.writeFileSync(path.join(folder, file), text)
  }
}
