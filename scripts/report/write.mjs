// Puts a table of results into a document, between `<!-- NAME -->` and `<!-- /NAME -->`.
import fs from 'node:fs'
import { Stop } from '../setup/progress.mjs'
import { inProject } from '../setup/project.mjs'

/** Where the text of `name` starts and ends in `old`. */
function findPlace(document, name, old) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const from = old.indexOf(start)
  const to = old.indexOf(end)
  if (from < 0 || to < from) throw new Stop(`${document} has no markers for ${name}: ${start} … ${end}`)
  return { from: from + start.length, to }
}

const read = (document) => fs.readFileSync(inProject(...document.split('/')), 'utf8')

/**
 * The current text between the markers.
 * @param {string} document such as docs/reliability.md
 * @param {string} name of the markers
 * @returns {string} Markdown
 */
export function readFromDocument(document, name) {
  const old = read(document)
  const { from, to } = findPlace(document, name, old)
  return old.slice(from, to).trim()
}

/**
 * @param {string} document such as docs/reliability.md
 * @param {string} name of the markers
 * @param {string} text Markdown
 */
export function writeIntoDocument(document, name, text) {
  const old = read(document)
  const { from, to } = findPlace(document, name, old)
  fs.writeFileSync(inProject(...document.split('/')), `${old.slice(0, from)}\n${text.trim()}\n${old.slice(to)}`)
}
