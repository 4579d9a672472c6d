// `npm run audit:deps` compares the lockfile with advisories from a file, and claims nothing if there are none.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareWithAdvisories, readAdvisories } from '../../scripts/supply/advisories.mjs'

const affected = (events: object[], name = 'left') => ({
  package: { ecosystem: 'npm', name },
  ranges: [{ type: 'SEMVER', events }]
})
const osv = (more: object) => ({ id: 'GHSA-1', summary: 'Too far left', modified: '2026-11-01T00:00:00Z', ...more })
const report = {
  auditReportVersion: 2,
  vulnerabilities: {
    left: {
      via: [
        {
          ...{ source: 1, name: 'left', title: 'Too far left', severity: 'high', range: '>=1.0.0 <1.2.3' },
          url: 'https://github.com/advisories/GHSA-1'
        }
      ]
    },
    user: { via: ['left'] }
  }
}

/** Whether a package `left` of this version is found. */
const findsIn = async (advisories: unknown, version: string) => {
  const { found } = await compareWithAdvisories(
    { '': {}, 'node_modules/left': { version }, 'node_modules/right': { version } },
    readAdvisories(JSON.stringify(advisories))
  )
  return found.map(({ name, advisory }) => `${name} ${advisory.id}`)
}

describe('an advisory', () => {
  it.each([
    [
      'from a version until it is fixed',
      [{ introduced: '1.0.0' }, { fixed: '1.2.3' }],
      ['1.0.0', '1.2.2'],
      ['0.9.9', '1.2.3']
    ],
    ['from the first version on', [{ introduced: '0' }, { fixed: '2.0.0' }], ['0.0.1', '2.0.0-beta.1'], ['2.0.0']],
    ['until the last one affected', [{ introduced: '1.0.0' }, { last_affected: '1.5.0' }], ['1.5.0'], ['1.5.1']],
    ['without an end', [{ introduced: '3.0.0' }], ['3.0.0', '99.0.0'], ['2.9.9']],
    [
      'in two ranges',
      [{ introduced: '1.0.0' }, { fixed: '1.1.0' }, { introduced: '2.0.0' }, { fixed: '2.1.0' }],
      ['1.0.5', '2.0.5'],
      ['1.1.0', '1.9.0', '2.1.0']
    ]
  ])('%s', async (_what, events, inside, outside) => {
    for (const version of inside)
      expect(await findsIn(osv({ affected: [affected(events)] }), version)).toEqual(['left GHSA-1'])
    for (const version of outside) expect(await findsIn(osv({ affected: [affected(events)] }), version)).toEqual([])
  })

  it('is read as one record, several, one per line, as an answer of OSV and as a report of npm', async () => {
    const record = osv({ affected: [affected([{ introduced: '1.0.0' }, { fixed: '1.2.3' }])] })
    for (const file of [record, [record], { vulns: [record] }, report])
      expect([await findsIn(file, '1.1.0'), await findsIn(file, '1.2.3')]).toEqual([['left GHSA-1'], []])
    expect(readAdvisories(`${JSON.stringify(record)}\n${JSON.stringify(record)}\n`)).toHaveLength(2)
  })

  it('of other registries, or withdrawn, says nothing', () => {
    const elsewhere = { ...affected([{ introduced: '0' }]), package: { ecosystem: 'PyPI', name: 'left' } }
    expect(readAdvisories(JSON.stringify(osv({ affected: [elsewhere] })))).toEqual([])
    const withdrawn = osv({ withdrawn: '2026-11-02T00:00:00Z', affected: [affected([{ introduced: '0' }])] })
    expect(readAdvisories(JSON.stringify(withdrawn))).toEqual([])
  })

  it('names a package by its own name, and what is only a tool', async () => {
    const packages = {
      'node_modules/keys': { version: '1.0.0', name: '@real/keys' },
      'node_modules/a/node_modules/left': { version: '1.0.0', dev: true }
    }
    const advisories = readAdvisories(
      JSON.stringify([
        osv({ affected: [affected([{ introduced: '0' }], '@real/keys')] }),
        osv({ affected: [affected([{ introduced: '0' }], 'keys'), affected([{ introduced: '0' }])] })
      ])
    )
    const { found, compared } = await compareWithAdvisories(packages, advisories)
    expect(found.map(({ name, isTool }) => [name, isTool])).toEqual([
      ['@real/keys', false],
      ['left', true]
    ])
    expect(compared).toBe(2)
  })
})

describe('npm run audit:deps', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'countersign-advisories-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  const program = join(import.meta.dirname, '..', '..', 'scripts', 'audit-deps.mjs')
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    new Promise<{ code: unknown; said: string }>((resolve) => {
      execFile(process.execPath, [program, ...args], { env: { ...process.env, ...env } }, (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, said: stdout + stderr })
      })
    })
  const withFile = (content: string) => {
    const file = join(folder, 'advisories.json')
    writeFileSync(file, content)
    return run(['--advisories', file])
  }

  it('finds a package of the app, and says how old the advisories are', async () => {
    const record = osv({ affected: [affected([{ introduced: '0' }], 'zxing-wasm')] })
    const { code, said } = await withFile(JSON.stringify([record]))
    expect(code).toBe(1)
    expect(said).toMatch(/^in the app: zxing-wasm \S+: GHSA-1 Too far left/m)
    expect(said).toMatch(/\d{3,} packages compared with 1 advisories, the newest of 2026-11-01: 1 found\./)
    expect((await run(['--advisories', folder])).code).toBe(1)
  })

  it('finds nothing if nothing applies', async () => {
    expect(await withFile(JSON.stringify(osv({ affected: [affected([{ introduced: '0' }])] })))).toMatchObject({
      code: 0
    })
  })

  it('claims nothing without advisories, and reads nothing else as some', async () => {
    const { code, said } = await withFile('[]')
    expect([code, said]).toEqual([2, expect.stringContaining('nothing is known')])
    expect(await withFile('{"a":1}')).toMatchObject({
      code: 1,
      said: expect.stringContaining('neither of OSV') as string
    })
    expect(await withFile('<html>')).toMatchObject({ code: 1, said: expect.stringContaining('can be read') as string })
    expect((await run(['--advisories'])).said).toContain('needs a file or a folder')
  })

  it('claims nothing if the registry does not answer', async () => {
    const server = createServer((_request, response) => response.writeHead(405).end())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { code, said } = await run([], {
      npm_config_registry: `http://127.0.0.1:${String(port)}/`,
      npm_config_fetch_retries: '0'
    })
    server.close()
    expect([code, said]).toEqual([2, expect.stringContaining('nothing is known')])
    expect(said).not.toContain(' 0 found')
  })
})
