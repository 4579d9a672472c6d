// Reference pictures of the daily entries in the smallest window, made with the fonts that the app ships. They show what the checks of the
// layout do not measure: a corner, a shadow, a colour, a letter. `npm run gallery -- --references` makes them anew.
import { expect, type Page } from '@playwright/test'

/** The least difference of a pixel that counts, from 0 to 1, and how many may differ. */
const tolerance = { threshold: 0.1, maxDiffPixels: 40 }

/** False on a machine that draws letters and corners otherwise: pictures made elsewhere say nothing there. */
export async function drawsAlike(page: Page): Promise<boolean> {
  await page.evaluate(async () => {
    const probe = document.createElement('div')
    probe.id = 'probe'
    probe.textContent = 'Countersign 482 001 ğşıİöüßñ'
    probe.style.cssText =
      'position:fixed;inset:0 auto auto 0;z-index:9999;padding:16px;border:1px solid #868e9c;border-radius:12px;background:#fff;' +
      'color:#1b1f27;font:600 17px var(--mantine-font-family);box-shadow:0 4px 12px rgb(0 0 0 / 20%)'
    document.body.append(probe)
    await document.fonts.ready
  })
  const picture = await page.locator('#probe').screenshot({ animations: 'disabled' })
  await page.evaluate(() => document.getElementById('probe')?.remove())
  try {
    expect(picture).toMatchSnapshot('probe.png', { ...tolerance, maxDiffPixels: 0 })
    return true
  } catch {
    return false
  }
}

/** A difference from the entry's reference picture fails the test, which goes on. */
export async function comparePicture(page: Page, entry: string): Promise<void> {
  const name = `${entry.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`
  // The clock of the gallery goes on.
  await expect
    .soft(page)
    .toHaveScreenshot(name, { ...tolerance, mask: [page.getByRole('timer')], maskColor: '#868e9c' })
}
