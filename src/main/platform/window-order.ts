// Which window opens first, and whether the other one follows: as the user left them. A small file without secrets; if it is damaged or
// missing, this is like a first start. It decides what is shown, never who may do what.
import { apps, type AppId } from '../../shared/model/app'
import { createJsonFile, fieldsOf } from '../protection/json-file'
import { windowArguments } from './switches'

interface Order {
  /** The app whose window was used last. */
  readonly last: AppId
  /** Apps whose windows the user closed. */
  readonly closed: readonly AppId[]
  /** The Panel's first screen was the login with a password. */
  readonly expectsLogin: boolean
}

export interface WindowOrder {
  /** The app whose window opens first: the one that `argv` names, or that was used last among those left open. */
  first(argv: readonly string[]): AppId
  /** Whether the user left this app's window open. */
  isLeftOpen(appId: AppId): boolean
  expectsLogin(): boolean
  noteUsed(appId: AppId): void
  noteOpened(appId: AppId): void
  noteClosed(appId: AppId): void
  noteLogin(isExpected: boolean): void
}

/** The app whose window the command line asks for; null if it names none. */
export const askedFor = (argv: readonly string[]): AppId | null =>
  apps.find((appId) => argv.includes(windowArguments[appId])) ?? null

export function openWindowOrder(path: string): WindowOrder {
  const file = createJsonFile(path, parse)
  let order = file.read() ?? parse(null)
  const keep = (change: Partial<Order>) => {
    const next = { ...order, ...change }
    if (JSON.stringify(next) === JSON.stringify(order)) return
    order = next
    try {
      file.save(order)
    } catch {
      // Problems with the folder are reported where the store is opened.
    }
  }
  const without = (appId: AppId) => order.closed.filter((each) => each !== appId)
  return {
    first: (argv) =>
      askedFor(argv) ?? [order.last, ...apps].find((appId) => !order.closed.includes(appId)) ?? order.last,
    isLeftOpen: (appId) => !order.closed.includes(appId),
    expectsLogin: () => order.expectsLogin,
    noteUsed(appId) {
      keep({ last: appId })
    },
    noteOpened(appId) {
      keep({ closed: without(appId) })
    },
    noteClosed(appId) {
      keep({ closed: [...without(appId), appId] })
    },
    noteLogin(isExpected) {
      keep({ expectsLogin: isExpected })
    }
  }
}

function parse(kept: unknown): Order {
  const given = fieldsOf(kept)
  const closed = Array.isArray(given['closed']) ? given['closed'] : []
  return {
    last: given['last'] === 'authenticator' ? 'authenticator' : 'panel',
    closed: apps.filter((appId) => closed.includes(appId)),
    expectsLogin: given['expectsLogin'] === true
  }
}
