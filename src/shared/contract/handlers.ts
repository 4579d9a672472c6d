// The shape of the code that answers a contract: one handler per call. It gets the parsed input and the caller that the gate let in. What
// an app knows about a caller depends on who may make the call, so a handler never looks up its caller.
import type { AnswerOf, Contract, ParsedOf, Who } from './call'

/** The browser profile of the Panel window (`default` in the Authenticator). Times and tokens never come from the page. */
export interface Caller {
  readonly profileId: string
  /** The caller is the quick picker, which shows accounts but nothing about the app. */
  readonly isPicker?: boolean
}

/** What a handler knows about its caller, depending on who may make the call. */
export type Callers = Readonly<Record<Who, Caller>>

/** A service is the handlers of its namespace. `C`: what the app knows about callers; without sessions, only the window. */
export type Handlers<T extends Contract, C extends Callers = Record<Who, Caller>> = {
  readonly [N in keyof T]: {
    readonly [V in keyof T[N]]: (
      input: ParsedOf<T[N][V]>,
      caller: C[T[N][V]['who']]
    ) => AnswerOf<T[N][V]> | Promise<AnswerOf<T[N][V]>>
  }
}
