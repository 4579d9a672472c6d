// A child that works without pause and reports on standard output what was acknowledged, and a parent that kills it at a random moment. The
// child is bundled like the app, so that SQL files and TypeScript work the same way.
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { messagesPlugin } from '../../scripts/messages/plugin.mjs'
import { afterAll, beforeAll } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

export interface Kill {
  /** The report after which the child is killed. */
  readonly after: RegExp
  /** The range of the delay until the kill, in ms. */
  readonly withinMs: readonly [number, number]
}

/**
 * Bundles `test/torture/NAME.ts` for the tests of this file. The answered function runs the child once and kills it; it answers the
 * complete lines of its output, and rejects if the child exited on its own.
 */
export function prepareChild(name: string, { after, withinMs }: Kill): (args: readonly string[]) => Promise<string[]> {
  // Inside the project, so that the bundle finds node_modules.
  const bundle = join(root, 'node_modules', '.cache', `torture-${name}-${process.pid}`)
  beforeAll(async () => {
    await build({
      root,
      configFile: false,
      plugins: [messagesPlugin()],
      logLevel: 'silent',
      build: { ssr: `test/torture/${name}.ts`, outDir: bundle, emptyOutDir: true, target: 'node22' }
    })
  })
  afterAll(() => {
    rmSync(bundle, { recursive: true, force: true })
  })
  return (args) =>
    new Promise((resolve, reject) => {
      const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
      const child = spawn(process.execPath, [join(bundle, `${name}.js`), ...args], { cwd: root, stdio })
      let said = ''
      let complained = ''
      let isDoomed = false
      child.stderr.on('data', (chunk) => (complained += String(chunk)))
      child.stdout.on('data', (chunk) => {
        said += String(chunk)
        if (isDoomed || !after.test(said)) return
        isDoomed = true
        setTimeout(() => child.kill('SIGKILL'), randomInt(withinMs[0], withinMs[1]))
      })
      child.on('close', (code, signal) => {
        if (signal === 'SIGKILL')
          resolve(
            said
              .slice(0, said.lastIndexOf('\n') + 1)
              .trimEnd()
              .split('\n')
          )
        else reject(new Error(`the child exited without a kill (${String(code)}): ${complained}`))
      })
    })
}
