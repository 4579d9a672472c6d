// What the started app costs while it is open, compared with two bare Electron windows, and how quickly the quick picker appears. Run by
// `npm run bench`.
import { expect, test } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeFolder } from '../journeys/app'
import { memoryOf, shareOfCore } from './process-tree'
import { record, summarise } from './record'
import { bareApp, createUsedApp, inEveryPage, inMain, inPage, ratios, start, stop, wait } from './started'

const rounds = Number(process.env['COUNTERSIGN_BENCH_ROUNDS'] ?? 11)
const group = 'Open'
let used: Awaited<ReturnType<typeof createUsedApp>>
test.beforeAll(async () => {
  used = await createUsedApp()
})
test.afterAll(() => {
  used.remove()
})

test('the app costs little while it is open', async () => {
  test.setTimeout(600_000)
  const bareData = mkdtempSync(join(tmpdir(), 'countersign-bare-'))
  const memory = { bare: [] as number[], ours: [] as number[] }
  const idle = { bare: [] as number[], ours: [] as number[], hidden: [] as number[] }
  try {
    const two = { count: 2 } as const
    for (let round = 0; round < 3; round++) {
      for (const [name, options] of [
        ['bare', { ...two, folder: bareApp, dataDir: bareData, args: ['--windows=2'] }],
        ['ours', { ...two, folder: '.', dataDir: used.dataDir }]
      ] as const) {
        const started = await start(options)
        await wait(5000)
        memory[name].push(memoryOf(started.pid))
        idle[name].push(await shareOfCore(started.pid))
        await stop(started)
      }
    }
    // Hidden, as in the tray: no code is visible, so none has to be updated.
    const hidden = await start({ ...two, folder: '.', dataDir: used.dataDir, isInspected: true })
    await inMain('electron.BrowserWindow.getAllWindows().forEach((each) => each.hide())')
    expect(await inEveryPage('document.visibilityState')).toEqual(['hidden', 'hidden'])
    await wait(5000)
    for (let round = 0; round < 3; round++) idle.hidden.push(await shareOfCore(hidden.pid))
    await stop(hidden)
  } finally {
    removeFolder(bareData)
  }
  const mib = { group, unit: 'MiB' }
  record({ ...mib, name: 'two bare windows', ...summarise(memory.bare) })
  record({ ...mib, name: 'Panel and Authenticator', ...summarise(memory.ours) })
  const over = summarise(ratios(memory.ours, memory.bare))
  record({ group, unit: '×', goal: 1.25, name: 'memory over two bare windows', ...over })
  const core = { group, unit: '% of a core' }
  record({ ...core, name: 'two bare windows, idle', ...summarise(idle.bare) })
  record({ ...core, goal: 0.3, name: 'codes rolling, idle', ...summarise(idle.ours) })
  record({ ...core, goal: 0, name: 'both windows hidden, idle', ...summarise(idle.hidden) })
  for (const values of Object.values(memory)) expect(values.every(Number.isFinite)).toBe(true)
})

const pickerPage = 'app://authenticator/quick.html'
/** What the shortcut calls, through the switch that desktops bind to it; answers when. */
const callPicker = `(() => {
  const at = performance.timeOrigin + performance.now()
  electron.app.emit('second-instance', {}, ['countersign', '--quick'])
  return at
})()`
/** The page notes its first frame after the picker was shown. */
const noteFrames = `countersign.onChanged((topic) => {
  if (topic === 'picker') requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => { window.framedAt = performance.timeOrigin + performance.now() }
    channel.port2.postMessage(null)
  })
})`

test('the quick picker appears at once', async () => {
  test.setTimeout(120_000)
  const app = await start({ folder: '.', dataDir: used.dataDir, count: 2, isInspected: true })
  const times: number[] = []
  try {
    await wait(2000)
    // The first use creates the window and loads its page.
    await inMain(callPicker)
    await expect.poll(() => inEveryPage('location.pathname'), { timeout: 10_000 }).toContain('/quick.html')
    await wait(2000)
    await inPage(pickerPage, noteFrames)
    const hide =
      "electron.BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().endsWith('quick.html')).hide()"
    for (let round = 0; round < rounds; round++) {
      await inMain(hide)
      await wait(500)
      await inPage(pickerPage, 'window.framedAt = undefined')
      const calledAt = Number(await inMain(callPicker))
      await wait(500)
      times.push(Number(await inPage(pickerPage, 'window.framedAt')) - calledAt)
    }
  } finally {
    await stop(app)
  }
  record({
    group,
    unit: 'ms',
    goal: 80,
    name: 'quick picker after its shortcut, from the second use',
    ...summarise(times)
  })
  expect(times.every(Number.isFinite)).toBe(true)
})
