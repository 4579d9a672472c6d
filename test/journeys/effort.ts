// Counts what a person has to do.
import type { Page } from '@playwright/test'

interface Effort {
  clicks: number
  /** Keys that type nothing into a field. A key with its modifiers is one. */
  keys: number
  /** Fields that were filled. */
  fields: number
}

/** Counts what a person does in `page` during `work`. */
export async function countEffort(page: Page, work: () => Promise<void>): Promise<Effort> {
  await page.evaluate(() => {
    const counted = { clicks: 0, keys: 0, fields: new Set<EventTarget | null>() }
    Object.assign(globalThis, { counted })
    // Enter on a button is a click without a pointer.
    addEventListener('click', (event) => (counted.clicks += event.isTrusted && event.detail > 0 ? 1 : 0), true)
    addEventListener('input', (event) => counted.fields.add(event.target), true)
    addEventListener(
      'keydown',
      (event) => {
        const isTyped =
          event.target instanceof HTMLInputElement && event.key.length === 1 && !event.ctrlKey && !event.metaKey
        if (!isTyped && !['Control', 'Meta', 'Shift', 'Alt'].includes(event.key)) counted.keys += 1
      },
      true
    )
  })
  await work()
  return page.evaluate(() => {
    const { clicks, keys, fields } = (
      globalThis as unknown as { counted: { clicks: number; keys: number; fields: ReadonlySet<unknown> } }
    ).counted
    return { clicks, keys, fields: fields.size }
  })
}
