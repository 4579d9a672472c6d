// Web pages with accounts, such as the sheets that Stratum and Aegis print: tables by their columns, and links anywhere, in the text or in
// attributes.
import { createEntryList, type EntryList } from './entry-list'
import { exportError, type Format } from './format'
import { addLinks, linksOf } from './link-list'
import { addRows } from './table-file'
import { decodeEntities } from './xml'

/** Parts that are not read: comments, scripts, styles, and images, whose data is long. */
const unread = /<!--[\s\S]*?-->|<(script|style|svg)\b[\s\S]*?<\/\1\s*>|<img\b[^>]*=\s*["']?data:[^>]*>/gi
const anyTag = /<\/?[a-z][^>]*>/gi
/** Tags that can occur within a word; any other tag ends the text before it. */
const withinTag = /<\/?(?:wbr|b|i|em|strong|span|font|u|mark|small)\b[^>]*>/gi

/** HTML's names of the characters from U+00A0 (html.spec.whatwg.org, named character references). */
const latinNames = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
  'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc ' +
  'Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc ' +
  'iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ')
const decodeHtml = (html: string) =>
  decodeEntities(
    html.replace(/&([a-z]{2,6}[1-4]{0,2});/gi, (whole, name: string) => {
      const at = latinNames.indexOf(name)
      return at < 0 ? whole : String.fromCharCode(0xa0 + at)
    })
  )

const textOfHtml = (html: string) => decodeHtml(html.replace(withinTag, '').replace(anyTag, '\n'))
const cellText = (html: string) => textOfHtml(html).replace(/\s+/g, ' ').trim()

const rowsOf = (table: string) =>
  [...table.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<\/tr\s*>|<tr\b|$)/gi)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh]\b[^>]*>([\s\S]*?)(?=<\/t[dh]\s*>|<t[dh]\b|$)/gi)].map(([, cell = '']) => cellText(cell))
  )

/** Links that occur only in tags, as in `href`. */
function linksInTags(html: string, inText: readonly string[]): readonly string[] {
  const known = new Set(inText)
  const found = new Set<string>()
  for (const [tag] of html.matchAll(anyTag)) {
    for (const [, double, single] of tag.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      for (const link of linksOf(decodeHtml(double ?? single ?? ''))) if (!known.has(link)) found.add(link)
    }
  }
  return [...found]
}

/** Whether a page is truncated, so that accounts may be missing. */
export const isCutOff = (html: string): boolean => /<html\b/i.test(html) && !/<\/html\s*>/i.test(html)

/** Adds the accounts of a page. Returns whether a table on it has no period. */
function addPage(list: EntryList, html: string): boolean {
  let assumesPeriod = false
  let rest = html.replace(unread, ' ')
  rest = rest.replace(/<table\b[^>]*>(?:(?!<table\b)[\s\S])*?<\/table\s*>/gi, (table) => {
    const reading = addRows(list, rowsOf(table))
    assumesPeriod ||= reading?.assumesPeriod === true
    return reading === null ? table : '\n'
  })
  const text = textOfHtml(rest)
  addLinks(list, [text, ...linksInTags(rest, linksOf(text))].join('\n'))
  return assumesPeriod
}

const isHtml = (text: string) =>
  /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|table|div|pre|p|ul|ol)\b/i.test(text)

export const page: Format = {
  name: 'otpauth',
  recognises: ({ text, xml }) => {
    // Malformed XML is only part of something unknown.
    if (text === null || !/^\s*</.test(text) || (!isHtml(text) && xml() === null)) return false
    const list = createEntryList()
    addPage(list, text)
    const { entries, refused } = list.contents()
    return entries.length + refused.length > 0
  },
  read: ({ text }) => {
    if (isCutOff(text ?? '')) return Promise.reject(exportError('damaged'))
    const list = createEntryList()
    const assumesPeriod = addPage(list, text ?? '')
    return Promise.resolve({ ...list.contents(), assumesPeriod })
  }
}
