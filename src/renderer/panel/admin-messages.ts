// The messages of everything behind the login, which the login does without.
import { speakAlso } from '../messages/language'

/** Loads them together with the code of a screen. */
export async function withAdminMessages<T>(load: () => Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([load(), speakAlso('admin')])
  return loaded
}
