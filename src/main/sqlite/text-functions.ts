// What migrations ask of texts and SQL cannot say: the rules of names and addresses, as functions of one connection.
import { markUnseen, tidyText } from '../../shared/text/tidy'
import type { Db } from './open'

function tidyList(json: string, longest: number): string {
  const texts = (JSON.parse(json) as unknown[]).map((one) => tidyText(String(one), longest))
  return JSON.stringify([...new Set(texts)].filter((one) => one !== ''))
}

const options = { deterministic: true, directOnly: true }

/**
 * `tidied(text, longest)` and `tidied_list(json, longest)` are {@link tidyText}; `marked(text)` is {@link markUnseen};
 * `folded(text)` is what searches compare.
 */
export function addTextFunctions(db: Db): void {
  // Of null, null. How many values each takes is read off the function.
  const define = (name: string, change: (text: string) => string) =>
    db.function(name, options, (text: unknown) => (typeof text === 'string' ? change(text) : text))
  const defineWithLength = (name: string, change: (text: string, longest: number) => string) =>
    db.function(name, options, (text: unknown, longest: unknown) =>
      typeof text === 'string' ? change(text, Number(longest)) : text
    )
  defineWithLength('tidied', tidyText)
  defineWithLength('tidied_list', tidyList)
  define('marked', markUnseen)
  define('folded', (text) => text.normalize('NFC').toLowerCase())
}
