// Every port of the composition: its fake and the real part are seen to do the same, failures included. The real parts run in
// one Electron, on a desktop of its own; two ports have contracts elsewhere: the keychain's is test/keychain/contract.test.ts,
// that of asking a person test/consent-contract.ts.
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { findToolchain } from '../../scripts/setup.mjs'
import { openDesktop } from '../../scripts/with-desktop.mjs'
import { browserCases, fakeBrowserSubject } from './browser'
import { seeAll, type Case, type Cases, type Seen } from './cases'
import { clipboardCases, fakeClipboardSubject } from './clipboard'
import { fakeFolderDialogSubject, folderDialogCases } from './folder-dialog'
import { fakeSavingSubject, savingCases } from './saving'

const projectDir = join(import.meta.dirname, '..', '..')
// Inside the project, so that what is built finds node_modules as the app does.
const outDir = join(projectDir, 'test-results', `ports-${String(process.pid)}`)

interface Port {
  readonly cases: Readonly<Record<string, Pick<Case<never>, 'expected'>>>
  readonly seeFake: () => Promise<Seen>
}
const port = <S>(cases: Cases<S>, open: () => S | Promise<S>): Port => ({ cases, seeFake: () => seeAll(cases, open) })
const ports: Readonly<Record<string, Port>> = {
  clipboard: port(clipboardCases, fakeClipboardSubject),
  saving: port(savingCases, fakeSavingSubject),
  'folder dialog': port(folderDialogCases, fakeFolderDialogSubject),
  browser: port(browserCases, fakeBrowserSubject)
}
/** A disk that is full, or only read, is mounted, which only root may. */
const isDriven = (name: string) => process.getuid?.() === 0 || !/full disk|only read/.test(name)

async function buildProgram(): Promise<void> {
  await build({
    configFile: false,
    root: projectDir,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rollupOptions: {
        external: ['electron'],
        input: { program: join(import.meta.dirname, 'real', 'program.ts') },
        output: { entryFileNames: '[name].js' }
      }
    }
  })
  writeFileSync(join(outDir, 'package.json'), JSON.stringify({ name: 'ports', type: 'module', main: 'program.js' }))
}

async function seeReal(): Promise<Record<string, Seen>> {
  mkdirSync(outDir, { recursive: true })
  const { electron } = findToolchain()
  const [desktop] = await Promise.all([openDesktop(), buildProgram()])
  const report = join(outDir, 'seen.json')
  try {
    const said = await new Promise<string>((resolve) => {
      const env = { ...desktop.env, COUNTERSIGN_PORTS_SEEN: report }
      const args = [...sandboxArguments(electron.dir), outDir]
      execFile(
        join(electron.dir, 'electron'),
        args,
        { env, timeout: 60_000, killSignal: 'SIGKILL' },
        (_error, out, err) => {
          resolve(out + err)
        }
      )
    })
    if (process.env['COUNTERSIGN_PORTS_LOUD'] !== undefined) console.log(said)
    return JSON.parse(readFileSync(report, 'utf8')) as Record<string, Seen>
  } finally {
    desktop.close()
  }
}

let real: Record<string, Seen> = {}
const fake: Record<string, Seen> = {}
beforeAll(async () => {
  const fakes = Object.entries(ports).map(async ([name, { seeFake }]) => {
    fake[name] = await seeFake()
  })
  real = await (process.platform === 'linux' ? seeReal() : Promise.resolve({}))
  await Promise.all(fakes)
}, 90_000)
afterAll(() => {
  rmSync(outDir, { recursive: true, force: true })
})

describe.each(Object.entries(ports))('%s', (portName, { cases }) => {
  it.each(Object.entries(cases))('the fake: %s', (name, { expected }) => {
    expect(fake[portName]?.[name]).toEqual(expected)
  })
  describe.runIf(process.platform === 'linux')('in Electron', () => {
    it.each(Object.entries(cases).filter(([name]) => isDriven(name)))('the real one: %s', (name, { expected }) => {
      expect(real[portName]?.[name]).toEqual(expected)
    })
  })
})
