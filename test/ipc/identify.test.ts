// Electron 17: a call is accepted only from the main frame of the app's own window, on its own origin. This file tests every other sender;
// test/ports/contract.test.ts tests the real windows.
import { expect, it } from 'vitest'
import { identifySender, type IdentifiedWindow } from '../../src/main/ipc/identify'
import { messageFrom } from '../ports/senders'

const own = 'app://panel/index.html'

const inWindow = (window: IdentifiedWindow | null) => () => window
const ours = inWindow({ appId: 'panel', profileId: 'default' })

it("recognises the main frame of the app's own window on its own origin", () => {
  expect(identifySender(messageFrom(own), 'panel', ours)).toEqual({ profileId: 'default' })
})

it('recognises the quick picker', () => {
  const picker = inWindow({ appId: 'authenticator', profileId: 'default', isPicker: true })
  const message = messageFrom('app://authenticator/index.html')
  expect(identifySender(message, 'authenticator', picker)).toEqual({ profileId: 'default', isPicker: true })
})

it.each([
  ['a frame inside the page', messageFrom(own, { isMainFrame: false }), ours],
  ['a frame that is gone', messageFrom(own, { isFrameGone: true }), ours],
  ['a window that is not ours', messageFrom(own), inWindow(null)],
  ["the other app's window", messageFrom(own), inWindow({ appId: 'authenticator', profileId: 'default' })],
  ["the other app's origin", messageFrom('app://authenticator/index.html'), ours],
  ['an origin that begins alike', messageFrom('app://panel.example/index.html'), ours],
  ['a longer host', messageFrom('app://panels/index.html'), ours],
  ['the web', messageFrom('https://panel/index.html'), ours],
  ['a file', messageFrom('file:///app://panel/index.html'), ours],
  ['an empty page', messageFrom('about:blank'), ours]
])('Electron 17: recognises nothing in %s', (_what, message, findWindow) => {
  expect(identifySender(message, 'panel', findWindow)).toBeNull()
})
