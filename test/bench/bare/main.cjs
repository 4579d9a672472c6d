// The cost of an Electron app that does nothing: windows with one line of text. `--windows=N` opens N of them.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

const count = Number(process.argv.find((argument) => argument.startsWith('--windows='))?.slice(10) ?? 1)
if (process.env.COUNTERSIGN_DATA_DIR) app.setPath('userData', process.env.COUNTERSIGN_DATA_DIR)
void app.whenReady().then(() => {
  for (let opened = 0; opened < count; opened++) {
    const window = new BrowserWindow({ width: 1120, height: 800, webPreferences: { sandbox: true } })
    void window.loadFile(join(__dirname, 'index.html'))
  }
})
