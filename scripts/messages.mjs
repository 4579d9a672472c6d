// node scripts/messages.mjs           reports the mistakes in the messages of src/i18n
// node scripts/messages.mjs --write   updates every language to the list of en.po, and generates the modules
import fs from 'node:fs'
import path from 'node:path'
import { englishAmong, i18nDir, mistakesOf, readCatalogues } from './messages/catalogues.mjs'
import { languagesModule, parametersModule, poFile } from './messages/writing.mjs'
import { inProject } from './setup/project.mjs'

if (process.argv.includes('--write')) {
  const catalogues = readCatalogues()
  const english = englishAmong(catalogues)
  for (const catalogue of catalogues)
    fs.writeFileSync(path.join(i18nDir, `${catalogue.language}.po`), poFile(catalogue, english))
  fs.writeFileSync(inProject('src/shared/model/languages.ts'), languagesModule(catalogues))
  fs.writeFileSync(path.join(i18nDir, 'parameters.ts'), parametersModule(english))
}
const mostListed = 100
const catalogues = readCatalogues()
const english = englishAmong(catalogues)
for (const catalogue of catalogues) {
  const mistakes = mistakesOf(catalogue, english)
  // A language that was just begun: the other mistakes would be lost among thousands.
  const empty = mistakes.filter((mistake) => mistake.endsWith(' is empty'))
  const isBegun = empty.length > mostListed
  for (const mistake of mistakes)
    if (!isBegun || !empty.includes(mistake)) console.log(`${catalogue.language}.po: ${mistake}`)
  if (isBegun)
    console.log(
      `${catalogue.language}.po: ${empty.length} of ${english.messages.size} messages have no translation yet`
    )
  if (mistakes.length > 0) process.exitCode = 1
}
