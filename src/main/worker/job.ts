// What a job is: work that takes longer than the main process may stand still. It gets its input whole, says how far it is,
// and answers once; it keeps nothing between two runs. Inputs and answers are plain values, since they cross to a thread.
import type { Failure, Result } from '../../shared/result'

export interface Progress {
  readonly done: number
  readonly total: number
}

/** What a job does besides its work. */
export interface JobContext {
  report(progress: Progress): void
  /** Whether it worked so long that it should rest. */
  isDue(): boolean
  /** Lets messages in; throws if the result is no longer wanted. */
  rest(): Promise<void>
}

export type Job<I, O> = (input: I, context: JobContext) => O | Promise<O>
export type JobTable = Readonly<Record<string, Job<never, unknown>>>
type InputOf<J> = J extends (input: infer I, context: JobContext) => unknown ? I : never
type OutputOf<J> = J extends (input: never, context: JobContext) => infer O ? Awaited<O> : never

export interface RunOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** `worker-ended`: the worker died over it, and nothing came of it. */
export type JobFailure = Failure<'cancelled' | 'worker-ended'>

/** Runs one job of `T`. What a job throws is thrown here, with its `code`. */
export type RunJob<T extends JobTable> = <N extends keyof T & string>(
  name: N,
  input: InputOf<T[N]>,
  options?: RunOptions
) => Promise<Result<OutputOf<T[N]>, JobFailure>>
