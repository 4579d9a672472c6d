// The Panel's calls: its own handlers behind a second lock, and so that a store that fails is told from a bug.
import { panelContract, type Call } from '../../shared/contract'
import { fail } from '../../shared/result'
import { wasLetIn, type PanelHandlers } from '../panel/services/authority'
import type { Panel } from '../panel/services/panel'
import { guardStore } from './store-failures'

type Handler = (input: unknown, caller: object) => unknown

/** No handler deals with whom the Panel's authority did not let in for its call, whatever the gate did. */
export function panelHandlers({ handlers }: Panel): PanelHandlers {
  const calls = panelContract as Readonly<Record<string, Readonly<Record<string, Call>>>>
  const lock =
    (handler: Handler, call: Call | undefined): Handler =>
    (input, caller) =>
      call !== undefined && wasLetIn(caller, call.who) ? handler(input, caller) : fail({ code: 'not-signed-in' })
  const locked = Object.entries(handlers as unknown as Record<string, Record<string, Handler>>).map(
    ([namespace, methods]) => [
      namespace,
      Object.fromEntries(
        Object.entries(methods).map(([method, handler]) => [method, lock(handler, calls[namespace]?.[method])])
      )
    ]
  )
  return guardStore(Object.fromEntries(locked) as PanelHandlers)
}
