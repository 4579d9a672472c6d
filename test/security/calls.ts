// Every call of both contracts, with who may make it.
import type { AppId } from '../../src/shared/model/app'
import { authenticatorContract, panelContract, type Call, type Contract } from '../../src/shared/contract'

export interface NamedCall {
  readonly name: string
  readonly call: Call
}

const callsOf = (contract: Contract): readonly NamedCall[] =>
  Object.entries(contract).flatMap(([namespace, handlers]) =>
    Object.entries(handlers).map(([method, call]) => ({ name: `${namespace}.${method}`, call }))
  )

export const calls: Readonly<Record<AppId, readonly NamedCall[]>> = {
  panel: callsOf(panelContract),
  authenticator: callsOf(authenticatorContract)
}
