// Every call of both contracts with who may make it.
import { authenticatorContract, panelContract, type Call, type Contract } from '../../src/shared/contract'
import type { Half } from './pages'

export interface NamedCall {
  readonly name: string
  readonly call: Call
}

const callsOf = (contract: Contract): readonly NamedCall[] =>
  Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, call]) => ({ name: `${noun}.${verb}`, call }))
  )

export const calls: Readonly<Record<Half, readonly NamedCall[]>> = {
  panel: callsOf(panelContract),
  authenticator: callsOf(authenticatorContract)
}
