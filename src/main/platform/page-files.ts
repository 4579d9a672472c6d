// The files that the pages need for their first screen, in memory before they are asked for: while the app is being composed, the main thread
// has no time for the disk.
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { apps, type AppId } from '../../shared/model/app'
import type { Language } from '../../shared/model/languages'

export interface PageFiles {
  /** The bytes of a built file; rejects if it cannot be read. `path` is relative to the folder of the pages. */
  read(path: string): Promise<Buffer>
  /** What a page of `appId` in `language` needs at once but its document does not name, as paths within the origin. */
  firstFiles(
    appId: AppId,
    language: Language
  ): { readonly scripts: readonly string[]; readonly fonts: readonly string[] }
  /** Frees the memory: from now on, the files are read from the disk. */
  forget(): void
}

/** Reads the documents in `root`, and the scripts and styles that they name. */
export function readPageFiles(root: string): PageFiles {
  const held = new Map<string, Buffer>()
  let isForgotten = false
  const hold = (path: string): Buffer | undefined => {
    if (isForgotten || held.has(path)) return held.get(path)
    try {
      held.set(path, readFileSync(join(root, path)))
    } catch {
      // The request for the file reports the error.
    }
    return held.get(path)
  }
  const assets = listAssets(root)
  for (const appId of apps) {
    const document = hold(`${appId}/index.html`)?.toString('utf8') ?? ''
    for (const [, path = ''] of document.matchAll(/(?:src|href)="\.\.\/(assets\/[^"]+)"/g)) hold(path)
  }
  return {
    async read(path) {
      return held.get(path) ?? (await readFile(join(root, path)))
    },
    firstFiles(appId, language) {
      const find = (pattern: RegExp) => assets.filter((name) => pattern.test(name)).map((name) => `assets/${name}`)
      const scripts = find(new RegExp(`^messages-(?:common|${appId})-${language}-.*\\.js$`))
      const fonts = find(/-latin-wght-normal-.*\.woff2$/)
      for (const path of [...scripts, ...fonts]) hold(path)
      return { scripts: scripts.map((path) => `/${path}`), fonts: fonts.map((path) => `/${path}`) }
    },
    forget() {
      isForgotten = true
      held.clear()
    }
  }
}

function listAssets(root: string): readonly string[] {
  try {
    return readdirSync(join(root, 'assets'))
  } catch {
    return []
  }
}
