// What a page can reach of the main process: one function that carries a call and one that reports changes. The page never gets ipcRenderer
// itself (Electron checklist 20).
import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/contract'

/** Exposes `window.countersign`. The main process decides by the calling window which app's calls it answers. */
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
