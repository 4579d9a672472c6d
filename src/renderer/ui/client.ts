// The page's side of the border: a contract's calls as plain functions, `client.namespace.method(input)`. Only types come from src/shared.
// A call never throws: any unexpected error becomes the failure `internal`.
import type { Bridge, Client, Contract, PanelContract } from '../../shared/contract'
import type { Failure, FailureCode, Result } from '../../shared/result'

declare global {
  interface Window {
    readonly countersign: Bridge
  }
}

type AnyResult = Result<unknown>

const failureListeners = new Set<(code: FailureCode) => void>()

/** Calls `listener` with the code of every failed answer of every client; returns the unsubscribe function. */
export function onFailedCall(listener: (code: FailureCode) => void): () => void {
  failureListeners.add(listener)
  return () => {
    failureListeners.delete(listener)
  }
}

async function callMain(name: string, input: unknown): Promise<AnyResult> {
  let answer: AnyResult
  try {
    answer = (await window.countersign.call(name, input)) as AnyResult
  } catch {
    const broken: Failure<'internal'> = { code: 'internal', reference: 'border' }
    answer = { ok: false, error: broken }
  }
  if (!answer.ok) for (const listener of failureListeners) listener(answer.error.code)
  return answer
}

/** Creates the functions of contract `T`. Each answers a Result with the failure codes of the contract. */
export function createClient<T extends Contract>(): Client<T> {
  const methodsOf = (namespace: string) =>
    new Proxy(
      {},
      {
        get: (_target, method) =>
          typeof method === 'string' ? (input: unknown) => callMain(`${namespace}.${method}`, input) : undefined
      }
    )
  return new Proxy(
    {},
    { get: (_target, namespace) => (typeof namespace === 'string' ? methodsOf(namespace) : undefined) }
  ) as Client<T>
}

/** The calls that both apps have. */
export const sharedClient = createClient<Pick<PanelContract, 'app' | 'protection' | 'updates'>>()

/** Arguments of `useCall` and `ask`. */
export const protectionCall = ['protection', ['get'], () => sharedClient.protection.get({})] as const
