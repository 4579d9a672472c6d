// Builds the gallery and opens it in the journeys' Electron: one app for all entries.
import { _electron, test, type Page } from '@playwright/test'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildGallery } from '../../scripts/gallery/pages.mjs'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { electronPath, projectDir } from '../journeys/app'
import type { PageName } from './entry'

export interface GalleryProgram {
  readonly page: Page
  /** Loads the stage of a page into the window. */
  open(name: PageName): Promise<Page>
  close(): Promise<void>
}

export async function openGallery(): Promise<GalleryProgram> {
  const outDir = join(projectDir, 'test-results', `gallery-${String(process.pid)}`)
  await buildGallery(outDir)
  const env: Record<string, string> = { TZ: 'UTC' }
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] ??= value
  const electron = await _electron.launch({
    executablePath: electronPath(),
    cwd: projectDir,
    env,
    args: [...sandboxArguments(join(electronPath(), '..')), outDir]
  })
  const page = await electron.firstWindow()
  return {
    page,
    open: async (name) => {
      await page.goto(`gallery://pages/index.html?page=${name}`)
      await page.waitForFunction(() => window.gallery !== undefined)
      return page
    },
    close: async () => {
      await electron.close()
      rmSync(outDir, { recursive: true, force: true })
    }
  }
}

/** Opens the gallery for the tests of one file, with the stage of a page. */
export function withStage(name: PageName, take: (page: Page) => void): void {
  let program: GalleryProgram
  test.beforeAll(async () => {
    program = await openGallery()
    take(await program.open(name))
  })
  test.afterAll(async () => {
    await program.close()
  })
}
