// The real decoder in an Electron utility process.
import QRCode from 'qrcode'
import { startScanProcess } from '../../../src/main/platform/scan-process'
import { createScanClient, type ScanClient, type ScanPort } from '../../../src/main/scan/client'
import type { DecoderSubject } from '../decoder'
import { paint } from '../screens'

const clients: ScanClient[] = []
const side = 6
const quiet = 4

function draw(text: string) {
  const { modules } = QRCode.create(text)
  const width = (modules.size + 2 * quiet) * side
  const picture = paint(width, width, [255, 255, 255])
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] = [Math.floor(x / side) - quiet, Math.floor(y / side) - quiet]
      const isInside = Math.min(column, row) >= 0 && Math.max(column, row) < modules.size
      if (isInside && modules.get(row, column) === 1) picture.data.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3)
    }
  }
  return picture
}

function noise(width: number) {
  const picture = paint(width, width, [255, 255, 255])
  for (let at = 0; at < picture.data.length; at += 4) picture.data.fill((at * 7919) % 251, at, at + 3)
  return picture
}

const start = () => startScanProcess(new URL('./scan-process.js', import.meta.url))
/** One process for all images, as in the app. */
let shared: ScanClient | null = null
const openShared = () => (shared ??= open(createScanClient({ start })))
const open = (client: ScanClient) => {
  clients.push(client)
  return client
}

/** Exits on every request. */
function startEnding(): ScanPort {
  const port = start()
  return {
    postMessage: () => {
      port.kill()
    },
    on: (event: 'message' | 'exit', listener: (answer: unknown) => void) => port.on(event as 'message', listener),
    kill: () => port.kill()
  }
}

export function realDecoderSubject(): DecoderSubject {
  let client = openShared()
  return {
    decode: (picture, options) => client.decode(picture, options),
    draw: (text) => (text === null ? paint(64, 64, [255, 255, 255]) : draw(text)),
    drawSlow: () => noise(2400),
    end: () => {
      client = open(createScanClient({ start: startEnding }))
    }
  }
}

export function closeDecoders(): void {
  for (const client of clients) client.close()
}
