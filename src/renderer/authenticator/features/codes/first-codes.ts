// The codes of the first screen, requested together with its accounts, so that they are in its first frame.
import type { CodeSheet } from '../../../../shared/contract'
import { noteMainClock } from '../../../ui/clock'
import { codes } from '../../client'

/** Of a longer list only the visible rows are in the page, and each asks for its own code. */
export const mostPlainRows = 100

let first: CodeSheet | null = null

/** A locked vault refuses; the list then asks when it is shown. */
export async function askFirstCodes(): Promise<void> {
  const answer = await codes.list({})
  if (!answer.ok) return
  noteMainClock(answer.value.now)
  first = answer.value
}

/** Null if there are none. */
export const firstCodes = (): CodeSheet | null => first

/** Once they are shown. */
export function forgetFirstCodes(): void {
  first = null
}
