// Which third-party code gets in, and how. package.spec.ts checks what is shipped of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBeside, packageOf } from '../../scripts/supply/parts.mjs'

const root = join(import.meta.dirname, '..', '..')
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'))

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly inBundle?: boolean
  readonly dev?: boolean
}

const lock = read('package-lock.json') as { lockfileVersion: number; packages: Record<string, Locked> }
const manifest = read('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>
const locked = Object.entries(lock.packages).filter(([place]) => place !== '')

describe('the supply chain', () => {
  it('locks every package to the bytes that were reviewed', () => {
    expect(lock.lockfileVersion).toBe(3)
    expect(locked.length).toBeGreaterThan(300)
    const loose = locked.filter(([, { integrity, inBundle }]) => !inBundle && !/^sha512-/.test(integrity ?? ''))
    expect(loose.map(([place]) => place)).toEqual([])
    const elsewhere = locked.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://'))
    expect(elsewhere.map(([place]) => place)).toEqual([])
  })

  it('pins every direct dependency to one version', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies }
    const pinned = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/
    expect(Object.entries(wanted).filter(([, version]) => !pinned.test(version))).toEqual([])
  })

  it('runs no install script', () => {
    const wanting = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([place]) => place)
    // Only Windows installers need it, and they are made without its install script.
    expect(wanting).toEqual(['node_modules/electron-winstaller'])
    expect(manifest).not.toHaveProperty('allowScripts')
    // Whatever the lockfile says, setup tells npm to run no scripts.
    expect(readFileSync(join(root, 'scripts', 'setup', 'dependencies.mjs'), 'utf8')).toContain("'--ignore-scripts'")
  })

  it('knows the package of each module, and what is next to the bundles', () => {
    expect(packageOf('/a/node_modules/@mantine/core/esm/index.mjs')).toBe('node_modules/@mantine/core')
    expect(packageOf('/a/node_modules/x/node_modules/y/z.js')).toBe('node_modules/x/node_modules/y')
    expect(packageOf('C:\\a\\node_modules\\react\\index.js')).toBe('node_modules/react')
    expect(packageOf('/a/src/main/index.ts')).toBeNull()
    expect(listBeside(lock)).toContain('node_modules/better-sqlite3')
    expect(listBeside(lock)).not.toContain('node_modules/vitest')
  })
})
