// Real messages from real pages, as they arrive at the app's channel. Known windows with a wrong page are created here, because the app's
// own windows cannot get into that state.
import { app, BrowserWindow, ipcMain, session } from 'electron'
import { join } from 'node:path'
import { identifySender } from '../../../src/main/ipc/identify'
import { pickerWindow, type Windows } from '../../../src/main/platform/windows'
import { comesTrue } from '../cases'
import type { SendersSubject } from '../senders'

const preload = () => join(app.getAppPath(), 'out', 'preload', 'panel.cjs')

const inPage = `void countersign.call('who', {})`
const inFrame = `new Promise((done) => {
  const frame = document.createElement('iframe')
  frame.srcdoc = '<p>'
  frame.onload = () => {
    void frame.contentWindow.countersign.call('who', {})
    WHAT_THEN
    done(null)
  }
  document.body.append(frame)
})`

export async function openSenders(windows: Windows): Promise<{ readonly subject: SendersSubject; close(): void }> {
  const picker = new BrowserWindow({ show: false, webPreferences: windows.preferencesOf('authenticator') })
  const stranger = new BrowserWindow({ show: false, webPreferences: windows.preferencesOf('panel') })
  const ownSession = session.fromPartition('posing')
  ownSession.protocol.handle('app', () => new Response('<p>', { headers: { 'content-type': 'text/html' } }))
  const posing = new BrowserWindow({
    show: false,
    webPreferences: { preload: preload(), session: ownSession, sandbox: true, nodeIntegrationInSubFrames: true }
  })
  const find = (contents: Electron.WebContents) => {
    if (contents === picker.webContents) return pickerWindow
    return contents === posing.webContents
      ? { appId: 'panel' as const, profileId: 'default' }
      : windows.identify(contents)
  }
  windows.show('panel')
  windows.show('authenticator')
  windows.show('panel', { id: 'second', name: '' })
  await picker.loadURL('app://authenticator/quick.html')
  await stranger.loadURL('app://panel/index.html')
  const windowOf = (name: string) => {
    if (name === 'stranger') return stranger
    const [appId, profile = 'default'] = name.split(':')
    return profile === 'picker' ? picker : windows.find(appId === 'panel' ? 'panel' : 'authenticator', profile)
  }
  return {
    subject: {
      async whoIs(sender, appId) {
        const [name = '', how, url] = sender.split(' ')
        const window = how === undefined ? windowOf(name) : posing
        if (window === null) return Promise.reject(new Error(`no window ${name}`))
        if (how !== undefined) await posing.loadURL(url ?? 'app://panel/index.html')
        const heard: ReturnType<typeof identifySender>[] = []
        ipcMain.removeHandler('call')
        ipcMain.handle('call', (event) => {
          heard.push(identifySender(event, appId, find))
        })
        await comesTrue(() => !window.webContents.isLoading())
        const script = how === 'frame' || how === 'gone' ? inFrame : inPage
        await window.webContents.executeJavaScript(script.replace('WHAT_THEN', how === 'gone' ? 'frame.remove()' : ''))
        await comesTrue(() => heard.length > 0)
        const [answer] = heard
        if (answer === undefined) throw new Error('no message arrived')
        return answer
      }
    },
    close: () => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents.getURL() !== 'about:blank') window.destroy()
    }
  }
}
