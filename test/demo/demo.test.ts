// What the guided demo and the demo provider print: steps in words and nothing of the tools behind them.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { announceScreenshot, createNarrator, demoSteps } from '../../scripts/demo/steps.mjs'

const root = join(import.meta.dirname, '..', '..')

/** The steps for what a run printed, in pieces of `size` characters. */
function told(printed: string, size: number): readonly string[] {
  const said: string[] = []
  const narrate = createNarrator('demo-output', (line) => said.push(line))
  for (let at = 0; at < printed.length; at += size) narrate(printed.slice(at, at + size))
  return said
}

it.each([1, 7, 10_000])('the demo tells its steps in words, each with its screenshot, from pieces of %i', (size) => {
  const printed = [
    'Running 12 tests using 1 worker\n',
    announceScreenshot('01-welcome.png'),
    '  ✓  1 [then] › test/journeys/main-job.spec.ts:59:1 › S1, S3: the new account (2.1s)\n',
    'Connection Error (Failed to connect to socket /run/dbus/system_bus_socket)\n',
    announceScreenshot('02-create-account.png')
  ].join('')
  expect(told(printed, size)).toEqual([
    `\n 1. ${demoSteps['welcome'] ?? ''}\n    demo-output/01-welcome.png`,
    `\n 2. ${demoSteps['create-account'] ?? ''}\n    demo-output/02-create-account.png`
  ])
})

it('every screenshot of the main job has words', () => {
  const kept = ['main-job.spec.ts', 'setup.ts', 'vault.ts'].flatMap((name) => {
    const text = readFileSync(join(root, 'test', 'journeys', name), 'utf8')
    return [...text.matchAll(/keepPicture\([^)]*'([^']+)'\)/g)].map(([, name = '']) => name)
  })
  // Two ways to save what was scanned take the same screenshot.
  expect([...new Set(kept)].sort()).toEqual(Object.keys(demoSteps).sort())
  for (const words of Object.values(demoSteps)) expect(words).toMatch(/^[A-Z].*\.$/)
})

it('the demo provider prints what to enter, and no warnings of its library', async () => {
  const provider = spawn(process.execPath, [join(root, 'scripts', 'idp', 'serve.mjs'), '0'])
  let printed = ''
  try {
    await new Promise<void>((resolve, reject) => {
      const keep = (chunk: Buffer) => {
        printed += String(chunk)
        if (printed.includes('Ctrl+C stops it.')) resolve()
      }
      provider.stdout.on('data', keep)
      provider.stderr.on('data', keep)
      provider.on('exit', () => {
        reject(new Error(printed))
      })
    })
  } finally {
    provider.kill()
  }
  expect(printed).toMatch(/^\nThe demo provider is ready\./)
  expect(printed).toMatch(/Issuer {6}http:\/\/127\.0\.0\.1:\d+/)
  expect(printed).not.toMatch(/oidc-provider|WARNING|NOTICE/)
}, 30_000)
