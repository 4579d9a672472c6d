// Updates, if the release has a feed: electron-builder then writes `app-update.yml` next to the app (docs/releasing.md). Without that file,
// nothing is loaded here and no server is contacted. With it, the server is contacted only when the user asks, and nothing is installed
// without being asked for. Only what is signed by a key of this release is believed (decision 0016).
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CancellationToken as Token, UpdateInfo } from 'electron-updater'
import type { UpdateState } from '../../shared/contract'
import type { FeedMemory } from './feed-memory'
import { isRefusal, UpdateRefused } from './update-refused'
import { copyVerified } from './verified-copy'

export interface Updates {
  get(): UpdateState
  /** Checks the feed. */
  check(): Promise<UpdateState>
  /** Downloads the update and verifies its checksum. */
  download(): Promise<UpdateState>
  cancel(): UpdateState
  /** Quits the app, replaces it and starts the new version. */
  install(): UpdateState
}

export interface Feed {
  readonly host: string
  readonly url: string
  readonly channel: string
  /** The public keys of releases; what none of them has signed is refused. */
  readonly keys: readonly string[]
}

/**
 * The feed of this release; null if it has none, no key to verify it with, or a URL that is not allowed: only https, or http on this
 * computer.
 */
export function findFeed(resourcesPath: string, keys: readonly string[]): Feed | null {
  try {
    const text = readFileSync(join(resourcesPath, 'app-update.yml'), 'utf8')
    const read = (name: string) => new RegExp(`^${name}: ['"]?(\\S+?)['"]?$`, 'm').exec(text)?.[1]
    const url = read('url') ?? ''
    const { protocol, hostname } = new URL(url)
    const isHere = hostname === '127.0.0.1' || hostname === 'localhost'
    if (keys.length === 0 || !(protocol === 'https:' || (protocol === 'http:' && isHere))) return null
    return { host: hostname, url, channel: read('channel') ?? 'latest', keys }
  } catch {
    return null
  }
}

/** Packages that the system's package manager installs as root: the app never passes it a download. */
const isManaged = (resourcesPath: string) => existsSync(join(resourcesPath, 'package-type'))

/** What electron-updater keeps of a download and installs from. */
interface Downloaded {
  readonly downloadedUpdateHelper?: { _file: string | null } | null
}

/**
 * `onChanged` is called for each step of a download. `onFailed` is for the log only; pages never see a server's text. A portable app is
 * replaced by hand: its feed has only the installer.
 */
export function createUpdates(
  feed: Feed | null,
  memory: FeedMemory,
  onChanged: () => void,
  onFailed: (error: unknown) => void,
  isPortable = false
): Updates {
  let state: UpdateState = { stage: feed === null ? 'off' : 'idle' }
  let token: Token | null = null
  /** The SHA-512 of the files, as the feed listed them. */
  let wanted: readonly string[] = []
  const enter = (next: UpdateState) => {
    state = next
    onChanged()
    return state
  }
  const isWorking = () => state.stage === 'checking' || state.stage === 'downloading'

  let isSet = false
  const open = async () => {
    const { autoUpdater, CancellationToken } = (await import('electron-updater')).default
    if (!isSet && feed !== null) {
      const { signedProvider } = await import('./signed-provider')
      autoUpdater.setFeedURL({ provider: 'custom', updateProvider: signedProvider(feed, memory) })
      isSet = true
    }
    autoUpdater.autoDownload = false
    autoUpdater.autoInstallOnAppQuit = false
    autoUpdater.allowDowngrade = false
    autoUpdater.logger = null
    return { updater: autoUpdater, CancellationToken }
  }
  const failed = (error: unknown) => {
    onFailed(error)
    return enter({ stage: isRefusal(error) ? 'refused' : 'failed' })
  }

  let isInstalling = false
  /** The file has been in a cache since it was verified, so it is verified again, in a copy that no one else can write. */
  const replace = async () => {
    const { updater } = await open()
    const helper = (updater as unknown as Downloaded).downloadedUpdateHelper
    const path = helper?._file ?? null
    if (helper === null || helper === undefined || path === null) throw new Error('there is no file to install')
    // On macOS, the system got the file at download and verifies its signature itself.
    if (process.platform !== 'darwin') {
      const copy = await copyVerified(path, wanted, tmpdir())
      if (copy === null) throw new UpdateRefused('the file differs from the one that was downloaded')
      helper._file = copy
    }
    updater.quitAndInstall()
  }

  return {
    get: () => state,
    async check() {
      if (feed === null || isWorking() || state.stage === 'ready') return state
      if (isManaged(process.resourcesPath) || isPortable) return enter({ stage: 'by-hand' })
      enter({ stage: 'checking' })
      try {
        const { updater } = await open()
        const found = await updater.checkForUpdates()
        // Null: this kind of package (an unpacked archive) is replaced manually.
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

/** The feed is not trusted with text on a page: a version has only these characters. */
const versionOf = ({ version }: UpdateInfo) => version.replaceAll(/[^\w.+-]/g, '').slice(0, 40)
