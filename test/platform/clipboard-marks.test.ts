// Copied secrets carry the system's mark, written together with the text. If that isn't possible, the text is still copied.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyToClipboard, programsFor } from '../../src/main/cli/clipboard'
import { writeSecret } from '../../src/main/platform/clipboard-marks'

type Items = Record<string, Blob | string>

/** A clipboard with the interface of Electron 44 and later; with `refuses`, like a system that accepts no custom format. */
function createClipboard(refuses = false) {
  const writes: (string | Items)[] = []
  class ClipboardItem {
    readonly items: Items
    constructor(items: Items) {
      this.items = items
    }
  }
  const clipboard = {
    writeText: async (text: string) => {
      writes.push(text)
    },
    write: async ([item]: ClipboardItem[]) => {
      if (refuses) throw new Error('no such format')
      if (item !== undefined) writes.push(item.items)
    }
  }
  return { writes, system: { clipboard: clipboard as never, ClipboardItem } }
}
const read = async (data: Blob | string | undefined) =>
  typeof data === 'string' ? data : data === undefined ? null : Buffer.from(await data.arrayBuffer()).toString('hex')
const format = (name: string) => `electron application/osclipboard;format="${name}"`

describe('CHECKLIST 87: a copied secret', () => {
  it.each([
    ['linux', { 'x-kde-passwordManagerHint': 'secret' }],
    ['darwin', { 'org.nspasteboard.ConcealedType': '1' }],
    [
      'win32',
      {
        ExcludeClipboardContentFromMonitorProcessing: '00000000',
        CanIncludeInClipboardHistory: '00000000',
        CanUploadToCloudClipboard: '00000000'
      }
    ]
  ] as const)('is marked for %s in one write with the text', async (platform, marks) => {
    const { writes, system } = createClipboard()
    await writeSecret(system, '123456', platform)
    expect(writes).toHaveLength(1)
    const [items] = writes as Items[]
    const found = Object.entries(items ?? {}).map(async ([name, data]) => [name, await read(data)])
    expect(Object.fromEntries(await Promise.all(found))).toEqual({
      'text/plain': '123456',
      ...Object.fromEntries(Object.entries(marks).map(([name, data]) => [format(name), data]))
    })
  })

  it('is copied without a mark by an Electron that cannot mark, and on a system that ignores marks', async () => {
    const { writes, system } = createClipboard()
    await writeSecret({ clipboard: system.clipboard }, '123456', 'linux')
    const refusing = createClipboard(true)
    await writeSecret(refusing.system, '123456', 'linux')
    expect([writes, refusing.writes]).toEqual([['123456'], ['123456']])
  })
})

describe('the program that the command line copies with', () => {
  it('has its full path on Windows and macOS, so that no file of its name on the PATH gets the code', () => {
    expect(programsFor('win32', { SystemRoot: String.raw`D:\Win` })).toEqual([[String.raw`D:\Win\System32\clip.exe`]])
    expect(programsFor('win32', {})).toEqual([[String.raw`C:\Windows\System32\clip.exe`]])
    expect(programsFor('darwin', {})).toEqual([['/usr/bin/pbcopy']])
  })
})

describe.skipIf(process.platform === 'win32')('CHECKLIST 87: a code copied by the command line', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'countersign-copy-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  /** A fake wl-copy that writes its arguments and its input to files. */
  const program = (refusal = '') => {
    const path = join(folder, 'wl-copy')
    writeFileSync(path, `#!/bin/sh\n${refusal}\necho "$*" > '${folder}/arguments'\ncat > '${folder}/input'\n`)
    chmodSync(path, 0o755)
  }
  const copy = async () => {
    const path = process.env['PATH']
    process.env['PATH'] = `${folder}:${path ?? ''}`
    try {
      return await copyToClipboard('123456', 'linux', { WAYLAND_DISPLAY: 'wayland-0' })
    } finally {
      process.env['PATH'] = path
    }
  }
  const said = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').trim() : null

  it('is marked as sensitive if wl-copy supports it', async () => {
    program()
    expect(await copy()).toBe(true)
    expect([said('arguments'), said('input')]).toEqual(['--sensitive', '123456'])
  })

  it('is copied by an older wl-copy, which refuses the option', async () => {
    program('[ "$1" = --sensitive ] && { echo "unrecognized option" >&2; exit 1; }')
    expect(await copy()).toBe(true)
    expect([said('arguments'), said('input')]).toEqual(['', '123456'])
  })
})
