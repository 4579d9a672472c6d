// The real system behind the clock, with servers on this computer. Its tools are stand-ins.
import { app } from 'electron'
import { createSocket, type Socket } from 'node:dgram'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../../src/main/platform/clock-watch'
import { openDesktopSettings } from '../../../src/main/platform/desktop-settings'
import { reversed, type SystemClockSubject } from '../system-clock'

const path = process.env['PATH'] ?? ''
const sockets: Socket[] = []

export function closeSystemClocks(): void {
  process.env['PATH'] = path
  for (const socket of sockets) socket.close()
}

const listen = (answer: (question: Uint8Array) => Uint8Array | null) =>
  new Promise<string>((resolve) => {
    const socket = createSocket('udp4')
    sockets.push(socket)
    socket.on('message', (question, from) => {
      const said = answer(question)
      if (said !== null) socket.send(said, from.port, from.address)
    })
    socket.bind(0, '127.0.0.1', () => {
      resolve(`127.0.0.1:${String(socket.address().port)}`)
    })
  })

export function realSystemClockSubject(): SystemClockSubject {
  const folder = mkdtempSync(join(app.getPath('home'), 'clock-'))
  const clock = systemClock(openDesktopSettings(join(folder, 'desktop.json')))
  return {
    clock: { ...clock, exchange: (server, question) => clock.exchange(server, question, 300) },
    synchronise: () => {
      writeFileSync(join(folder, 'timedatectl'), '#!/bin/sh\necho yes\n', { mode: 0o755 })
      process.env['PATH'] = `${folder}:${path}`
    },
    serverThat: async (does) => {
      if (does === 'is not there') return '127.0.0.1:1'
      return listen(does === 'answers' ? reversed : () => null)
    }
  }
}
