// axe on a page as it stands: no violation of WCAG 2.2 A or AA, in both themes.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { callPanel } from './steps'

/** Looks in light and in dark. Menus and dialogs that are open stay open. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await callPanel(page, 'app.setColorScheme', { colorScheme })
    await page.waitForTimeout(350)
    // Electron cannot open the extra page that axe's newer mode wants.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    expect(found, colorScheme).toEqual([])
  }
}
