// How typed, pasted and imported text is read: invisible characters are ignored, digits of any script are digits, and all searches fold
// text the same way. Names (tidy.ts) and a provider's addresses (addresses.ts) have their own rules. Pure; used by pages and the main
// process (docs/decisions/0028-names-and-addresses.md).

/**
 * Characters that other apps add around or inside text: direction marks, embeddings and isolates (our own sentences have them around
 * addresses), zero-width spaces and joiners, soft hyphens, byte order marks, and similar format characters.
 */
const signs = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff'
const hidden = new RegExp(`[${signs}]`, 'gu')
const hiddenOrNoBreak = new RegExp(`[${signs}\\u00a0\\u2007\\u202f]`, 'gu')
const noBreak = /[\u00a0\u2007\u202f]/gu
const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text)

/** Normalises a key, link, code or address: removes hidden characters and non-breaking spaces. */
export const plainCode = (text: string): string => (isAscii(text) ? text : text.replace(hiddenOrNoBreak, ''))

/** Normalises words in a search or a list: removes hidden characters, and makes non-breaking spaces plain. */
export const plainWords = (text: string): string =>
  isAscii(text) ? text : text.replace(hidden, '').replace(noBreak, ' ')

const digit = /\p{Nd}/u
const values = new Map<number, number>()

/** The digits of a script are consecutive from its zero, and adjacent scripts follow in multiples of ten (Unicode 4.6). */
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

/** Normalises a code in Crockford's base32: case, spaces and dashes do not matter; O is read as 0, I and L as 1. */
export const plainCrockford = (text: string): string =>
  plainDigits(plainCode(text))
    .normalize('NFKC')
    .replace(/[\s\-\u2010-\u2015]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

/** Crockford's base32 (crockford.com/base32.html): no I, L, O and U. */
export const crockfordAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Why `text` cannot be a code of `length` characters in Crockford's base32; null if it can be one. */
export function findCrockfordMistake(text: string, length: number): 'character' | 'length' | null {
  const code = plainCrockford(text)
  if ([...code].some((character) => !crockfordAlphabet.includes(character))) return 'character'
  return code.length === length ? null : 'length'
}

/** Normalises a typed number: digits of any script become ASCII; hidden characters and outer white space go. */
export const plainNumber = (text: string): string => plainDigits(plainCode(text)).trim()

/** Accents and other marks, including hamza and the Arabic tatweel. In ASCII, ^ and ` are ordinary characters. */
const mark = /(?![\x00-\x7f])[\p{Diacritic}\u0640\u0653-\u0655]/gu
/** Letters and signs that people type for one another: on Arabic and Persian keyboards, and the typographic variants of ' and -. */
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
/** Becomes katakana: keyboards type one of the two scripts, names use the other. */
const hiragana = /[\u3041-\u3096]/gu

const foldRun = (run: string): string =>
  plainWords(run)
    .normalize('NFKD')
    .replace(mark, '')
    .toLowerCase()
    .replace(isSpelled, (sign) => spelled[sign] ?? sign)
    .replace(hiragana, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60))

/**
 * The form in which searches compare and lists sort: without case, accents and hidden characters; "ismail" finds "İsmail". ASCII needs only
 * lower case, and most of a long text is ASCII.
 */
export const foldText = (text: string): string =>
  (isAscii(text) ? text : text.replace(/[^\x00-\x7f]+/g, foldRun)).toLowerCase()

/**
 * The folded forms that a search looks for, without duplicates; empty if it looks for nothing. A non-breaking space can separate two words
 * or be inside one.
 */
export function searchForms(query: string): readonly string[] {
  const forms = [foldText(query).trim(), foldText(plainCode(query)).trim()]
  return [...new Set(forms)].filter((form) => form !== '')
}
