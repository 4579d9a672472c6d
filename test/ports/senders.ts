// Identifies the sender of a message. The rule is the real one, src/main/ipc/identify.ts. Here a name describes the sender: the app and the
// browser profile, `panel:default`, and what calls if it is not the page itself.
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { AppId } from '../../src/shared/model/app'
import { identifySender, type IdentifiedWindow } from '../../src/main/ipc/identify'
import type { Caller } from '../../src/shared/contract'
import type { Cases } from './cases'

/** A message as Electron delivers it, from the page at `url`. */
export function messageFrom(url: string, { isMainFrame = true, isFrameGone = false } = {}): IpcMainInvokeEvent {
  const mainFrame = { url }
  const sender = { mainFrame } as unknown as WebContents
  const senderFrame = isFrameGone ? null : isMainFrame ? mainFrame : { url }
  return { sender, senderFrame } as unknown as IpcMainInvokeEvent
}

const isAppId = (name: string): name is AppId => name === 'panel' || name === 'authenticator'

/**
 * The caller that `sender` is for `appId`. The name is `APP` or `APP:PROFILE`, where the profile `picker` is the quick picker, followed by
 * ` frame`, ` gone` or ` at URL` for a frame inside the page, a removed frame, or another page. Any other name is a window that does not
 * belong to the app.
 */
export function identifyByName(sender: string, appId: AppId): Caller | null {
  const [, from = '', profile = 'default', how, url] =
    /^(\w+)(?::(.*?))?(?: (frame|gone)| at (\S+))?$/.exec(sender) ?? []
  const isPicker = profile === 'picker'
  const window: IdentifiedWindow | null = isAppId(from)
    ? { appId: from, profileId: isPicker ? 'default' : profile, ...(isPicker ? { isPicker } : {}) }
    : null
  const page = url ?? `app://${from}/index.html`
  const message = messageFrom(page, { isMainFrame: how !== 'frame', isFrameGone: how === 'gone' })
  return identifySender(message, appId, () => window)
}

export interface SendersSubject {
  /** The caller that the main process identifies for this sender. */
  readonly whoIs: (sender: string, appId: AppId) => Caller | null | Promise<Caller | null>
}

const nobody = (sender: string, appId: AppId = 'panel') => ({
  see: (s: SendersSubject) => s.whoIs(sender, appId),
  expected: null
})

export const sendersCases: Cases<SendersSubject> = {
  'the main frame of the app’s own window': {
    see: (s) => s.whoIs('panel', 'panel'),
    expected: { profileId: 'default' }
  },
  'the window of a browser profile': {
    see: (s) => s.whoIs('panel:second', 'panel'),
    expected: { profileId: 'second' }
  },
  'the quick picker': {
    see: (s) => s.whoIs('authenticator:picker', 'authenticator'),
    expected: { profileId: 'default', isPicker: true }
  },
  'Electron 17: the other app’s window is nobody': nobody('panel', 'authenticator'),
  'Electron 17: a window that is not the app’s is nobody': nobody('stranger'),
  'Electron 17: a frame inside the page is nobody': nobody('panel frame'),
  'Electron 17: a frame that is gone is nobody': nobody('panel gone'),
  'Electron 17: a page elsewhere is nobody': nobody('panel at data:text/html,elsewhere'),
  'Electron 17: an empty page is nobody': nobody('panel at about:blank'),
  'Electron 17: a longer host is nobody': nobody('panel at app://panels/index.html'),
  'Electron 17: the other app’s page is nobody': nobody('panel at app://authenticator/index.html'),
  'Electron 17: it is nobody to the other app, either': nobody(
    'panel at app://authenticator/index.html',
    'authenticator'
  )
}
