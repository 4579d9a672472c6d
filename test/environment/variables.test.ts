// Environment variables that may not affect the app or the command line are removed before anything else is loaded.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanEnvironment, weakening } from '../../src/main/environment/variables'

const main = join(import.meta.dirname, '../../src/main')
const named = weakening.flatMap(({ names }) => names)

describe('CHECKLIST 93: the environment', () => {
  it('loses every variable that weakens TLS, proxies, Node or Electron, whatever its case', () => {
    for (const name of named) {
      const env: NodeJS.ProcessEnv = { [name]: '1', HOME: '/home/robin', COUNTERSIGN_DATA_DIR: '/data' }
      if (name.toLowerCase() !== name) env[name.toLowerCase()] = '1'
      const removed = cleanEnvironment(env)
      expect(removed, name).toContain(name)
      expect(env, name).toEqual({ HOME: '/home/robin', COUNTERSIGN_DATA_DIR: '/data' })
    }
  })
  it('lists each variable once, with a reason', () => {
    expect(new Set(named).size).toBe(named.length)
    for (const { why } of weakening) expect(why).not.toBe('')
    for (const known of [
      'NODE_TLS_REJECT_UNAUTHORIZED',
      'NODE_OPTIONS',
      'HTTPS_PROXY',
      'ELECTRON_RUN_AS_NODE',
      'SSLKEYLOGFILE'
    ]) {
      expect(named).toContain(known)
    }
  })
  it.each(['index.ts', 'cli.ts'])('is cleaned by the first import of %s', (file) => {
    const [first] = readFileSync(join(main, file), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('import'))
    expect(first).toMatch(/'\.\/environment\/clean'$/)
  })
})
