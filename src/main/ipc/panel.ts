// The Panel's calls: its handlers behind a second check of authority, with store failures turned into `store-unavailable`.
import { panelContract, type Call } from '../../shared/contract'
import { fail } from '../../shared/result'
import { wasLetIn, type PanelHandlers } from '../panel/services/authority'
import type { Panel } from '../panel/services/panel'
import { guardStore } from './store-failures'

type Handler = (input: unknown, caller: object) => unknown

/** A handler runs only for a caller whom the Panel's authority let in for this call, even if the gate failed to check. */
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
