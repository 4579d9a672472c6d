// The one reading of what people type, paste and import: signs that nobody sees and nobody typed are not there, digits of any
// script are digits, and searches compare one folding. Names are another matter (tidy.ts), and so is what a provider says of an
// address (addresses.ts). Pure; pages and the main process use the same (docs/decisions/0028-names-and-addresses.md).

/**
 * What programs put around a text or into it: direction marks, embeddings and isolates (our own sentences have those around
 * addresses), zero-width spaces and joiners, soft hyphens, byte order marks, and the other format signs beside them.
 */
const signs = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff'
const hidden = new RegExp(`[${signs}]`, 'gu')
const hiddenOrNoBreak = new RegExp(`[${signs}\\u00a0\\u2007\\u202f]`, 'gu')
const noBreak = /[\u00a0\u2007\u202f]/gu
const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text)

/** A key, link, code or address as it was meant: without hidden signs, and without spaces that do not break. */
export const plainCode = (text: string): string => (isAscii(text) ? text : text.replace(hiddenOrNoBreak, ''))

/** Words as they were meant, in a search or a list: without hidden signs, and with plain spaces. */
export const plainWords = (text: string): string =>
  isAscii(text) ? text : text.replace(hidden, '').replace(noBreak, ' ')

const digit = /\p{Nd}/u
const values = new Map<number, number>()

/** The digits of a script follow each other from its zero on, and scripts follow each other in whole tens (Unicode 4.6). */
function valueOf(code: number): number {
  const known = values.get(code)
  if (known !== undefined) return known
  let first = code
  while (digit.test(String.fromCodePoint(first - 1))) first -= 1
  const value = (code - first) % 10
  values.set(code, value)
  return value
}

/** `text` with the digits of every script as 0 to 9. */
export const plainDigits = (text: string): string =>
  isAscii(text) ? text : text.replace(/\p{Nd}/gu, (sign) => String(valueOf(sign.codePointAt(0) ?? 0x30)))

/** Normalises a typed number: digits of any script become ASCII; hidden characters and outer white space go. */
export const plainNumber = (text: string): string => plainDigits(plainCode(text)).trim()

/** Accents and other marks, the hamza and the stretching of Arabic among them; those of ASCII (^ and `) are signs of their own. */
const mark = /(?![\x00-\x7f])[\p{Diacritic}\u0640\u0653-\u0655]/gu
/** Letters and signs that people type as others all the same: of Arabic and Persian keyboards, and what word processors make of ' and -. */
const spelled: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  þ: 'th',
  ð: 'd',
  ς: 'σ',
  '\u06a9': '\u0643',
  '\u06cc': '\u064a',
  '\u0649': '\u064a',
  '\u0629': '\u0647',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': '-'
}
const isSpelled = /[ıßæœøłđħþðς\u06a9\u06cc\u0649\u0629\u2018\u2019\u201c-\u201e\u2010\u2011\u2013\u2014]/gu
/** The two ways of writing one Japanese sound; keyboards write the one and names have the other. */
const hiragana = /[\u3041-\u3096]/gu

const foldRun = (run: string): string =>
  plainWords(run)
    .normalize('NFKD')
    .replace(mark, '')
    .toLowerCase()
    .replace(isSpelled, (sign) => spelled[sign] ?? sign)
    .replace(hiragana, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60))

/**
 * The form in which searches compare and lists sort: no case, no accents, no hidden signs; "ismail" finds "İsmail". What is
 * ASCII needs no more than its case, and most of a long text is.
 */
export const foldText = (text: string): string =>
  (isAscii(text) ? text : text.replace(/[^\x00-\x7f]+/g, foldRun)).toLowerCase()

/**
 * What a search asks for, folded, each form once; empty where it asks for nothing. A space that does not break may stand
 * between two words, or have come into one.
 */
export function searchForms(query: string): readonly string[] {
  const forms = [foldText(query).trim(), foldText(plainCode(query)).trim()]
  return [...new Set(forms)].filter((form) => form !== '')
}
