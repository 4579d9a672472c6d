// What stands in the file of a recovery key: what it is, what it opens, and where it belongs.
import { words } from '../../words/words'

/** `at` in ms since epoch. The text is a secret. */
export function describeRecoverySheet(recoveryKey: string, at: number): string {
  const { title, made, advice } = words().recoverySheet
  return `${[title, made(new Date(at).toISOString().slice(0, 10)), '', `    ${recoveryKey}`, '', ...advice, ''].join('\n')}\n`
}
