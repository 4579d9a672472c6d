// The Panel's calls in the form tests use: `panel.users.get('default', { userId })`, authorised by the gate's own rules for that browser
// profile. Unlike the gate, they do not validate input or ask for a step-up, and they return when the handler does.
import type { Authorised } from '../../src/main/panel/services/authority'
import type { Panel } from '../../src/main/panel/services/panel'
import type { Failure, Result } from '../../src/shared/result'
import { panelContract, type Call, type PanelContract, type Who } from '../../src/shared/contract'

type Given<I> = Record<never, never> extends I ? [input?: I] : undefined extends I ? [] : [input: I]
type Input<H> = H extends (...args: infer A) => unknown ? A[0] : never
type RefusalOf<W extends Who> = W extends 'always' | 'anyone' ? never : Authorised<W> & { readonly ok: false }
type ValueOf<R> = R extends { readonly ok: true; readonly value: infer T } ? T : never
type ErrorOf<R> = R extends { readonly ok: false; readonly error: infer E extends Failure } ? E : never
/** Merges a union of results into one. */
type Merged<R> = Result<ValueOf<R>, ErrorOf<R>>
type Answer<H, W extends Who> = H extends (...args: never[]) => infer R
  ? [R] extends [Promise<infer A>]
    ? Promise<Merged<A | RefusalOf<W>>>
    : Merged<R | RefusalOf<W>>
  : never

type Driven<H> = {
  readonly [N in keyof H & keyof PanelContract]: {
    readonly [V in keyof H[N] & keyof PanelContract[N]]: PanelContract[N][V] extends Call
      ? (profileId: string, ...given: Given<Input<H[N][V]>>) => Answer<H[N][V], PanelContract[N][V]['who']>
      : never
  }
}

export type DrivenPanel = Panel & Driven<Panel['handlers']>

type AnyHandler = (input: unknown, caller: unknown) => unknown
const isAsync = (handler: AnyHandler) => handler.constructor.name === 'AsyncFunction'

export function drive(panel: Panel): DrivenPanel {
  const contract: Readonly<Record<string, Readonly<Record<string, Call>>>> = panelContract
  const driven = Object.entries(panel.handlers).map(([namespace, handlers]) => [
    namespace,
    Object.fromEntries(
      Object.entries(handlers as Record<string, AnyHandler>).map(([method, handler]) => [
        method,
        (profileId: string, input: unknown = {}) => {
          const call = contract[namespace]?.[method]
          if (call === undefined) throw new Error(`no call ${namespace}.${method}`)
          const letIn = panel.authorise(profileId, call.who, false)
          if (letIn.ok) return handler(input, letIn.value)
          return isAsync(handler) ? Promise.resolve(letIn) : letIn
        }
      ])
    )
  ])
  return { ...panel, ...(Object.fromEntries(driven) as Driven<Panel['handlers']>) }
}
