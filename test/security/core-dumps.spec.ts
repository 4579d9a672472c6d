// A crash of the app writes no memory to the disk, on a system that would write everything.
import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp, removeFolder } from '../journeys/app'

const corePattern = '/proc/sys/kernel/core_pattern'

/** A process and those that descend from it. */
function findProcesses(id: string): readonly string[] {
  const threads = readdirSync(`/proc/${id}/task`)
  const children = threads.flatMap((thread) => readFileSync(`/proc/${id}/task/${thread}/children`, 'utf8').split(' '))
  return [id, ...children.filter((child) => child !== '').flatMap(findProcesses)]
}

/** The kind of a process, and what a crash would write of it. */
function describe(id: string) {
  const read = (name: string) => readFileSync(`/proc/${id}/${name}`, 'utf8')
  const [, kind = 'main'] = /--type=([\w-]+)/.exec(read('cmdline')) ?? []
  const [, limit] = /^Max core file size +(\w+)/m.exec(read('limits')) ?? []
  return { kind, filter: Number.parseInt(read('coredump_filter'), 16), limit }
}

/** For this process and those that it starts. */
function allowDumps(): boolean {
  try {
    execFileSync('prlimit', ['--core=unlimited', '--pid', String(process.pid)], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test.skip(process.platform !== 'linux', 'only Linux has core dumps of this kind')

test('no process of the app leaves its memory in a core dump', async () => {
  test.skip(!allowDumps(), 'this user may not allow core dumps')
  const app = await launchApp()
  const id = await app.electron.evaluate(() => process.pid)
  const all = () => findProcesses(String(id)).map(describe)
  await expect.poll(() => all().filter(({ limit }) => limit !== '1')).toEqual([])
  expect(all().filter(({ filter }) => filter !== 0)).toEqual([])
  expect(all().map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['main', 'zygote', 'gpu-process', 'renderer', 'utility'])
  )

  // Where a crash would leave its dump.
  const folder = mkdtempSync(join(tmpdir(), 'countersign-crash-'))
  await app.electron.evaluate((_electron, to) => {
    process.chdir(to)
  }, folder)
  const ended = new Promise((resolve) =>
    app.electron.process().once('exit', (_code, signal) => {
      resolve(signal)
    })
  )
  process.kill(id, 'SIGSEGV')
  expect(await ended).toBe('SIGSEGV')
  test.info().annotations.push({ type: 'dumps go to', description: readFileSync(corePattern, 'utf8').trim() })
  expect(readdirSync(folder)).toEqual([])
  for (const each of [folder, app.dataDir, app.home]) removeFolder(each)
})
