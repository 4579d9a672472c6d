// What a command answers: its exit code, lines for people, and the JSON that stays the same for programs
// (docs/command-line.md).
import type { Entry } from '../../shared/contract'
import type { Line } from './output'

export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  severalMatch: 3,
  noMatch: 4,
  locked: 5,
  noVault: 6,
  noCode: 7,
  file: 8,
  interrupted: 130
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export interface Reply {
  readonly exit: ExitCode
  /** Without its `version`, which is the same everywhere. */
  readonly json: object
  /** For standard output without --json. */
  readonly lines?: readonly Line[]
  /** For standard error, always. */
  readonly notes?: readonly Line[]
}

/** A failure: its code and data in the JSON, its words on standard error. */
export function refuse(
  exit: ExitCode,
  error: { readonly code: string; readonly [more: string]: unknown },
  notes: readonly Line[]
): Reply {
  return { exit, json: { error }, notes }
}

/** An account as JSON shows it. */
export const describeAccount = ({ id, issuer, account, type, algorithm, digits, period }: Entry) => ({
  id,
  issuer,
  account,
  type,
  algorithm,
  digits,
  period
})
