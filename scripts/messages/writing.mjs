// What is generated from the PO files: the other languages' lists, in the order of the English one, and two TypeScript modules.
import PO from 'pofile'
import { kindsOf, sourceLanguage } from './catalogues.mjs'

const told = { text: 'text', number: 'a number', date: 'a day and a time', 'yes-no': 'yes or no' }

/** The comment for translators: the handwritten part, then each parameter and its kind. */
const commentsFor = ({ comments, text }) => [
  ...comments.filter((line) => !/^\{\w+\}: /.test(line)),
  ...Object.entries(kindsOf(text)).map(([name, kind]) => `{${name}}: ${told[kind]}`)
]

/** The PO file of `catalogue`, with exactly the English messages in their order. */
export function poFile(catalogue, english) {
  const po = new PO()
  po.comments = catalogue.po.comments
  po.headers = Object.fromEntries(Object.entries(catalogue.po.headers).filter(([, value]) => value !== ''))
  po.items = [...english.messages.values()].map((source) => {
    const item = new PO.Item()
    item.msgctxt = source.id
    item.msgid = source.english
    item.extractedComments = commentsFor(source)
    const here = catalogue.messages.get(source.id)
    item.msgstr = [catalogue.language === sourceLanguage ? '' : (here?.text ?? '')]
    if (here !== undefined && here.text !== '' && (here.isFuzzy || here.english !== source.english))
      item.flags = { fuzzy: true }
    return item
  })
  return po.toString()
}

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** src/shared/model/languages.ts */
export const languagesModule = (catalogues) => `// Made by scripts/messages.mjs from the headers of src/i18n/*.po.

/** The languages that there are messages in, as BCP 47 names them, in the order in which they are offered. */
export const languages = [${catalogues.map(({ language }) => quoted(language)).join(', ')}] as const

export type Language = (typeof languages)[number]

/** Each language by its own name, as whoever looks for it reads it. */
export const languageNames: Readonly<Record<Language, string>> = {
${catalogues.map(({ language, name }) => `  ${language}: ${quoted(name)}`).join(',\n')}
}

/** Which way the lines of each run. */
export const directions: Readonly<Record<Language, 'ltr' | 'rtl'>> = {
${catalogues.map(({ language, direction }) => `  ${language}: ${quoted(direction)}`).join(',\n')}
}

/** Those that put no space between sentences, nor between a number and its unit. */
export const unspaced: readonly Language[] = [${catalogues
  .filter(({ isUnspaced }) => isUnspaced)
  .map(({ language }) => quoted(language))
  .join(', ')}]
`

const types = { text: 'string', number: 'number', date: 'number', 'yes-no': 'boolean' }

function parametersOf({ id, text }) {
  const kinds = Object.entries(kindsOf(text))
  if (kinds.length === 0) return `  '${id}': null`
  const inOne = `  '${id}': { ${kinds.map(([name, kind]) => `${name}: ${types[kind]}`).join('; ')} }`
  if (inOne.length <= 120) return inOne
  return `  '${id}': {\n${kinds.map(([name, kind]) => `    ${name}: ${types[kind]}`).join('\n')}\n  }`
}

/** src/i18n/parameters.ts */
export const parametersModule = ({
  messages
}) => `// Made by scripts/messages.mjs from src/i18n/en.po: each message and what goes into it. Times are ms since epoch.

export interface Parameters {
${[...messages.values()].map(parametersOf).join('\n')}
}
`
