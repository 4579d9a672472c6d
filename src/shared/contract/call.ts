// What a call is: its input, output, failures and who may make it. Also the schemas that all contracts share.
import { z } from 'zod'
import type { Failure, FailureCode, Result } from '../result'
import { plainCode } from '../text/plain'

/**
 * Who may make a call. `always`: even while the store is locked. `anyone`: the store is open.
 * `password`: an activation code was accepted and a password must be chosen. `setup`: a password was accepted and
 * two-factor setup is due. `code`: a password was accepted and a code is due.
 * `recovery`: the account recovery key was accepted. `user`: a full session. `admin`: a full session of an admin.
 */
export type Who = 'always' | 'anyone' | 'password' | 'setup' | 'code' | 'recovery' | 'user' | 'admin'

export interface Call<
  I extends z.ZodType = z.ZodType,
  O = unknown,
  C extends FailureCode = FailureCode,
  W extends Who = Who
> {
  readonly input: I
  readonly who: W
  readonly errors: readonly C[]
  /** True if the call requires a step-up: the password (or code) entered within the last 10 minutes. */
  readonly stepUp: boolean
  /** Carries only the output type; never present at run time. */
  readonly output?: O
}

export type Contract = Readonly<Record<string, Readonly<Record<string, Call>>>>

/** Failures that the border may answer to any call. */
export type BorderCode =
  | 'internal'
  | 'unknown-call'
  | 'foreign-sender'
  | 'invalid-input'
  | 'not-signed-in'
  | 'forbidden'
  | 'step-up-required'
  | 'store-locked'
  | 'store-unavailable'

export type InputOf<X> = X extends Call<infer I, infer _O, infer _C> ? z.input<I> : never
export type ParsedOf<X> = X extends Call<infer I, infer _O, infer _C> ? z.output<I> : never
export type OutputOf<X> = X extends Call<z.ZodType, infer O, infer _C> ? O : never
export type CodeOf<X> = X extends Call<z.ZodType, infer _O, infer C> ? C : never
export type AnswerOf<X> = Result<OutputOf<X>, Failure<CodeOf<X> | BorderCode>>

/** The page's view of a contract: `client.namespace.method(input)`. */
export type Client<T extends Contract> = {
  readonly [N in keyof T]: { readonly [V in keyof T[N]]: (input: InputOf<T[N][V]>) => Promise<AnswerOf<T[N][V]>> }
}

/** What the preload exposes as `window.countersign`. */
export interface Bridge {
  readonly call: (name: string, input: unknown) => Promise<unknown>
  /** Calls back whenever something under `topic` changed; answers the unsubscribe function. */
  readonly onChanged: (listener: (topic: string) => void) => () => void
}

/** Declares a call: `call<Output>()(who, input, errors, stepUp)`. */
export const call =
  <O>() =>
  <W extends Who, I extends z.ZodType, const C extends FailureCode = never>(
    who: W,
    input: I,
    errors: readonly C[] = [],
    stepUp = false
  ): Call<I, O, C, W> => ({ input, who, errors, stepUp })

export const nothing = z.strictObject({})
/** **Save as…**: the main process opens the dialog, and no page sends a path. Without it the file goes to the Downloads folder. */
export const savePlace = { asksWhere: z.boolean().optional() }
/** `cancelled`: the user closed the dialog; pages do not show that as a failure. */
export const saveErrors = ['file-not-written', 'cancelled'] as const
export const text = (max: number) => z.string().trim().min(1).max(max)
export const id = z.string().min(1).max(64)
/** A password is never trimmed or folded (CHECKLIST 4); the bound only stops absurd input. */
export const secretText = z.string().min(1).max(1024)
/** A new password, typed twice. */
export const newPassword = { password: secretText, confirmPassword: secretText }
/** A typed or pasted key, code or address. Invisible characters are removed first and do not count. */
export const typedText = (max: number) => z.string().overwrite(plainCode).trim().min(1).max(max)
export const codeText = typedText(64)
/** Bytes that a page hands over, at most so many. */
export const bytesUpTo = (most: number): z.ZodType<Uint8Array, Uint8Array> =>
  z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= most)
/** The name of a copy of a store, as listed. */
export const snapshotName = z.string().min(1).max(120)
