// The app is built to the same bytes wherever, whenever and by whomever: the daily part of `npm run release -- --verify`, which also compares
// the archive and the packages (docs/reproducing.md).
import { expect, test } from '@playwright/test'
import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compareFiles, listTree } from '../../scripts/packaging/compare.mjs'

const projectDir = join(import.meta.dirname, '..', '..')
/** Without the commit, which a copy does not know. */
const listBuild = (folder: string) => ({ folder, names: listTree(folder).filter((name) => name !== 'build.json') })

test.skip(process.platform !== 'linux', 'the packages are linked as on Linux')
test('the app is built the same in another folder, time zone and language, and with another umask', async () => {
  test.setTimeout(120_000)
  // Next to the packages, because they are linked.
  const parent = mkdtempSync(join(projectDir, 'test-results', 'built-elsewhere-'))
  const folder = join(parent, 'deeper', 'countersign')
  try {
    for (const name of ['src', 'resources', 'scripts', 'electron.vite.config.ts', 'package.json', 'package-lock.json'])
      cpSync(join(projectDir, name), join(folder, name), { recursive: true })
    execFileSync('cp', ['-al', join(projectDir, 'node_modules'), folder])
    const builder = join(folder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const args = ['-c', 'umask 077; exec "$0" "$@"', process.execPath, builder, 'build', '--logLevel', 'error']
    const elsewhere = { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr', USER: 'somebody' }
    await promisify(execFile)('sh', args, { cwd: folder, env: { ...process.env, ...elsewhere } })
    const ours = listBuild(join(projectDir, 'out'))
    expect(ours.names).toContain('main/index.js')
    expect(compareFiles(ours, listBuild(join(folder, 'out')))).toEqual([])
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
})
