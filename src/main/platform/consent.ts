// The dialog for the user's consent: a system dialog of the main process, whose buttons no page can press. Its first button means no. It is
// also the default for Enter and for closing the dialog.
import { dialog, type BrowserWindow } from 'electron'
import type { AppId } from '../../shared/model/app'
import { appOf, type Confirm } from '../protection/consent'
import { consentMessages } from '../messages/consent'

const no = 0
const yes = 1

/** `parent` returns the app's window that the dialog belongs to; null if none is open, and the dialog has no parent. */
export const createConfirm =
  (parent: (appId: AppId) => BrowserWindow | null): Confirm =>
  async (question) => {
    const message = consentMessages(question)
    const options: Electron.MessageBoxOptions = {
      type: 'warning',
      title: message.title,
      message: message.message,
      detail: message.detail,
      buttons: [message.no, message.yes],
      defaultId: no,
      cancelId: no,
      noLink: true
    }
    const window = parent(appOf(question))
    const gone = new AbortController()
    const leave = () => {
      gone.abort()
    }
    // Without its window, the dialog would stay open and block all further questions. Closed this way, it means no.
    window?.once('closed', leave)
    const asked = { ...options, signal: gone.signal }
    const { response } = await (window === null ? dialog.showMessageBox(asked) : dialog.showMessageBox(window, asked))
    if (window?.isDestroyed() === false) window.off('closed', leave)
    return response === yes
  }
