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
    probe.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:9999;padding:20px;background:#fff'
    const box = document.createElement('div')
    box.textContent = 'Countersign 482 001 ğşıİöüßñ'
    box.style.cssText =
      'padding:16px;border:1px solid #868e9c;border-radius:12px;color:#1b1f27;font:600 17px var(--mantine-font-family);' +
      'box-shadow:0 4px 12px rgb(0 0 0 / 20%)'
    probe.append(box)
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

/** Their text stands half a pixel higher or lower, depending on how far the sheet had slid up when it was drawn. */
const unsteady = ['authenticator Settings: backups off', 'authenticator Adding: part of an image']

/** A difference from the entry's reference picture fails the test, which goes on. */
export async function comparePicture(page: Page, entry: string): Promise<void> {
  if (unsteady.includes(entry)) return
  const name = `${entry.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`
  // What has the focus, and how far that scrolled, depends on how quickly a dialog opened.
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    for (const element of document.querySelectorAll('*')) if (element.scrollTop > 0) element.scrollTop = 0
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  // The clock of the gallery goes on.
  const timers = [page.getByRole('timer')]
  const picture = await page.screenshot({ animations: 'disabled', mask: timers, maskColor: '#868e9c' })
  expect.soft(picture).toMatchSnapshot(name, tolerance)
}
