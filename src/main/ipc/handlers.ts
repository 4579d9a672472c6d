// The shape of a handler table: for each call of a contract one function, input parsed, caller already authorised.
import type { AnswerOf, Contract, ParsedOf } from '../../shared/contract'

/** Who calls: the browser profile of the Panel window (`default` in the Authenticator). Times and tokens never come from the page. */
export interface Caller {
  readonly profileId: string
  /** It is the quick picker, which shows accounts and nothing of the app. */
  readonly isPicker?: boolean
}

export type Handlers<T extends Contract> = {
  readonly [N in keyof T]: {
    readonly [V in keyof T[N]]: (
      input: ParsedOf<T[N][V]>,
      caller: Caller
    ) => AnswerOf<T[N][V]> | Promise<AnswerOf<T[N][V]>>
  }
}
