// The Panel's calls as tests make them: `panel.users.get('default', { userId })`, for whoever the gate's own rules let in from that
// browser profile. Unlike the gate, they take input as it is, ask nobody to step up, and answer as soon as the handler does.
import type { Authorised, PanelHandlers } from '../../src/main/panel/services/authority'
import type { Panel } from '../../src/main/panel/services/panel'
import { panelContract, type Call, type PanelContract, type ParsedOf, type Who } from '../../src/shared/contract'

type Refused = Extract<Authorised<Who>, { readonly ok: false }>
type Given<I> = Record<never, never> extends I ? [input?: I] : [input: I]
type Answer<H> = H extends (...args: never[]) => infer R ? R : never

type Driven<H> = {
  readonly [N in keyof H & keyof PanelContract]: {
    readonly [V in keyof H[N] & keyof PanelContract[N]]: (
      profileId: string,
      ...given: Given<ParsedOf<PanelContract[N][V]>>
    ) => Answer<H[N][V]> | Refused
  }
}

export type DrivenPanel = Panel & Driven<Panel['handlers']>

type AnyHandler = (input: unknown, caller: unknown) => unknown

export function drive(panel: Panel): DrivenPanel {
  const contract: Readonly<Record<string, Readonly<Record<string, Call>>>> = panelContract
  const driven = Object.entries(panel.handlers as Partial<PanelHandlers>).map(([namespace, handlers]) => [
    namespace,
    Object.fromEntries(
      Object.entries(handlers as Record<string, AnyHandler>).map(([method, handler]) => [
        method,
        (profileId: string, input: unknown = {}) => {
          const call = contract[namespace]?.[method]
          if (call === undefined) throw new Error(`no call ${namespace}.${method}`)
          const letIn = panel.authorise(profileId, call.who, false)
          return letIn.ok ? handler(input, letIn.value) : letIn
        }
      ])
    )
  ])
  return { ...panel, ...(Object.fromEntries(driven) as Driven<Panel['handlers']>) }
}
