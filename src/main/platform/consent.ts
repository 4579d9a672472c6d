// The dialog in which a person consents: the system's own, of the main process, so that no page can press its buttons. Its
// first button says no, is the one that Enter presses, and is what closing the dialog means.
import { dialog, type BrowserWindow } from 'electron'
import type { AppId } from '../../shared/model/app'
import { appOf, type Confirm } from '../protection/consent'
import { consentWords } from '../messages/consent'

const no = 0
const yes = 1

/** `parent` is the app's window that the dialog belongs to; null where none is open, and the dialog stands alone. */
export const createConfirm =
  (parent: (appId: AppId) => BrowserWindow | null): Confirm =>
  async (question) => {
    const words = consentWords(question)
    const options: Electron.MessageBoxOptions = {
      type: 'warning',
      title: words.title,
      message: words.message,
      detail: words.detail,
      buttons: [words.no, words.yes],
      defaultId: no,
      cancelId: no,
      noLink: true
    }
    const window = parent(appOf(question))
    const gone = new AbortController()
    const leave = () => {
      gone.abort()
    }
    // Without its window the dialog would stay, and nothing else could be asked. Taken away, it says no.
    window?.once('closed', leave)
    const asked = { ...options, signal: gone.signal }
    const { response } = await (window === null ? dialog.showMessageBox(asked) : dialog.showMessageBox(window, asked))
    if (window?.isDestroyed() === false) window.off('closed', leave)
    return response === yes
  }
