// The result of a call: its value where it must succeed, its error where it must fail.
import type { Result } from '../src/shared/result'

/** The value of a success; a failure fails the test with its error. */
export function unwrap<R extends Result<unknown, { readonly code: string }>>(
  result: R
): Extract<R, { readonly ok: true }>['value'] {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The error of a failure; a success fails the test. */
export function errorOf<R extends Result<unknown, unknown>>(result: R): Extract<R, { readonly ok: false }>['error'] {
  if (result.ok) throw new Error('expected a failure')
  return result.error
}

/** The failure's code, or `ok`. */
export function codeOf(result: Result<unknown, { readonly code: string }>): string {
  return result.ok ? 'ok' : result.error.code
}
