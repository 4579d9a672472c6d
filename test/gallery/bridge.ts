// The gallery's replacement for the preload bridge: answers the pages' calls from a table, as the main process's gate would. The contract's
// schema parses the input, the caller must be the one that the contract names, answers are cloned as between processes, and a failure must
// be one that the call lists. Any violation is a fault of the entry.
import type { AppId } from '../../src/shared/model/app'
import type {
  AuthenticatorContract,
  BorderCode,
  Bridge,
  Call,
  CodeOf,
  Contract,
  OutputOf,
  PanelContract,
  ParsedOf,
  ProtectionState,
  SessionState,
  Who
} from '../../src/shared/contract'
import { authenticatorContract, panelContract } from '../../src/shared/contract'
import { fail, type Failure, type Result } from '../../src/shared/result'

type ResultOf<X> = Result<OutputOf<X>, Failure<CodeOf<X> | BorderCode>>

/** The answer to one call; `never`: none yet, as during a slow call. `earlier`: how often the entry made this call before. */
type Reply<X> = ResultOf<X> | 'never' | ((input: ParsedOf<X>, earlier: number) => ResultOf<X> | 'never')

/** By namespace and method, with the contract's types. */
export type Answers<T extends Contract> = {
  readonly [N in keyof T]?: { readonly [V in keyof T[N]]?: Reply<T[N][V]> }
}

export type PanelAnswers = Answers<PanelContract>
export type AuthenticatorAnswers = Answers<AuthenticatorContract>

type LooseReply = Result<unknown> | 'never' | ((input: unknown, earlier: number) => Result<unknown> | 'never')
export type LooseAnswers = Readonly<Record<string, Readonly<Record<string, LooseReply | undefined>> | undefined>>

const contracts: Readonly<Record<'panel' | 'authenticator', Contract>> = {
  panel: panelContract,
  authenticator: authenticatorContract
}

const borderCodes: readonly string[] = [
  'internal',
  'unknown-call',
  'foreign-sender',
  'invalid-input',
  'not-signed-in',
  'forbidden',
  'store-locked',
  'store-unavailable'
] satisfies readonly Exclude<BorderCode, 'step-up-required'>[]

export interface FakeBridge extends Bridge {
  /** Notifies the page that something under `topic` changed. */
  readonly announce: (topic: string) => void
  /** What the entry does that the main process never would. */
  readonly faults: string[]
  /** The names of the calls made, in order. */
  readonly calls: string[]
  /** How many answers are pending; those that never come do not count. */
  readonly pending: () => number
}

/** `answers` may return a different table for each call. */
export function createFakeBridge(appId: AppId, answers: () => LooseAnswers): FakeBridge {
  const contract = contracts[appId]
  const listeners = new Set<(topic: string) => void>()
  const faults: string[] = []
  const calls: string[] = []
  let pending = 0

  const note = (fault: string) => {
    if (!faults.includes(fault)) faults.push(fault)
  }
  const find = (name: string): Call | undefined => {
    const [namespace = '', method = ''] = name.split('.')
    return contract[namespace]?.[method]
  }
  const replyTo = (name: string, input: unknown): Result<unknown> | 'never' => {
    const [namespace = '', method = ''] = name.split('.')
    const reply = answers()[namespace]?.[method]
    if (reply === undefined) {
      note(`${name} has no answer`)
      return 'never'
    }
    return typeof reply === 'function' ? reply(input, calls.filter((each) => each === name).length - 1) : reply
  }
  const valueOf = (name: string): unknown => {
    const [namespace = '', method = ''] = name.split('.')
    const reply = answers()[namespace]?.[method]
    return typeof reply === 'object' && reply.ok ? reply.value : undefined
  }

  const answer = (name: string, input: unknown): Result<unknown> | 'never' => {
    const call = find(name)
    if (call === undefined) {
      note(`${name} is not a call`)
      return fail({ code: 'unknown-call' })
    }
    const parsed = call.input.safeParse(input)
    if (!parsed.success) {
      note(
        `${name} is called with what the contract refuses: ${parsed.error.issues.map(({ path }) => path.join('.')).join()}`
      )
      return fail({ code: 'invalid-input', fields: [] })
    }
    const refused = call.who === 'always' ? null : refuse(call.who, appId, valueOf)
    if (refused !== null) {
      note(`${name} is for ${call.who}, and would be answered with ${refused}`)
      return fail(refused === 'forbidden' ? { code: refused } : { code: refused })
    }
    const reply = replyTo(name, parsed.data)
    if (reply === 'never' || reply.ok) return reply
    const { code } = reply.error
    // An admin admitted by a remembered browser is asked for a code before any admin page.
    const mayStepUp = call.stepUp || call.who === 'admin' || call.errors.includes('step-up-required')
    const isListed =
      call.errors.includes(code) || borderCodes.includes(code) || (code === 'step-up-required' && mayStepUp)
    if (!isListed) note(`${name} never fails with ${code}`)
    return reply
  }

  return {
    faults,
    calls,
    pending: () => pending,
    announce: (topic) => {
      for (const listener of listeners) listener(topic)
    },
    onChanged: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    call: async (name, input) => {
      calls.push(name)
      const reply = answer(name, structuredClone(input))
      if (reply === 'never') return new Promise(() => undefined)
      pending += 1
      try {
        // Only plain data can be cloned.
        const copy = structuredClone(reply)
        await new Promise((resolve) => setTimeout(resolve))
        return copy
      } finally {
        pending -= 1
      }
    }
  }
}

/** The session step that allows a call limited to that step. */
const stepOf: Partial<Record<Who, readonly SessionState['step'][]>> = {
  password: ['new-password'],
  setup: ['setup', 'enrolment-code'],
  code: ['code'],
  recovery: ['recovery'],
  user: ['signed-in'],
  admin: ['signed-in']
}

function refuse(
  who: Who,
  appId: AppId,
  valueOf: (name: string) => unknown
): 'store-locked' | 'not-signed-in' | 'forbidden' | null {
  const protection = valueOf('protection.get') as ProtectionState | undefined
  if (protection !== undefined && protection.stage !== 'ready') return 'store-locked'
  if (appId === 'authenticator') {
    const lock = valueOf('lock.get') as { isLocked: boolean } | undefined
    return lock?.isLocked === true ? 'store-locked' : null
  }
  const steps = stepOf[who]
  if (steps === undefined) return null
  const session = valueOf('session.get') as SessionState | undefined
  if (session === undefined || !steps.includes(session.step)) return 'not-signed-in'
  return who === 'admin' && session.step === 'signed-in' && session.user.role !== 'admin' ? 'forbidden' : null
}
