// The only way to the system's browser. The rule for what may be opened is real; the browser is not. Linux does not report a browser that
// fails to start, so a caller waits until its timeout.
import { createLinkOpener } from '../../src/main/platform/external-links'
import { providerPages } from '../../src/shared/model/sso'
import { comesTrue, outcomeOf, wait, type Cases } from './cases'

export interface FakeBrowser {
  /** The links that were opened, in order. */
  readonly opened: string[]
  /** Whether a browser is available. */
  isThere: boolean
  /** A person's actions on the page. */
  visit: (url: string) => void | Promise<void>
  readonly open: (url: string, endpoint: string | null) => Promise<void>
}

export function createFakeBrowser(): FakeBrowser {
  const browser: FakeBrowser = {
    opened: [],
    isThere: true,
    visit: () => undefined,
    open: createLinkOpener(async (url) => {
      if (!browser.isThere) return
      browser.opened.push(url)
      await browser.visit(url)
    })
  }
  return browser
}

export interface BrowserSubject {
  readonly open: (url: string, endpoint: string | null) => Promise<void>
  readonly opened: () => readonly string[]
  readonly remove: () => void
}

export function fakeBrowserSubject(): BrowserSubject {
  const browser = createFakeBrowser()
  return {
    open: browser.open,
    opened: () => browser.opened,
    remove: () => {
      browser.isThere = false
    }
  }
}

const endpoint = 'https://id.example/authorize?tenant=one'
const link = 'https://id.example/authorize?tenant=one&state=x'
const refused: readonly string[] = [
  'https://id.example/authorized?state=x',
  'https://id.example/authorize/other',
  'https://id.example/',
  'https://id.example.evil.example/authorize?state=x',
  'https://id.example@evil.example/authorize',
  'https://id.example:444/authorize',
  'http://id.example/authorize',
  `${link}#fragment`,
  'not a link'
]
const own = ['file:///etc/passwd', 'javascript:alert(1)', 'http://id.example/authorize', 'smb://server/share']

export const browserCases: Cases<BrowserSubject> = {
  'the endpoint is opened with its own query, complete': {
    see: async (s) => {
      const answer = await outcomeOf(() => s.open(link, endpoint))
      await comesTrue(() => s.opened().length > 0)
      return [answer, s.opened()]
    },
    expected: [null, [link]]
  },
  'Electron 15: no other link arrives, however alike it begins': {
    see: async (s) => {
      const answers = new Set<unknown>()
      for (const one of refused) answers.add(await outcomeOf(() => s.open(one, endpoint)))
      for (const one of own) answers.add(await outcomeOf(() => s.open(one, one)))
      await wait(300)
      return [[...answers], s.opened()]
    },
    expected: [['rejected'], []]
  },
  'Electron 15: without an endpoint, only a known provider’s page arrives': {
    see: async (s) => {
      const answers = [
        await outcomeOf(() => s.open('https://example.org/', null)),
        await outcomeOf(() => s.open(providerPages.entra, null))
      ]
      await comesTrue(() => s.opened().length > 0)
      return [answers, s.opened()]
    },
    expected: [['rejected', null], [providerPages.entra]]
  },
  'a missing browser is not reported': {
    see: async (s) => {
      s.remove()
      return [await outcomeOf(() => s.open(link, endpoint)), s.opened()]
    },
    expected: [null, []]
  }
}
