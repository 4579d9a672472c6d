// The bill of materials is one that CycloneDX's schema accepts, and names what advisories name: SQLite, Chromium, Node, V8, Electron, fonts.
import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeSbom } from '../../scripts/supply/bill.mjs'
import { readCommit } from '../../scripts/supply/commit.mjs'
import { describeRuntime } from '../../scripts/supply/inside.mjs'
import { collectParts } from '../../scripts/supply/parts.mjs'
import { findFaults } from './cyclonedx'
import { readFont } from './fonts'

const root = join(import.meta.dirname, '..', '..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Parameters<typeof makeSbom>[1]
const bundled = ['react', '@fontsource-variable/inter', '@fontsource-variable/jetbrains-mono'].map(
  (name) => `node_modules/${name}`
)
const parts = collectParts(bundled)
const bill = makeSbom(parts, manifest)
const versionOf = (name: string) => parts.find((part) => part.name === name)?.version

describe('the bill of materials', () => {
  it('is valid', () => {
    expect(findFaults(bill)).toEqual([])
  })

  it('would not be with an unknown licence, type or hash', () => {
    const [first] = bill.components
    const broken = [
      { type: 'program' },
      { licenses: [{ license: { id: 'Free' } }] },
      { hashes: [{ alg: 'SHA-512', content: 'x' }] }
    ]
    for (const change of broken) expect(findFaults({ ...bill, components: [{ ...first, ...change }] })).not.toEqual([])
  })

  it('has the same bytes for the same parts', () => {
    const again = makeSbom(collectParts(bundled.toReversed()), manifest)
    expect(JSON.stringify(again)).toBe(JSON.stringify(bill))
  })

  it('says what is inside what, and every part is reached from the app', () => {
    const edges = new Map(bill.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]))
    const reached = new Set<string>()
    const visit = (ref: string) => {
      reached.add(ref)
      for (const next of edges.get(ref) ?? []) visit(next)
    }
    visit(bill.metadata.component['bom-ref'])
    for (const component of bill.components) expect(reached).toContain(component['bom-ref'])
    expect(reached.size).toBe(bill.components.length + 1)
  })

  it('has the SQLite that runs', () => {
    const database = new Database(':memory:')
    const { sqlite, ciphers } = database
      .prepare('select sqlite_version() as sqlite, sqlite3mc_version() as ciphers')
      .get() as Record<'sqlite' | 'ciphers', string>
    database.close()
    expect(versionOf('SQLite')).toBe(sqlite)
    expect(`SQLite3 Multiple Ciphers ${String(versionOf('SQLite3 Multiple Ciphers'))}`).toBe(ciphers)
  })

  it('has the Electron that is here, and what that says it consists of', () => {
    const runtime = describeRuntime()
    expect(versionOf('electron')).toBe(runtime?.version)
    expect(runtime?.parts.map(({ name }) => name)).toEqual(['Chromium', 'Node.js', 'V8'])
    for (const { name, version, cpe } of runtime?.parts ?? []) {
      expect(versionOf(name)).toBe(version)
      expect(version).toMatch(/^\d+\.\d+\.\d+/)
      if (cpe !== undefined) expect(cpe).toContain(`:${version}:`)
    }
  })

  it.each([
    ['Inter', 'inter', 'inter-latin-wght-normal.woff2'],
    ['JetBrains Mono', 'jetbrains-mono', 'jetbrains-mono-latin-wght-normal.woff2']
  ])('has the version in the font %s', (name, from, file) => {
    const font = readFont(readFileSync(join(root, 'node_modules', '@fontsource-variable', from, 'files', file)))
    expect(font.toFixed(3)).toBe(versionOf(name))
  })
})

describe('the commit', () => {
  it('is that of the checkout, and says whether something is not committed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-commit-'))
    try {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder })
      git('init', '--quiet')
      writeFileSync(join(folder, 'a'), 'a')
      git('add', 'a')
      git('commit', '--quiet', '--no-gpg-sign', '-m', 'First')
      const commit = git('rev-parse', 'HEAD').toString().trim()
      expect(readCommit(folder)).toEqual({ commit, isChanged: false })
      writeFileSync(join(folder, 'a'), 'b')
      expect(readCommit(folder)).toEqual({ commit, isChanged: true })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
  it('is unknown outside a checkout', () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-no-commit-'))
    expect(readCommit(folder)).toEqual({ commit: null, isChanged: false })
    rmSync(folder, { recursive: true })
  })
})
