// Drives a packaged app: no Node debugger can attach to it, so only its pages are driven, through Chromium.
import { chromium, expect, type Browser, type Page } from '@playwright/test'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { enterCode, expectSignedIn, logIn, logOut } from '../journeys/login'
import { createAccount, createFreshCodes, finishSetup, pictureOfQrCode, readSetupKey } from '../journeys/setup'
import { person } from '../journeys/steps'
import { openAdding, saveCandidates } from '../journeys/vault'

/**
 * Makes the package in `folder` drivable by journeys: replaces the word in its archive that names the kind of build
 * (src/main/platform/switches.ts) with one of the same length; nothing else changes.
 */
export function makeDrivable(folder: string): void {
  const path = join(folder, 'resources', 'app.asar')
  const archive = Buffer.from(readFileSync(path))
  const at = archive.indexOf('build:released')
  expect(at).toBeGreaterThan(0)
  expect(archive.indexOf('build:released', at + 1)).toBe(-1)
  archive.write('build:drivable', at, 'latin1')
  // The file may have other hard links; those must not change.
  writeFileSync(`${path}.next`, archive)
  renameSync(`${path}.next`, path)
}

/** Side by side, so that nothing covers the QR code. For the file `windows.json` of a data folder. */
export const sideBySide = JSON.stringify({
  'panel-default': { x: 0, y: 0, width: 1000, height: 900 },
  'authenticator-default': { x: 1050, y: 0, width: 420, height: 760 }
})

export interface Driven {
  readonly browser: Browser
  readonly find: (appId: string) => Promise<Page>
}

/** Attaches to an app that was started with `--remote-debugging-port`. `kill` ends an app to which nothing can be attached. */
export async function attach(port: number, kill: () => void): Promise<Driven> {
  const address = `http://127.0.0.1:${String(port)}`
  await expect
    .poll(
      () =>
        fetch(`${address}/json/version`).then(
          ({ ok }) => ok,
          () => false
        ),
      { timeout: 20_000 }
    )
    .toBe(true)
  // While windows are being created, Chromium may answer a debugger without attaching it.
  const connect = () => chromium.connectOverCDP(address, { timeout: 10_000 })
  const browser = await connect()
    .catch(connect)
    .catch((error: unknown) => {
      // Otherwise its windows would cover those of the next test.
      kill()
      throw error
    })
  const find = async (appId: string) => {
    const pages = () => browser.contexts().flatMap((context) => context.pages())
    const isIt = (page: Page) => page.url().startsWith(`app://${appId}/`)
    await expect.poll(() => pages().some(isIt), { timeout: 20_000 }).toBe(true)
    const page = pages().find(isIt)
    if (page === undefined) throw new Error(`no ${appId} window`)
    return page
  }
  return { browser, find }
}

/**
 * From an empty account to a login with a code, which the Authenticator learned from the QR code on the screen. Returns what makes further
 * codes, none of which was used.
 */
export async function doMainJob(panel: Page, authenticator: Page): Promise<() => Promise<string>> {
  await createAccount(panel)
  const fresh = createFreshCodes(await readSetupKey(panel))
  await openAdding(authenticator)
  // From the screen, which needs the process that decodes images.
  await pictureOfQrCode(panel)
  await authenticator.getByRole('button', { name: 'Screen' }).click()
  await saveCandidates(authenticator)
  const shown = authenticator.getByRole('img', { name: /^\d( \d){5}$/ }).first()
  await expect(shown).toBeVisible()
  await enterCode(panel, ((await shown.getAttribute('aria-label')) ?? '').replaceAll(' ', ''))
  await finishSetup(panel)
  await expectSignedIn(panel, person.email)
  await logOut(panel, person.email)
  // One of the first two may be the code that setup used; the next one is not.
  await fresh()
  await fresh()
  await logInWithCode(panel, await fresh())
  return fresh
}

export async function logInWithCode(panel: Page, code: string): Promise<void> {
  await logIn(panel, person.email, person.password)
  await enterCode(panel, code)
  await expectSignedIn(panel, person.email)
}
