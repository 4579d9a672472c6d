// Checks the current screen in the long run: axe in both themes, and no overflow at any size. If COUNTERSIGN_PICTURES names a folder,
// screenshots are saved there, numbered in order.
import { expect, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isLong } from '../daily'
import { expectAccessible } from './accessible'
import type { RunningApp } from './app'
import { callPanel } from './steps'

export const pictures = process.env['COUNTERSIGN_PICTURES']

/** The page as long as its content, which otherwise scrolls inside #root. */
const unrolled = 'html, body, #root { height: auto !important; overflow: visible !important; }'

interface LookOptions {
  readonly widths: readonly number[]
  /** Resolves once the page has this width. */
  readonly resize: (page: Page, width: number) => Promise<void>
  /** Whether a screenshot shows the whole page or only its visible part. */
  readonly isWhole?: (name: string) => boolean
}

export function createLook({ widths, resize, isWhole = () => true }: LookOptions) {
  let count = 0
  return async (page: Page, name: string): Promise<void> => {
    if (!isLong && pictures === undefined) return
    await expectAccessible(page)
    count += 1
    for (const width of widths) {
      await resize(page, width)
      await expect.poll(() => overflowOf(page), { message: `${name} at ${String(width)}` }).toBeLessThanOrEqual(0)
      if (pictures === undefined) continue
      mkdirSync(pictures, { recursive: true })
      for (const colorScheme of ['light', 'dark'] as const) {
        await callPanel(page, 'app.setColorScheme', { colorScheme })
        await page.waitForTimeout(300)
        const file = `${String(count).padStart(2, '0')}-${name}-${colorScheme}-${String(width)}.png`
        const path = join(pictures, file)
        await page.screenshot(isWhole(name) ? { path, fullPage: true, style: unrolled } : { path })
      }
    }
  }
}

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, document.querySelector('#root')].map((each) =>
        each === null ? 0 : each.scrollWidth - each.clientWidth
      )
    )
  )

/** Resizes the Panel's windows, and waits until the page has that width. */
export async function setPanelWidth({ electron }: RunningApp, page: Page, width: number): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, wide) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.getTitle().startsWith('Countersign Panel')) window.setContentSize(wide, 860)
    }
  }, width)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
}
