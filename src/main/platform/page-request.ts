// What the menu bar asks of a page (src/renderer/ui/requests.ts).
import type { WebContents } from 'electron'

/** Asks a page for something as soon as it has loaded. Before that it hears nothing. */
export function askPage(contents: WebContents, request: 'about' | 'open-settings'): void {
  const send = () => {
    contents.send('changed', request)
  }
  if (contents.isLoading()) contents.once('did-stop-loading', send)
  else send()
}
