// A child that works without pause and reports on standard output what was acknowledged, and a parent that kills it at a random moment. The
// child is bundled like the app, so that SQL files and TypeScript work the same way.
import { spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { messagesPlugin } from '../../scripts/messages/plugin.mjs'
import { afterAll, beforeAll, it } from 'vitest'
import { tellResult, type TortureResult } from './result'

const root = join(import.meta.dirname, '..', '..')

export interface Kill {
  /** The number of kills, unless COUNTERSIGN_ROUNDS says another. */
  readonly rounds: number
  /** The highest number, where a round is expensive. */
  readonly most?: number
  /** The report after which the child is killed. */
  readonly after: RegExp
  /** The range of the delay until the kill, in ms. */
  readonly withinMs: readonly [number, number]
}

export interface Killing {
  readonly rounds: number
  /** A folder for these tests, removed after them. */
  readonly folder: string
  readonly masterHex: string
  /**
   * Runs the child once and kills it; answers the complete lines of its output, and rejects if the child exited on its own.
   */
  readonly kill: (args: readonly string[]) => Promise<string[]>
}

/** Bundles `test/torture/NAME.ts` for the tests of this file. */
export function prepareKills(name: string, { rounds, most = Infinity, after, withinMs }: Kill): Killing {
  const folder = mkdtempSync(join(tmpdir(), `countersign-${name}-`))
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
    for (const each of [bundle, folder]) rmSync(each, { recursive: true, force: true })
  })
  const kill = (args: readonly string[]) =>
    new Promise<string[]>((resolve, reject) => {
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
  return {
    rounds: Math.min(Number(process.env['COUNTERSIGN_ROUNDS'] ?? rounds), most),
    folder,
    masterHex: randomBytes(32).toString('hex'),
    kill
  }
}

/** A test that tells its result; `run` answers where the kills landed and what was kept. */
export function itKeeps(
  title: string,
  { timeout, ...told }: Pick<TortureResult, 'what' | 'rounds'> & { readonly timeout: number },
  run: () => Promise<Pick<TortureResult, 'landed' | 'kept'>>
): void {
  it(title, { timeout }, async () => {
    const startedAt = Date.now()
    tellResult({ ...told, ...(await run()), startedAt })
  })
}
