// Runs axe on the current page: no violation of WCAG 2.2 A or AA, in both themes. Only in the long run; each day axe checks the same
// screens in the gallery (test/gallery), without navigating to them.
import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { isLong } from '../daily'
import { callPanel } from './steps'

type Axe = typeof axe
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Themes differ only in colours, so the dark theme is checked for contrast alone. */
const rulesOf = {
  light: { type: 'tag', values: everything },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
} as const

/** Checks light and dark, in the long run. Open menus and dialogs stay open. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!isLong) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await callPanel(page, 'app.setColorScheme', { colorScheme })
    await settle(page, colorScheme)
    // A dialog that opens or closes has intermediate colours, and may move again after it seemed still.
    await expect.poll(() => findViolations(page, colorScheme), { message: colorScheme, timeout: 5_000 }).toEqual([])
  }
}

/** Waits until the page has the theme and nothing moves; endless animations do not count. */
async function settle(page: Page, colorScheme: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const moving = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
  })
}

/** Injects axe once per page, bypassing its content security policy as a debugger may. */
async function findViolations(page: Page, colorScheme: keyof typeof rulesOf): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const options = { runOnly: { ...runOnly, values: [...runOnly.values] }, resultTypes: ['violations' as const] }
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, options)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, rulesOf[colorScheme])
}
