// Real updates, with a feed on this computer. The app is told that it can be replaced; replacing itself would end it, so
// test/security/package.spec.ts covers that.
import updater from 'electron-updater'
import { app } from 'electron'
import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createFeedMemory } from '../../../src/main/platform/feed-memory'
import { createUpdates } from '../../../src/main/platform/updates'
import { makeFeed, makeSigningKey, signFeed } from '../../platform/signed-feeds'
import type { FeedMood, UpdatesSubject } from '../updates'

export interface RealFeed {
  readonly open: (hasFeed: boolean) => () => UpdatesSubject
  close(): void
}

export async function startFeed(): Promise<RealFeed> {
  let update = Buffer.of()
  let mood: FeedMood = 'newer'
  const [key, otherKey] = [makeSigningKey(), makeSigningKey()]
  const server = createServer((request, response) => {
    if (mood === 'down') {
      response.socket?.destroy()
    } else if (request.url?.startsWith('/latest-linux') === true) {
      const options = {
        version: mood === 'same' ? app.getVersion() : '9.9.9',
        sha512: createHash('sha512').update(update).digest('base64'),
        size: update.length
      }
      const text = makeFeed(options)
      const isSignature = request.url.includes('.minisig')
      response.end(isSignature ? signFeed(mood === 'unsigned' ? otherKey : key, text, options) : text)
    } else if (mood === 'endless') {
      response.writeHead(200, { 'content-length': update.length }).write(update.subarray(0, 100))
    } else response.end(mood === 'forged' ? randomBytes(update.length) : update)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${String(port)}`
  const config = join(app.getPath('userData'), 'feed.yml')
  const appImage = join(app.getPath('userData'), 'Countersign.AppImage')
  writeFileSync(appImage, '')
  writeFileSync(config, `provider: generic\nurl: ${url}\nupdaterCacheDirName: ports-updater\n`)
  process.env['APPIMAGE'] = appImage
  const { autoUpdater } = updater
  autoUpdater.forceDevUpdateConfig = true
  autoUpdater.updateConfigPath = config
  return {
    open: (hasFeed) => () => {
      mood = 'newer'
      // Different each time, because a downloaded file is not downloaded again.
      update = randomBytes(10_000)
      const updates = createUpdates(
        hasFeed ? { host: '127.0.0.1', url, channel: 'latest', keys: [key.publicText] } : null,
        createFeedMemory(join(app.getPath('userData'), 'update-feed.json')),
        () => undefined,
        () => undefined
      )
      return {
        updates,
        setFeed: (next) => {
          mood = next
        }
      }
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    }
  }
}
