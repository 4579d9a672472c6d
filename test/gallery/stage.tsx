// The page that shows a single entry, as in the app: `window.gallery` shows one after another without reloading. The list next to it
// (shell.tsx) and the tests drive it with the same functions.
import { notifications } from '@mantine/notifications'
import axe from 'axe-core'
import { StrictMode, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { AppRoot } from '../../src/renderer/ui/app-root'
import { announceStyleNonce } from '../../src/renderer/ui/nonce'
import type { AppState, Bridge, Language } from '../../src/shared/contract'
import { ok } from '../../src/shared/result'
import { createFakeBridge, type FakeBridge, type LooseAnswers } from './bridge'
import type { AnyEntry, Family, PageName } from './entry'
import { hands, isTextShown } from './hands'
import { beginWalk, endWalk, restOfWalk } from './keyboard'
import { findFieldFaults } from './fields'
import { findMisfits } from './layout'
import { startOfTime } from './time'

export type Scheme = 'light' | 'dark'

export interface Look {
  readonly language: Language
  readonly scheme: Scheme
}

/** An entry in the list. */
export interface Listed {
  readonly name: string
  readonly escape: 'closes' | 'stays' | null
  readonly enter: string | null
  readonly isDaily: boolean
}

export interface Gallery {
  list(): readonly Listed[]
  /** Shows an entry; answers why it did not reach its state, and its faults. */
  show(name: string, look: Look): Promise<string[]>
  /** Changes language and theme of the current entry. */
  change(look: Look): Promise<void>
  /** Violations of WCAG 2.2 A and AA; in dark, of contrast only. */
  audit(): Promise<string[]>
  misfits(): string[]
  beginWalk(): void
  restOfWalk(): number
  endWalk(): string[]
  /** The calls made since the entry was shown. */
  calls(): readonly string[]
  /** Resolves once nothing moves. */
  rest(): Promise<void>
  /** Turns off effects that only cost drawing time in tests. */
  calm(): void
}

declare global {
  interface Window {
    gallery?: Gallery
  }
}

export interface Stage {
  readonly page: PageName
  readonly families: Readonly<Record<string, Family<AnyEntry>>>
  /** The page's default answers, used unless an entry overrides them. */
  readonly usual: LooseAnswers
  readonly draw: () => ReactNode
}

/** Long enough to load a lazy part on a busy machine. */
const patienceMs = 4_000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

async function until(isSo: () => boolean): Promise<boolean> {
  const end = performance.now() + patienceMs
  while (!isSo()) {
    if (performance.now() > end) return false
    await pause(5)
  }
  return true
}

/** Waits until nothing moves; endless animations do not count. */
async function stillness(): Promise<void> {
  await frame()
  await frame()
  const moving = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(moving.map(({ finished }) => finished))
}

export function startStage({ page, families, usual, draw }: Stage): void {
  announceStyleNonce()
  const appId = page === 'panel' ? 'panel' : 'authenticator'
  const entries: ReadonlyMap<string, AnyEntry> = new Map<string, AnyEntry>(
    Object.entries(families).flatMap(([family, states]) =>
      Object.entries(states).map(([state, entry]) => [`${family}: ${state}`, entry] as const)
    )
  )
  let look: Look = { language: 'en', scheme: 'light' }
  let shown: AnyEntry | null = null
  let shownAt = 0
  let root: Root | null = null
  let bridge: FakeBridge = createFakeBridge(appId, () => ({}))
  const places: Bridge = {
    call: (name, input) => bridge.call(name, input),
    onChanged: (listener) => bridge.onChanged(listener)
  }
  Object.defineProperty(window, 'countersign', { value: places })

  const answersOf = (entry: AnyEntry): LooseAnswers => {
    const own = entry.answers ?? {}
    const merged: Record<string, LooseAnswers[string]> = {}
    for (const namespace of new Set([...Object.keys(usual), ...Object.keys(own)]))
      merged[namespace] = { ...usual[namespace], ...own[namespace] }
    const state = own['app']?.['get']
    const special = typeof state === 'object' && state.ok ? (state.value as Partial<AppState>) : {}
    const get = () =>
      ok({
        version: '0.1.0',
        isDemo: false,
        demoSignIn: null,
        platform: 'linux',
        ...special,
        colorScheme: look.scheme,
        languageChoice: look.language,
        locale: look.language,
        now: startOfTime + performance.now() - shownAt
      } satisfies AppState)
    return { ...merged, app: { ...merged['app'], get } }
  }

  let drawn: string | null = null
  const render = () => {
    const onLocale = (locale: string) => {
      if (drawn !== null && drawn !== locale) render()
      drawn = locale
    }
    root?.render(
      <StrictMode>
        <AppRoot appId={appId} isBare={page === 'quick'} onLocale={onLocale}>
          {(shown?.draw ?? draw)()}
        </AppRoot>
      </StrictMode>
    )
  }
  const isQuiet = () => bridge.pending() === 0
  const isInLook = () =>
    document.documentElement.lang === look.language &&
    document.documentElement.dataset['mantineColorScheme'] === look.scheme

  const rest = async () => {
    await until(isQuiet)
    await stillness()
    await until(isQuiet)
  }

  const change = async (next: Look) => {
    if (next.language === look.language && next.scheme === look.scheme) return
    look = next
    bridge.announce('app')
    await until(isInLook)
    await rest()
  }

  const show = async (name: string, next: Look): Promise<string[]> => {
    const entry = entries.get(name)
    if (entry === undefined) return [`there is no entry “${name}”`]
    notifications.clean()
    root?.unmount()
    // Actions are in English.
    look = entry.act === undefined ? next : { ...next, language: 'en' }
    shown = entry
    shownAt = performance.now()
    drawn = null
    const answers = answersOf(entry)
    bridge = createFakeBridge(appId, () => answers)
    const errors: string[] = []
    const hear = (event: ErrorEvent | PromiseRejectionEvent) => {
      // Chromium reports this if a table was measured and redrawn within one frame.
      if (event instanceof ErrorEvent && event.message.startsWith('ResizeObserver loop')) return
      errors.push(`broke: ${String(event instanceof ErrorEvent ? event.message : event.reason)}`)
    }
    window.addEventListener('error', hear)
    window.addEventListener('unhandledrejection', hear)
    root = createRoot(document.getElementById('root') ?? document.body)
    render()
    await until(isInLook)
    await rest()
    try {
      await entry.act?.(hands)
    } catch (error) {
      errors.push(String(error))
    }
    const isReached = look.language !== 'en' || (await until(() => isTextShown(entry.shows)))
    await rest()
    if (!isReached) errors.push(`“${entry.shows}” is not shown`)
    await change(next)
    window.removeEventListener('error', hear)
    window.removeEventListener('unhandledrejection', hear)
    return [...bridge.faults, ...errors]
  }

  /** Removes findings that the entry allows, with a reason. */
  const unlessAllowed = (found: string[]) => {
    const allowed = Object.keys(shown?.allows ?? {})
    return found.filter((each) => !allowed.some((start) => each.startsWith(start)))
  }

  window.gallery = {
    list: () =>
      [...entries].map(([name, { shows: _, escape, enter, isDaily }]) => ({
        name,
        escape: escape ?? null,
        enter: enter ?? null,
        isDaily: isDaily ?? false
      })),
    show,
    change,
    rest,
    calm: () => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('* { backdrop-filter: none !important; caret-color: transparent !important; }')
      document.adoptedStyleSheets = [sheet]
    },
    audit: async () => {
      // Scrolling could uncover what is under a fixed bar.
      document.getElementById('root')?.scrollTo({ top: 0 })
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
      // Themes differ only in colours, so the dark theme is checked for contrast alone.
      const runOnly =
        look.scheme === 'light'
          ? { type: 'tag' as const, values: tags }
          : { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] }
      const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
      return unlessAllowed(violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html).join(' ')}`))
    },
    misfits: () => unlessAllowed([...findMisfits(), ...findFieldFaults()]),
    beginWalk,
    restOfWalk,
    endWalk: () => unlessAllowed(endWalk()),
    calls: () => bridge.calls
  }
}
