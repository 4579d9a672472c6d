// Where electron-updater gets its feed: nothing of it is believed before its signature was verified.
import type { AppUpdater, UpdateInfo } from 'electron-updater'
import { GenericProvider } from 'electron-updater/out/providers/GenericProvider.js'
import { parseUpdateInfo, type ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js'
import type { FeedMemory } from './feed-memory'
import { judgeFeed } from './signed-feed'
import { UpdateRefused } from './update-refused'
import type { Feed } from './updates'

/** A server without that file has an answer, too. */
function noneAt(error: unknown): null {
  if (error instanceof Error && 'statusCode' in error && error.statusCode === 404) return null
  throw error
}

/** The class that electron-updater makes its provider of; its own options are not used. */
export const signedProvider = ({ url, channel, keys }: Feed, memory: FeedMemory) =>
  class extends GenericProvider {
    /** Compares the running version with another one, as semver does. */
    readonly #running: { compare(version: string): number }

    constructor(_options: unknown, updater: AppUpdater, runtimeOptions: ProviderRuntimeOptions) {
      super({ provider: 'generic', url }, updater, runtimeOptions)
      this.#running = updater.currentVersion as { compare(version: string): number }
    }

    override async getLatestVersion(): Promise<UpdateInfo> {
      const file = `${this.getCustomChannelName(channel)}.yml`
      const address = new URL(file, url.endsWith('/') ? url : `${url}/`)
      // No cache on the way may answer with an earlier one.
      address.search = `noCache=${Date.now().toString(32)}`
      const addressOfSignature = new URL(address)
      addressOfSignature.pathname += '.minisig'
      const feed = {
        text: (await this.httpRequest(address)) ?? '',
        signature: (await this.httpRequest(addressOfSignature).catch(noneAt)) ?? ''
      }
      const isOlder = (version: string) => this.#running.compare(version) > 0
      const release = judgeFeed(feed, { keys, file, channel, isOlder, newestTime: memory.readNewestTime() })
      if ('fault' in release) throw new UpdateRefused(`the feed is refused: ${release.fault}`)
      const info = parseUpdateInfo(feed.text, file, address)
      if (info.version !== release.version)
        throw new UpdateRefused('the feed is refused: it is signed for another version')
      if (!info.files.every(({ sha512 }) => typeof sha512 === 'string' && sha512 !== ''))
        throw new UpdateRefused('the feed is refused: it lists a file without its digest')
      memory.noteTime(release.time)
      return info
    }
  }
