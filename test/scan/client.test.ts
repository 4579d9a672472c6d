// The scan process as shipped: bundled by Vite with external dependencies, run as a separate process and called through the client. Only
// the port is not Electron's: a child process with structured clone replaces utilityProcess.

import { fork, type ChildProcess, type ForkOptions } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { messagesPlugin } from '../../scripts/messages/plugin.mjs'
import { createScanClient, type ScanClient, type ScanPort } from '../../src/main/scan/client'
import { makeEmpty, makeTransparent } from './pictures'

const root = resolve(import.meta.dirname, '../..')
// Inside the project, so that the bundle finds node_modules as the packaged app does.
const folder = join(root, 'node_modules/.cache', `scan-test-${process.pid}`)

const BOOT = `
process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (event, listener) => process.on(event, (data) => listener({ data }))
}
await import('./process.js')
if (process.env.LOSES_A_PROMISE) process.on('message', () => void Promise.reject(new Error('lost')))
`

const children: ChildProcess[] = []
const clients: ScanClient[] = []

const startChild = (options: ForkOptions = {}): ScanPort => {
  const child = fork(join(folder, 'boot.mjs'), { serialization: 'advanced', ...options })
  children.push(child)
  return {
    postMessage: (message) => child.send(message),
    on: (event: 'message' | 'exit', listener: (answer: unknown) => void) => child.on(event, listener),
    kill: () => child.kill()
  }
}

const openClient = (idleMs?: number): ScanClient => {
  const client = createScanClient(
    idleMs === undefined ? { start: () => startChild() } : { start: () => startChild(), idleMs }
  )
  clients.push(client)
  return client
}

const lastChild = (): ChildProcess => children[children.length - 1]!

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    plugins: [messagesPlugin()],
    logLevel: 'silent',
    build: { ssr: 'src/main/scan/process.ts', outDir: folder, emptyOutDir: true, target: 'node20' }
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'boot.mjs'), BOOT)
})

afterAll(() => {
  for (const client of clients) client.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('createScanClient', () => {
  it('returns for each image its own texts', async () => {
    const client = openClient()
    const [first, second] = [makeTransparent('dark', 1), makeTransparent('light', 2)]
    expect(client.isBusy()).toBe(false)
    const both = Promise.all([client.decode(first), client.decode(second)])
    expect(client.isBusy()).toBe(true)
    expect(await both).toEqual([first.texts, second.texts])
    expect(client.isBusy()).toBe(false)
  })

  it('refuses an absurdly large image without starting a process', async () => {
    const before = children.length
    const picture = { data: new Uint8ClampedArray(4), width: 70_000, height: 1 }
    await expect(openClient().decode(picture)).rejects.toMatchObject({ code: 'picture-too-large' })
    expect(children.length).toBe(before)
  })

  it('cancels running work', async () => {
    const client = openClient()
    await client.decode(makeTransparent('dark', 1))
    const controller = new AbortController()
    const running = client.decode(makeEmpty('desktop', 1), { effort: 'harder', signal: controller.signal })
    setTimeout(() => controller.abort(), 5)
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('reports each pass of a scan that goes through all of them', async () => {
    const passes: number[][] = []
    const onPass = (done: number, total: number) => void passes.push([done, total])
    await openClient().decode(makeEmpty('desktop', 1), { effort: 'harder', onPass })
    const total = passes.length + 1
    expect(total).toBeGreaterThan(10)
    expect(passes).toEqual(Array.from({ length: passes.length }, (_, index) => [index + 1, total]))
  })

  it('tries again in a new process when one crashes', async () => {
    const client = openClient()
    const picture = makeTransparent('dark', 1)
    await client.decode(picture)
    const dying = lastChild()
    const asked = client.decode(picture)
    dying.kill('SIGKILL')
    expect(await asked).toEqual(picture.texts)
    expect(lastChild()).not.toBe(dying)
  })

  it('fails when a second one crashes, and starts another for the next image', async () => {
    const client = openClient()
    const picture = makeTransparent('dark', 1)
    await client.decode(picture)
    const lost = client.decode(makeEmpty('desktop', 1), { effort: 'harder' })
    const first = lastChild()
    first.kill('SIGKILL')
    await expect.poll(() => lastChild() !== first).toBe(true)
    lastChild().kill('SIGKILL')
    await expect(lost).rejects.toMatchObject({ code: 'scan-process-ended' })
    expect(client.isBusy()).toBe(false)
    expect(await client.decode(picture)).toEqual(picture.texts)
  })

  it('fails if the process loses a promise, also where that does not end a process (Electron 37 and later)', async () => {
    const options = { execArgv: ['--unhandled-rejections=warn'], env: { ...process.env, LOSES_A_PROMISE: '1' } }
    const client = createScanClient({ start: () => startChild(options) })
    clients.push(client)
    const lost = client.decode(makeEmpty('desktop', 1), { effort: 'harder' })
    await expect(lost).rejects.toMatchObject({ code: 'scan-process-ended' })
  })

  it('ends an idle process', async () => {
    const client = openClient(30)
    const picture = makeTransparent('dark', 1)
    await client.decode(picture)
    const child = lastChild()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    expect(await client.decode(picture)).toEqual(picture.texts)
    expect(lastChild()).not.toBe(child)
  })
})
