// Real captures of this desktop. Xvfb never refuses, so Electron's function is replaced to simulate a refusal.
import { BrowserWindow, desktopCapturer } from 'electron'
import { captureScreens } from '../../../src/main/platform/screen-capture'
import { wait } from '../cases'
import type { ScreensSubject } from '../screens'

const { getSources } = desktopCapturer

export function realScreensSubject(): ScreensSubject {
  desktopCapturer.getSources = getSources
  return {
    capture: captureScreens,
    show: async ([red, green, blue]) => {
      const window = new BrowserWindow({ x: 600, y: 300, width: 400, height: 400, frame: false })
      await window.loadURL(`data:text/html,<body style="background:rgb(${[red, green, blue].join()})">`)
      window.moveTop()
      await wait(300)
    },
    refuse: (how) => {
      desktopCapturer.getSources = () => (how === 'none' ? Promise.resolve([]) : Promise.reject(new Error('denied')))
    }
  }
}

export function putScreensBack(): void {
  desktopCapturer.getSources = getSources
}
