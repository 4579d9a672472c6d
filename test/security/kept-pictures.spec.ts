// An image of the screens is shown to choose a part of it. Whatever code runs in the page: it can show the image and have QR codes in it
// read, but it cannot get the pixels, and other pages cannot even show them.
import { expect, test, type Page } from '@playwright/test'
import { keptPictureAddress } from '../../src/shared/model/scan'
import type { ScanOutcome } from '../../src/shared/contract'
import { endApp, launchApp, type RunningApp } from '../journeys/app'
import { callPanel } from '../journeys/steps'

let app: RunningApp
test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(() => endApp(app))

/** Everything by which a page could get an image, and which of it succeeds. */
const tryToRead = (page: Page, address: string) =>
  page.evaluate(async (document_) => {
    const isSo = (work: Promise<unknown>) =>
      work.then(
        () => true,
        () => false
      )
    const image = `${document_}.bmp`
    const shown = (url: string) => Object.assign(new Image(), { src: url }).decode()
    const frame = Object.assign(document.createElement('iframe'), { src: document_ })
    const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve()))
    document.body.append(frame)
    await loaded
    const got = {
      image: await isSo(shown(image)),
      document: await isSo(shown(document_)),
      fetched: await isSo(fetch(image)),
      fetchedBlindly: await isSo(fetch(image, { mode: 'no-cors' })),
      looksInside: frame.contentDocument !== null
    }
    frame.remove()
    return got
  }, address)

test('a page can show an image of the screens, but not read it', async () => {
  const { kept = [] } = (await callPanel(app.authenticator, 'scan.screens', { effort: 'still' })) as ScanOutcome
  expect(kept.length).toBeGreaterThan(0)
  const address = keptPictureAddress(kept[0]?.name ?? '')
  const nothing = { image: false, document: false, fetched: false, fetchedBlindly: false, looksInside: false }
  for (const page of [app.authenticator, app.panel]) expect(await tryToRead(page, address)).toEqual(nothing)
})
