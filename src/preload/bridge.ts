// What a page can reach of the main process: one function that carries a call, one that hears of changes.
// ipcRenderer itself never reaches the page (Electron checklist 20).
import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/contract'

/** Exposes `window.countersign`. Which app's calls are answered is decided in main, by the window they come from. */
export function exposeBridge(): void {
  const bridge: Bridge = {
    call: (name, input) => ipcRenderer.invoke('call', name, input),
    onChanged(listener) {
      const hear = (_event: unknown, topic: unknown) => {
        if (typeof topic === 'string') listener(topic)
      }
      ipcRenderer.on('changed', hear)
      return () => {
        ipcRenderer.removeListener('changed', hear)
      }
    }
  }
  contextBridge.exposeInMainWorld('countersign', bridge)
}
