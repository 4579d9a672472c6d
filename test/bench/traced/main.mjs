// The app, unchanged, with a note of when each part of its start happens: in microseconds of the clock that Chromium's trace uses.
// COUNTERSIGN_TRACED_APP is the app's folder, COUNTERSIGN_TRACED_NOTES the file for the notes.
import { app, ipcMain } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { COUNTERSIGN_TRACED_APP: folder, COUNTERSIGN_TRACED_NOTES: file } = process.env
const notes = []
const note = (what, page = '', pid = 0) => {
  const made = { what, page, pid, at: Number(process.hrtime.bigint() / 1000n) }
  notes.push(made)
  return made
}
/** The app of a page's address. */
const pageOf = (url) => /^app:\/\/(\w+)\//.exec(url)?.[1] ?? ''

note('main script')
app.on('ready', () => {
  note('ready')
})
app.on('browser-window-created', (_event, window) => {
  const made = note('window made')
  const { webContents } = window
  webContents.once('did-start-navigation', (details) => {
    made.page = pageOf(details.url)
  })
  window.once('show', () => {
    note('shown', pageOf(webContents.getURL()))
  })
  webContents.once('dom-ready', () => {
    note('document read', pageOf(webContents.getURL()), webContents.getOSProcessId())
  })
})
app.on('session-created', ({ protocol }) => {
  const handle = protocol.handle.bind(protocol)
  protocol.handle = (scheme, answer) => {
    handle(scheme, async (request) => {
      const part = request.url.endsWith('.html') ? 'document' : request.url.endsWith('.js') ? 'first script' : null
      if (part !== null) note(`${part} asked for`, pageOf(request.url))
      const answered = await answer(request)
      if (part !== null) note(`${part} answered`, pageOf(request.url))
      return answered
    })
  }
})
const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, answer) => {
  handle(channel, async (event, ...args) => {
    const page = pageOf(event.senderFrame.url)
    note('first call asked', page)
    const answered = await answer(event, ...args)
    note('first call answered', page)
    return answered
  })
}
app.on('will-quit', () => {
  writeFileSync(file, JSON.stringify(notes))
})

const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
await import(pathToFileURL(join(folder, main)).href)
