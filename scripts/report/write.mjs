// Puts a table of results into a document, between `<!-- NAME -->` and `<!-- /NAME -->`.
import fs from 'node:fs'
import { Stop } from '../setup/progress.mjs'
import { inProject } from '../setup/project.mjs'

/**
 * @param {string} document such as docs/reliability.md
 * @param {string} name of the markers
 * @param {string} text Markdown
 */
export function writeIntoDocument(document, name, text) {
  const file = inProject(...document.split('/'))
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const old = fs.readFileSync(file, 'utf8')
  const from = old.indexOf(start)
  const to = old.indexOf(end)
  if (from < 0 || to < from) throw new Stop(`${document} has no place for ${name}: ${start} … ${end}`)
  fs.writeFileSync(file, `${old.slice(0, from + start.length)}\n${text.trim()}\n${old.slice(to)}`)
}
