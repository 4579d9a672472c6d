// axe on a page as it stands: no violation of WCAG 2.2 A or AA, in both themes. Only in the long run: each day axe looks at the
// screens of the gallery (test/gallery), which shows them without the way that leads there.
import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { isLong } from '../daily'
import { callPanel } from './steps'

type Axe = typeof axe
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Themes differ in nothing but colours: what else there is to find was found in the first. */
const rulesOf = {
  light: { type: 'tag', values: everything },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
} as const

/** Looks in light and in dark, in the long run. Menus and dialogs that are open stay open. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!isLong) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await callPanel(page, 'app.setColorScheme', { colorScheme })
    await settle(page, colorScheme)
    // A dialog on its way in or out has colours between those of its two states, and moves again after it seemed to rest.
    await expect.poll(() => findViolations(page, colorScheme), { message: colorScheme, timeout: 5_000 }).toEqual([])
  }
}

/** Until the page has the theme and nothing of it moves any more; what turns for ever does not count. */
async function settle(page: Page, colorScheme: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const moving = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
  })
}

/** axe comes into each page once, past its policy, as a debugger may. */
async function findViolations(page: Page, colorScheme: keyof typeof rulesOf): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const options = { runOnly: { ...runOnly, values: [...runOnly.values] }, resultTypes: ['violations' as const] }
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, options)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, rulesOf[colorScheme])
}
