// A job is work that would block the main process for too long. It gets its whole input at the start, reports progress, returns one result,
// and keeps no state between runs. Inputs and results are plain values, because they are sent to and from a thread.
import type { Failure, Result } from '../../shared/result'

export interface Progress {
  readonly done: number
  readonly total: number
}

/** What a job can do besides its work. */
export interface JobContext {
  report(progress: Progress): void
  /** Whether it has run long enough that it should rest. */
  isDue(): boolean
  /** Lets messages in. Throws if the job was cancelled. */
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

/** `worker-ended`: the worker ended during the job, which has no result. */
export type JobFailure = Failure<'cancelled' | 'worker-ended'>

/** Runs one job of `T`. Rejects with the error that the job throws, including its `code`. */
export type RunJob<T extends JobTable> = <N extends keyof T & string>(
  name: N,
  input: InputOf<T[N]>,
  options?: RunOptions
) => Promise<Result<OutputOf<T[N]>, JobFailure>>
