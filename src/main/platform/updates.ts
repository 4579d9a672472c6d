// Updates, where a release has a feed: electron-builder then writes `app-update.yml` beside the app (docs/releasing.md). Without
// that file nothing here is loaded and no server is asked. With it, one is asked when the user says so, and nothing is
// installed that the user did not ask for.
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CancellationToken as Token, UpdateInfo } from 'electron-updater'
import type { UpdateState } from '../../shared/contract'
import { copyVerified } from './verified-copy'

export interface Updates {
  get(): UpdateState
  /** Asks the feed. */
  check(): Promise<UpdateState>
  /** Fetches what was found; its checksum is compared before it counts. */
  download(): Promise<UpdateState>
  cancel(): UpdateState
  /** Ends the app, replaces it and starts the new one. */
  install(): UpdateState
}

export interface Feed {
  readonly host: string
}

/** The feed of this release; null where it has none, or one that is not asked: only https, and http for this computer. */
export function findFeed(resourcesPath: string): Feed | null {
  try {
    const [, address = ''] =
      /^url: ['"]?(\S+?)['"]?$/m.exec(readFileSync(join(resourcesPath, 'app-update.yml'), 'utf8')) ?? []
    const { protocol, hostname } = new URL(address)
    const isHere = hostname === '127.0.0.1' || hostname === 'localhost'
    return protocol === 'https:' || (protocol === 'http:' && isHere) ? { host: hostname } : null
  } catch {
    return null
  }
}

/** Packages that the system's own manager installs, as root: nothing that came over the network is handed to that. */
const isManaged = (resourcesPath: string) => existsSync(join(resourcesPath, 'package-type'))

/** What electron-updater keeps of a download, and installs from. */
interface Downloaded {
  readonly downloadedUpdateHelper?: { _file: string | null } | null
}

/** `onChanged` hears of each step of a download. `onFailed` is for the log; no word of a server reaches a page. */
export function createUpdates(feed: Feed | null, onChanged: () => void, onFailed: (error: unknown) => void): Updates {
  let state: UpdateState = { stage: feed === null ? 'off' : 'idle' }
  let token: Token | null = null
  /** The SHA-512 of the files that the feed named when it was asked. */
  let wanted: readonly string[] = []
  const enter = (next: UpdateState) => {
    state = next
    onChanged()
    return state
  }
  const isWorking = () => state.stage === 'checking' || state.stage === 'downloading'

  const open = async () => {
    const { autoUpdater, CancellationToken } = (await import('electron-updater')).default
    autoUpdater.autoDownload = false
    autoUpdater.autoInstallOnAppQuit = false
    autoUpdater.allowDowngrade = false
    autoUpdater.logger = null
    return { updater: autoUpdater, CancellationToken }
  }
  const failed = (error: unknown) => {
    onFailed(error)
    return enter({ stage: 'failed' })
  }

  let isInstalling = false
  /** The file has lain in a cache since it was compared: it is compared again, in a copy that nobody else can write. */
  const replace = async () => {
    const { updater } = await open()
    const helper = (updater as unknown as Downloaded).downloadedUpdateHelper
    const path = helper?._file ?? null
    if (helper === null || helper === undefined || path === null) throw new Error('there is no file to install')
    // macOS was handed the file when it came, and checks its signature itself.
    if (process.platform !== 'darwin') {
      const copy = await copyVerified(path, wanted, tmpdir())
      if (copy === null) throw new Error('the file is not the one that was downloaded')
      helper._file = copy
    }
    updater.quitAndInstall()
  }

  return {
    get: () => state,
    async check() {
      if (feed === null || isWorking() || state.stage === 'ready') return state
      if (isManaged(process.resourcesPath)) return enter({ stage: 'by-hand' })
      enter({ stage: 'checking' })
      try {
        const { updater } = await open()
        const found = await updater.checkForUpdates()
        // Null: this kind of package (an unpacked archive) is replaced by hand.
        if (found === null) return enter({ stage: 'by-hand' })
        wanted = found.updateInfo.files.map(({ sha512 }) => sha512)
        return enter(
          found.isUpdateAvailable ? { stage: 'available', version: versionOf(found.updateInfo) } : { stage: 'current' }
        )
      } catch (error) {
        return failed(error)
      }
    },
    async download() {
      if (state.stage !== 'available') return state
      const { version } = state
      enter({ stage: 'downloading', version, share: 0 })
      try {
        const { updater, CancellationToken } = await open()
        token = new CancellationToken()
        const onProgress = ({ percent }: { percent: number }) => {
          enter({ stage: 'downloading', version, share: percent / 100 })
        }
        updater.on('download-progress', onProgress)
        try {
          await updater.downloadUpdate(token)
        } finally {
          updater.off('download-progress', onProgress)
        }
        return enter({ stage: 'ready', version })
      } catch (error) {
        return token?.cancelled === true ? enter({ stage: 'available', version }) : failed(error)
      } finally {
        token = null
      }
    },
    cancel() {
      token?.cancel()
      return state
    },
    install() {
      if (state.stage === 'ready' && !isInstalling) {
        isInstalling = true
        void replace()
          .catch(failed)
          .finally(() => {
            isInstalling = false
          })
      }
      return state
    }
  }
}

/** A feed is not trusted to write on a page: a version has few kinds of characters. */
const versionOf = ({ version }: UpdateInfo) => version.replaceAll(/[^\w.+-]/g, '').slice(0, 40)
