// The only gate between pages and services. Each message passes sender → name → input → authority → call → Result, in this order. The page
// always gets a value. An exception is a bug and is logged with a reference that the page may show.
import { randomBytes } from 'node:crypto'
import type { BorderCode, Call, Caller, Callers, Contract, Handlers, Who } from '../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../shared/result'

/** Decides whether `caller` may make a call now, and returns the caller that its handler gets. */
export type Authorise<C extends Callers = Record<Who, Caller>> = <W extends Who>(
  caller: Caller,
  who: W,
  stepUp: boolean
) => Result<C[W], Failure<BorderCode>>

export interface Server<Sender> {
  answer(sender: Sender, name: unknown, input: unknown): Promise<Result<unknown>>
}

export interface ServerOptions<T extends Contract, Sender, C extends Callers> {
  readonly contract: T
  /** The current handlers. A namespace is missing while its store is not open: its calls then fail with `store-locked`. */
  readonly handlers: () => Partial<Handlers<T, C>>
  /** The caller behind a message; null for a foreign window, a sub-frame or another origin. */
  readonly identify: (sender: Sender) => Caller | null
  readonly authorise: Authorise<C>
  /** Awaited after each handler, before its answer is sent: the change is then anchored, or three seconds have passed. */
  readonly settle?: () => Promise<void>
  readonly logBug: (reference: string, call: string, error: unknown) => void
}

type AnyHandler = (input: unknown, caller: Caller) => unknown

/** Own properties only, so that `constructor`, `__proto__` and the like are unknown names. */
const own = <V>(table: Readonly<Record<string, V>> | undefined, key: string): V | undefined =>
  table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined

export function createServer<T extends Contract, Sender, C extends Callers = Record<Who, Caller>>(
  options: ServerOptions<T, Sender, C>
): Server<Sender> {
  const find = (name: unknown): { call: Call; namespace: string; method: string } | null => {
    if (typeof name !== 'string') return null
    const [namespace, method, ...rest] = name.split('.')
    if (namespace === undefined || method === undefined || rest.length > 0) return null
    const call = own(own(options.contract, namespace), method)
    return call === undefined ? null : { call, namespace, method }
  }
  return {
    async answer(sender, name, input) {
      const caller = options.identify(sender)
      if (caller === null) return fail({ code: 'foreign-sender' })
      const found = find(name)
      if (found === null) return fail({ code: 'unknown-call' })
      const { call, namespace, method } = found
      try {
        const parsed = call.input.safeParse(input)
        if (!parsed.success) {
          const fields = parsed.error.issues.map((issue) => issue.path.map(String).join('.'))
          return fail({ code: 'invalid-input', fields: [...new Set(fields)] })
        }
        // Nothing is awaited between here and the handler, so the caller is still the one that was authorised.
        const letIn = call.who === 'always' ? ok(caller) : options.authorise(caller, call.who, call.stepUp)
        if (!letIn.ok) return letIn
        const table = options.handlers() as Record<string, Record<string, AnyHandler> | undefined>
        const handler = own(table[namespace], method)
        if (handler === undefined) return fail({ code: 'store-locked' })
        try {
          return (await handler(parsed.data, letIn.value)) as Result<unknown>
        } finally {
          await options.settle?.()
        }
      } catch (error) {
        const reference = randomBytes(4).toString('hex')
        options.logBug(reference, `${namespace}.${method}`, error)
        return fail({ code: 'internal', reference })
      }
    }
  }
}
