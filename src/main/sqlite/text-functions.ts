// What SQL cannot say of texts: the rules of names, addresses and searches, as functions of one connection.
import { foldText } from '../../shared/text/plain'
import { markUnseen, tidyText } from '../../shared/text/tidy'
import type { Db } from './open'

function tidyList(json: string, longest: number): string {
  const texts = (JSON.parse(json) as unknown[]).map((one) => tidyText(String(one), longest))
  return JSON.stringify([...new Set(texts)].filter((one) => one !== ''))
}

const options = { deterministic: true, directOnly: true }

/**
 * `tidied(text, longest)` and `tidied_list(json, longest)` are {@link tidyText}; `marked(text)` is {@link markUnseen};
 * and what {@link addFolding} adds. For migrations.
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
  addFolding(db)
}

/** `folded(text)` is {@link foldText}, in which searches look. */
export function addFolding(db: Db): void {
  db.function('folded', options, (text: unknown) => (typeof text === 'string' ? foldText(text) : text))
}
