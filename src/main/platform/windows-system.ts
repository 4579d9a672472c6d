// What only Windows needs: the names by which it knows the app, and where a portable app really lies.
import { app } from 'electron'
import { win32 } from 'node:path'

/** By this, Windows groups windows, notifications and the start at login. The installer gives it to its links (electron-builder.config.mjs). */
const appUserModelId = 'app.countersign.desktop'
/** What a click on a notification starts. Electron would make a new one, and register it, at each start. */
const toastActivator = '{8F7E2C41-5B0D-4E6A-9C37-2D1A64B8F053}'

/** Tells Windows who the app is; before anything is shown or registered. */
export function identifyToWindows(): void {
  if (process.platform !== 'win32') return
  app.setAppUserModelId(app.isPackaged ? appUserModelId : process.execPath)
  app.setToastActivatorCLSID(toastActivator)
}

export interface PortableApp {
  /** The file that the user has and starts. */
  readonly file: string
  /** Where it keeps its data: next to the file. */
  readonly dataDir: string
}

/** A portable app runs from a temporary folder, which is removed when it ends. Null if this is not one. */
export function findPortableApp(env: Readonly<NodeJS.ProcessEnv> = process.env): PortableApp | null {
  if (process.platform !== 'win32' || !app.isPackaged) return null
  const file = env['PORTABLE_EXECUTABLE_FILE'] ?? ''
  if (!win32.isAbsolute(file)) return null
  return { file, dataDir: win32.join(win32.dirname(file), 'Countersign data') }
}
