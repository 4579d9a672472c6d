// The password of a file, from where the arguments say: a question, standard input or another open descriptor.
import type { PasswordSource } from './arguments'
import { firstLine, type Terminal } from './terminal'

const mostBytes = 65_536

/** Null if not given and no one can be asked; empty if an empty password was given. */
export async function readFilePassword(
  terminal: Terminal,
  source: PasswordSource,
  question: string
): Promise<string | null> {
  if (source === 'ask') return terminal.ask(question, { isHidden: true })
  const bytes = await terminal.readAll(source, mostBytes)
  return bytes === null ? null : firstLine(bytes)
}
