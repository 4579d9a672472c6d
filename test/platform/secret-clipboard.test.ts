// Copied secrets on both clipboards that Electron has had: the synchronous one, which throws, and the asynchronous one of Electron 44 and
// later, whose promises reject. Both must behave as the port's contract says.
import { describe, expect, it } from 'vitest'
import { arrives, createSecretClipboard } from '../../src/main/platform/secret-clipboard'
import { clipboardCases, type ClipboardSubject } from '../ports/clipboard'
import type { ClipboardContent } from '../../src/main/authenticator/services/scan'

type Items = Readonly<Record<string, Blob | string>>

const textOf = (items: Items = {}) => (typeof items['text/plain'] === 'string' ? items['text/plain'] : '')

/** Electron's two clipboards over one content. */
function createSubject(isAsynchronous: boolean): ClipboardSubject {
  let content: ClipboardContent = {}
  let isRefusing = false
  const act = <T>(work: () => T): T => {
    if (isRefusing) throw new Error('another app holds the clipboard')
    return work()
  }
  const later = <T>(work: () => T): Promise<T> => Promise.resolve().then(() => act(work))
  const readText = () => content.text ?? ''
  const writeText = (text: string) => {
    content = { text }
  }
  const clear = () => {
    content = {}
  }
  class ClipboardItem {
    readonly items: Items
    constructor(items: Items) {
      this.items = items
    }
  }
  const older = {
    clipboard: { readText: () => act(readText), writeText: (text: string) => act(() => writeText(text)), clear }
  }
  const newer = {
    clipboard: {
      readText: () => later(readText),
      writeText: (text: string) => later(() => writeText(text)),
      write: ([item]: ClipboardItem[]) => later(() => writeText(textOf(item?.items))),
      clear
    },
    ClipboardItem
  }
  return {
    clipboard: createSecretClipboard(isAsynchronous ? newer : older, 'linux', Date.now),
    read: () => Promise.resolve(isRefusing ? {} : content),
    now: Date.now,
    copyElsewhere: (other) => {
      content = other
    },
    setRefusing: (is) => {
      isRefusing = is
    }
  }
}

describe.each([
  ['before Electron 44', false],
  ['since Electron 44', true]
])('the clipboard %s', (_name, isAsynchronous) => {
  it.each(Object.entries(clipboardCases))('%s', async (_case, { see, expected }) => {
    expect(await see(createSubject(isAsynchronous))).toEqual(expected)
  })
})

describe('a write', () => {
  it.each([
    ['that returns nothing', () => undefined, true],
    ['that throws', () => JSON.parse('') as unknown, false],
    ['whose promise resolves', () => Promise.resolve(), true],
    ['whose promise rejects', () => Promise.reject(new Error('no clipboard')), false]
  ])('%s', async (_name, write: () => unknown, isThere) => {
    expect(await arrives(write)).toBe(isThere)
  })

  it('that never ends counts as failed after a second', async () => {
    const begun = performance.now()
    expect(await arrives(() => new Promise(() => undefined))).toBe(false)
    expect(performance.now() - begun).toBeGreaterThan(900)
  })
})
