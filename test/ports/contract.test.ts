// For every port of the composition, the fake and the real part must behave the same, including failures. The real parts run in one
// Electron, on a separate desktop. Two ports have their contracts elsewhere: the keychain in test/keychain/contract.test.ts, asking a
// person in test/ports/consent.ts.
import { execFile, execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { messagesPlugin } from '../../scripts/messages/plugin.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { findToolchain } from '../../scripts/setup.mjs'
import { openDesktop } from '../../scripts/with-desktop.mjs'
import { browserCases, fakeBrowserSubject } from './browser'
import { seeAll, type Case, type Cases, type Seen } from './cases'
import { clipboardCases, fakeClipboardSubject } from './clipboard'
import { fakeFolderDialogSubject, folderDialogCases } from './folder-dialog'
import { decoderCases, fakeDecoderSubject } from './decoder'
import { buildReader, readerCases, type TestReader } from './reader'
import {
  byConsentCases,
  byPassphraseCases,
  fakeReauthenticationSubject,
  realReauthenticationSubject
} from './reauthentication'
import { fakeSavingSubject, savingCases } from './saving'
import { fakeScreensSubject, screensCases } from './screens'
import { identifyByName, sendersCases } from './senders'
import { fakeSystemClockSubject, systemClockCases } from './system-clock'
import { fakeUpdatesSubject, noFeedCases, updatesCases } from './updates'
import { fakeWindowsSubject, windowsCases } from './windows'

const projectDir = join(import.meta.dirname, '..', '..')
// Inside the project, so that the bundle finds node_modules as the app does.
const outDir = join(projectDir, 'test-results', `ports-${String(process.pid)}`)

interface Port {
  readonly cases: Readonly<Record<string, Pick<Case<never>, 'expected'>>>
  readonly seeFake: () => Promise<Seen>
}
let reader: Promise<TestReader> | null = null
const openReader = () => (reader ??= buildReader())

const port = <S>(cases: Cases<S>, open: () => S | Promise<S>): Port => ({ cases, seeFake: () => seeAll(cases, open) })
const ports: Readonly<Record<string, Port>> = {
  clipboard: port(clipboardCases, fakeClipboardSubject),
  saving: port(savingCases, fakeSavingSubject),
  'folder dialog': port(folderDialogCases, fakeFolderDialogSubject),
  browser: port(browserCases, fakeBrowserSubject),
  screens: port(screensCases, fakeScreensSubject),
  decoder: port(decoderCases, fakeDecoderSubject),
  reader: port(readerCases, async () => ({ start: (await openReader()).start })),
  windows: port(windowsCases, fakeWindowsSubject),
  senders: port(sendersCases, () => ({ whoIs: identifyByName })),
  'system clock': port(systemClockCases, fakeSystemClockSubject),
  'reauthentication by a passphrase': port(byPassphraseCases, fakeReauthenticationSubject(true)),
  'reauthentication by consent': port(byConsentCases, fakeReauthenticationSubject(false)),
  'updates without a feed': port(noFeedCases, fakeUpdatesSubject(false)),
  updates: port(updatesCases, fakeUpdatesSubject(true))
}
/** A full or read-only disk has to be mounted, which needs root. */
const isDriven = (name: string) => process.getuid?.() === 0 || !/full disk|read-only/.test(name)

const inMain = (...path: string[]) => join(projectDir, 'src', 'main', ...path)

/** Builds the app, its processes, the real preloads, and empty pages. */
async function buildProgram(): Promise<void> {
  const common = {
    configFile: false as const,
    plugins: [messagesPlugin()],
    root: projectDir,
    logLevel: 'error' as const
  }
  const target = 'node20'
  await build({
    ...common,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target,
      rollupOptions: {
        external: ['electron'],
        input: {
          program: join(import.meta.dirname, 'real', 'program.ts'),
          'scan-process': inMain('scan', 'process.ts'),
          'read-process': inMain('authenticator', 'formats', 'process.ts')
        },
        output: { entryFileNames: '[name].js' }
      }
    }
  })
  await build({
    ...common,
    build: {
      ssr: true,
      outDir: join(outDir, 'out', 'preload'),
      target,
      rollupOptions: {
        external: ['electron'],
        input: join(projectDir, 'src', 'preload', 'panel.ts'),
        output: { format: 'cjs', entryFileNames: 'panel.cjs' }
      }
    }
  })
  copyFileSync(join(outDir, 'out', 'preload', 'panel.cjs'), join(outDir, 'out', 'preload', 'authenticator.cjs'))
  for (const page of ['panel/index.html', 'authenticator/index.html', 'authenticator/quick.html']) {
    const path = join(outDir, 'out', 'renderer', page)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, '<!doctype html><p>')
  }
  const manifest = { name: 'ports', version: '0.1.0', type: 'module', main: 'program.js' }
  writeFileSync(join(outDir, 'package.json'), JSON.stringify(manifest))
}

/** Unmounts what a killed app left; its home is deleted with the desktop. */
function unmountIn(home: string): void {
  const places = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
  for (const place of places) if (place.startsWith(`${home}/`)) execFileSync('umount', [place])
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
        { env, timeout: 120_000, killSignal: 'SIGKILL' },
        (_error, out, err) => {
          resolve(out + err)
        }
      )
    })
    if (process.env['COUNTERSIGN_PORTS_LOUD'] !== undefined) console.log(said)
    return JSON.parse(readFileSync(report, 'utf8')) as Record<string, Seen>
  } finally {
    unmountIn(desktop.env['HOME'] ?? '')
    desktop.close()
  }
}

let real: Record<string, Seen> = {}
const fake: Record<string, Seen> = {}
beforeAll(async () => {
  const fakes = Object.entries(ports).map(async ([name, { seeFake }]) => {
    fake[name] = await seeFake()
  })
  real = {
    ...(process.platform === 'linux' ? await seeReal() : {}),
    // Not part of Electron.
    'reauthentication by a passphrase': await seeAll(byPassphraseCases, realReauthenticationSubject(true)),
    'reauthentication by consent': await seeAll(byConsentCases, realReauthenticationSubject(false))
  }
  await Promise.all(fakes)
}, 150_000)
afterAll(async () => {
  ;(await openReader()).close()
  rmSync(outDir, { recursive: true, force: true })
})

describe.each(Object.entries(ports))('%s', (portName, { cases }) => {
  it.each(Object.entries(cases))('the fake: %s', (name, { expected }) => {
    expect(fake[portName]?.[name]).toEqual(expected)
  })
  const driven = Object.entries(cases).filter(([name]) => isDriven(name))
  it.runIf(process.platform === 'linux').each(driven)('the real one: %s', (name, { expected }) => {
    expect(real[portName]?.[name]).toEqual(expected)
  })
})
