// The clipboard: a copied secret is cleared after its time, if it is still there. The fake is the single clipboard of one computer; it can
// refuse all access, as a system's sometimes does.
import type { ClipboardContent, Picture } from '../../src/main/authenticator/services/scan'
import type { SecretClipboard } from '../../src/main/platform/secret-clipboard'
import { fail, ok, type Failure, type Result } from '../../src/shared/result'
import { outcomeOf, wait, type Cases } from './cases'

export interface FakeClipboard extends SecretClipboard {
  /** Every secret that the app copied, in order. */
  readonly copied: string[]
  /** Every text that it copied as not secret. */
  readonly copiedPlain: string[]
  content: ClipboardContent
  /** True: it can be neither written nor read. */
  isRefusing: boolean
  /** Copies text that is not secret and stays. */
  copyPlain(text: string): Promise<Result<null, Failure<'clipboard-unavailable'>>>
  read(): Promise<ClipboardContent>
}

const longestLifeMs = 30_000

/** `now` in ms since epoch; a secret is cleared once its time has passed. */
export function createFakeClipboard(now: () => number = Date.now): FakeClipboard {
  const mine = new Map<string, number>()
  const refused = fail({ code: 'clipboard-unavailable' })
  const write = (text: string) => {
    if (!clipboard.isRefusing) clipboard.content = { text }
  }
  const forget = (isOver: (until: number) => boolean) => {
    if (clipboard.isRefusing) return
    for (const [text, until] of mine) {
      if (!isOver(until)) continue
      mine.delete(text)
      if (clipboard.content.text === text) clipboard.content = {}
    }
  }
  const clipboard: FakeClipboard = {
    copied: [],
    copiedPlain: [],
    content: {},
    isRefusing: false,
    copyText(text, lifeMs = longestLifeMs) {
      const until = now() + Math.min(lifeMs, longestLifeMs)
      clipboard.copied.push(text)
      write(text)
      mine.set(text, until)
      return Promise.resolve(clipboard.isRefusing ? refused : ok({ clearsAt: until }))
    },
    copyPlain(text) {
      clipboard.copiedPlain.push(text)
      write(text)
      return Promise.resolve(clipboard.isRefusing ? refused : ok(null))
    },
    clear() {
      forget(() => true)
      return Promise.resolve()
    },
    read() {
      if (clipboard.isRefusing) return Promise.resolve({})
      forget((until) => now() >= until)
      return Promise.resolve(clipboard.content)
    }
  }
  return clipboard
}

export interface ClipboardSubject {
  readonly clipboard: Pick<SecretClipboard, 'copyText' | 'clear'>
  readonly read: () => Promise<ClipboardContent>
  readonly now: () => number
  /** Another program copies something. */
  readonly copyElsewhere: (content: ClipboardContent) => void | Promise<void>
  readonly setRefusing: (isRefusing: boolean) => void
}

export function fakeClipboardSubject(): ClipboardSubject {
  const clipboard = createFakeClipboard()
  return {
    clipboard,
    read: clipboard.read,
    now: Date.now,
    copyElsewhere: (content) => {
      clipboard.content = content
    },
    setRefusing: (isRefusing) => {
      clipboard.isRefusing = isRefusing
    }
  }
}

const picture: Picture = { data: new Uint8ClampedArray([255, 0, 0, 255, 0, 128, 255, 255]), width: 2, height: 1 }
/** How long `copyText` keeps the text, to a tenth of a second, or why it was not copied. */
async function lifeOf({ clipboard, now }: ClipboardSubject, text: string, lifeMs?: number) {
  const at = now()
  const copied = await clipboard.copyText(text, lifeMs)
  return copied.ok ? Math.round((copied.value.clearsAt - at) / 100) * 100 : copied.error.code
}

export const clipboardCases: Cases<ClipboardSubject> = {
  'a text stays for 30 s': {
    see: async (s) => ({ life: await lifeOf(s, 'one'), after: await s.read() }),
    expected: { life: 30_000, after: { text: 'one' } }
  },
  'no text stays longer than 30 s': { see: (s) => lifeOf(s, 'one', 90_000), expected: 30_000 },
  'CHECKLIST 38: a shorter one ends sooner': {
    see: async (s) => ({ life: await lifeOf(s, 'one', 100), after: (await wait(250), await s.read()) }),
    expected: { life: 100, after: {} }
  },
  'a newer text is not cleared with an older one': {
    see: async (s) => {
      await Promise.all([s.clipboard.copyText('old', 100), s.clipboard.copyText('new')])
      await wait(250)
      return s.read()
    },
    expected: { text: 'new' }
  },
  'CHECKLIST 38: what was copied is cleared when that is asked for': {
    see: async (s) => {
      void s.clipboard.copyText('one')
      await s.clipboard.clear()
      return s.read()
    },
    expected: {}
  },
  'a text copied by another app stays': {
    see: async (s) => {
      await s.clipboard.copyText('one', 100)
      await s.copyElsewhere({ text: 'somebody else’s' })
      await wait(150)
      await s.clipboard.clear()
      return s.read()
    },
    expected: { text: 'somebody else’s' }
  },
  'an image is read as RGBA': {
    see: async (s) => {
      await s.copyElsewhere({ image: picture })
      const { image, text } = await s.read()
      return { ...image, data: [...(image?.data ?? [])], hasText: text !== undefined }
    },
    expected: { width: 2, height: 1, data: [...picture.data], hasText: false }
  },
  'a clipboard that refuses says so, holds nothing, and is cleared later': {
    see: async (s) => {
      await s.clipboard.copyText('before')
      s.setRefusing(true)
      const life = await lifeOf(s, 'one')
      const [cleared, read] = [await outcomeOf(() => s.clipboard.clear()), await outcomeOf(s.read)]
      s.setRefusing(false)
      const kept = await s.read()
      await s.clipboard.clear()
      return { life, cleared, read, kept, after: await s.read() }
    },
    expected: { life: 'clipboard-unavailable', cleared: null, read: {}, kept: { text: 'before' }, after: {} }
  },
  'a text that could not be copied does not change the time of the older one': {
    see: async (s) => {
      await s.clipboard.copyText('before', 500)
      s.setRefusing(true)
      await s.clipboard.copyText('one')
      s.setRefusing(false)
      await wait(700)
      return s.read()
    },
    expected: {}
  },
  'a text that is copied again gets the later time': {
    see: async (s) => {
      await Promise.all([s.clipboard.copyText('one', 100), s.clipboard.copyText('one')])
      await wait(250)
      return s.read()
    },
    expected: { text: 'one' }
  }
}
