// The page's side of the border: a contract's calls as plain functions, `client.namespace.method(input)`.
// Only types come from src/shared. A call never throws: whatever breaks on the way is the failure `internal`.
import type { Bridge, Client, Contract, PanelContract } from '../../shared/contract'
import type { Failure, FailureCode, Result } from '../../shared/result'

declare global {
  interface Window {
    readonly countersign: Bridge
  }
}

type AnyResult = Result<unknown>

const failureListeners = new Set<(code: FailureCode) => void>()

/** Hears the code of every failed answer, of all clients; returns the unsubscribe function. */
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

/** Makes the functions of contract `T`; each answers a Result whose failure codes the contract lists. */
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
