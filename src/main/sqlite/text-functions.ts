// Text rules that SQL lacks, as functions of one connection: tidying names and addresses, folding for searches.
import { foldText } from '../../shared/text/plain'
import { markUnseen, tidyText } from '../../shared/text/tidy'
import type { Db } from './open'

function tidyList(json: string, longest: number): string {
  const texts = (JSON.parse(json) as unknown[]).map((one) => tidyText(String(one), longest))
  return JSON.stringify([...new Set(texts)].filter((one) => one !== ''))
}

const options = { deterministic: true, directOnly: true }

/**
 * Adds `tidied(text, longest)` and `tidied_list(json, longest)` ({@link tidyText}), `marked(text)` ({@link markUnseen}) and those
 * of {@link addFolding}. For migrations.
 */
export function addTextFunctions(db: Db): void {
  // Null stays null. SQLite takes the number of arguments from the function's length.
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

/** Adds `folded(text)` ({@link foldText}), which searches compare. */
export function addFolding(db: Db): void {
  db.function('folded', options, (text: unknown) => (typeof text === 'string' ? foldText(text) : text))
}
