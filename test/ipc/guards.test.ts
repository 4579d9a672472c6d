// The guards around every handler. An unusable store and a vault closed in the meantime become error results, anything else thrown remains
// a bug, and a message from a foreign window reaches no handler.
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import type { IdentifiedWindow } from '../../src/main/ipc/identify'
import { whileOpen } from '../../src/main/ipc/lock'
import { registerServers } from '../../src/main/ipc/register'
import { guardStore } from '../../src/main/ipc/store-failures'
import { PanelClosedError } from '../../src/main/panel/services/brake'
import { fail, ok } from '../../src/shared/result'

type Listener = (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<unknown>

const heard = vi.hoisted(() => new Map<string, unknown>())
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: unknown) => {
      heard.set(channel, listener)
    }
  }
}))

/** An error with any code. */
const withCode = (code: unknown, error = new Error('a bug')): Error => Object.assign(error, { code })
const failing = (error: Error) => ({
  namespace: {
    method: () => Promise.reject(error)
  }
})
const echoing = { namespace: { method: (...args: readonly unknown[]) => Promise.resolve(ok(args)) } }

describe('around a store', () => {
  it.each(['FULL', 'READONLY', 'IOERR_WRITE', 'CORRUPT', 'NOTADB', 'CANTOPEN', 'BUSY_SNAPSHOT', 'LOCKED', 'NOMEM'])(
    'SQLITE_%s is returned as a failure',
    async (what) => {
      const guarded = guardStore(failing(withCode(`SQLITE_${what}`)))
      expect(await guarded.namespace.method()).toEqual(fail({ code: 'store-unavailable' }))
    }
  )

  it('a closed Panel is returned as a failure', async () => {
    expect(await guardStore(failing(new PanelClosedError())).namespace.method()).toEqual(fail({ code: 'store-locked' }))
  })

  it.each([
    ['another code of SQLite', withCode('SQLITE_CONSTRAINT')],
    ['a code of SQLite that is not its first word', withCode('NOT_SQLITE_FULL')],
    ['a code that is not a text', withCode(['SQLITE_FULL'])],
    ['an error without a code', new Error('a bug')],
    ['a value that is not an Error', withCode('SQLITE_FULL', {} as Error)],
    ['nothing', null as unknown as Error]
  ])('%s is still reported as a bug', async (_what, error) => {
    await expect(guardStore(failing(error)).namespace.method()).rejects.toBe(error)
  })

  it('an answer passes unchanged', async () => {
    expect(await guardStore(echoing).namespace.method('input', 'caller')).toEqual(ok(['input', 'caller']))
  })
})

describe('around a vault', () => {
  it('answers and errors pass while it is open', async () => {
    const isOpen = () => true
    expect(await whileOpen(echoing, isOpen).namespace.method('input', 'caller')).toEqual(ok(['input', 'caller']))
    const bug = new Error('a bug')
    await expect(whileOpen(failing(bug), isOpen).namespace.method()).rejects.toBe(bug)
  })

  it('nothing passes once it was closed, neither an answer nor a failure', async () => {
    const isOpen = () => false
    expect(await whileOpen(echoing, isOpen).namespace.method('input')).toEqual(fail({ code: 'store-locked' }))
    expect(await whileOpen(failing(new Error('a bug')), isOpen).namespace.method()).toEqual(
      fail({ code: 'store-locked' })
    )
  })
})

describe("on Electron's channel", () => {
  it('a message reaches the gate of its own app, and one from another window reaches none', async () => {
    const gateOf = (appId: string) => ({
      answer: (_event: IpcMainInvokeEvent, ...message: unknown[]) => Promise.resolve(ok([appId, ...message]))
    })
    const contents = { panel: {}, authenticator: {}, foreign: {} } as unknown as Record<string, WebContents>
    const windows = new Map<WebContents | undefined, IdentifiedWindow>(
      (['panel', 'authenticator'] as const).map((appId) => [contents[appId], { appId } as IdentifiedWindow])
    )
    registerServers(
      Promise.resolve({ panel: gateOf('panel'), authenticator: gateOf('authenticator') }),
      (sender) => windows.get(sender) ?? null
    )
    expect([...heard.keys()]).toEqual(['call'])
    const listener = heard.get('call') as Listener
    const send = (from: string) =>
      listener({ sender: contents[from] } as IpcMainInvokeEvent, 'namespace.method', { some: 1 })
    expect(await send('panel')).toEqual(ok(['panel', 'namespace.method', { some: 1 }]))
    expect(await send('authenticator')).toEqual(ok(['authenticator', 'namespace.method', { some: 1 }]))
    expect(await send('foreign')).toEqual(fail({ code: 'foreign-sender' }))
  })
})
