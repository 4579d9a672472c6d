// Updates, where a release has a feed: electron-builder then writes `app-update.yml` beside the app (docs/releasing.md). Without
// that file nothing here is loaded and no server is asked. With it, one is asked when the user says so, and nothing is
// installed that the user did not ask for.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CancellationToken as Token, UpdateInfo } from 'electron-updater'
import type { UpdateState } from '../../shared/contract'

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

/** `onChanged` hears of each step of a download. `onFailed` is for the log; no word of a server reaches a page. */
export function createUpdates(feed: Feed | null, onChanged: () => void, onFailed: (error: unknown) => void): Updates {
  let state: UpdateState = { stage: feed === null ? 'off' : 'idle' }
  let token: Token | null = null
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

  return {
    get: () => state,
    async check() {
      if (feed === null || isWorking() || state.stage === 'ready') return state
      enter({ stage: 'checking' })
      try {
        const { updater } = await open()
        const found = await updater.checkForUpdates()
        // Null: this kind of package (an unpacked archive) is replaced by hand.
        if (found === null) return enter({ stage: 'by-hand' })
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
      if (state.stage === 'ready') {
        void open().then(({ updater }) => {
          updater.quitAndInstall()
        }, failed)
      }
      return state
    }
  }
}

/** A feed is not trusted to write on a page: a version has few kinds of characters. */
const versionOf = ({ version }: UpdateInfo) => version.replaceAll(/[^\w.+-]/g, '').slice(0, 40)
