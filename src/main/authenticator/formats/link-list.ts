// Texts with setup links in them: plain otpauth lists, Ente's plain export (links with codeDisplay, also joined by
// commas), and Google Authenticator's transfer codes, whose pages are gathered and missing ones named. A link may stand
// anywhere in a line: after a bullet, in quotes, beside another one.
import { plainCode } from '../../../shared/text/plain'
import type { FormatName } from '../../../shared/model/transfer'
import { isMigrationLink, parseMigration, type MigrationBatch } from '../../otp/migration'
import { createEntryList, type EntryList } from './entry-list'
import { exportError, type Contents, type Format } from './format'
import { addSetupLink, writeSetupLink } from './setup-link'
import type { Writer } from './writer'

/** Where a link begins, also right behind another one. Within a line only a whole key is Steam's: its scheme starts games, too. */
const linkStart =
  /otpauth(?:-migration)?:\/\/|(?<![a-z0-9+.-])motp:\/\/|(?<![a-z0-9+.-])steam:\/\/(?=[a-z2-7]{10,}\/?(?![\w/]))|^\s*steam:\/\//gi
/** What ends a link that it stands before. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '<': '>',
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '‘': '’',
  '‹': '›',
  '「': '」'
}
/** These may stand within a name as well, so the last one ends the link. */
const mildClosers = "')]}’"
/** A line that goes on with the link of the line before: mail and editors break long ones. */
const continued = /^\s*(?:[^\s&?=]*&|[?&])(?:amp;)?(?:secret|issuer|algorithm|digits|period|counter|codeDisplay)=/i
/** A line of a transfer code that goes on: base64, percent-encoded or not. */
const moreBase64 = /^\s*[\w+/%=-]{4,}\s*$/
const keyAtEnd = /[?&](?:amp;)?secret=[A-Z2-7]*$/i
const bareKey = /^\s*[A-Z2-7]{2,}=*\s*$/

/** A transfer code that is none by itself. */
const isCutMigration = (line: string) => isMigrationLink(line) && !parseMigration(line).ok

/** A line as a link was written before it was broken into lines; what cannot be told for sure is made unreadable. */
function joinLines(text: string): readonly string[] {
  const lines: string[] = []
  for (const given of text.split(/[\r\n]+/)) {
    // What nobody sees may stand in the middle of the scheme.
    const line = new RegExp(linkStart).test(given) ? given : plainCode(given)
    const before = lines.at(-1)
    const isLink = before !== undefined && new RegExp(linkStart).test(before)
    const startsAnother = new RegExp(linkStart).test(line)
    if (!isLink || startsAnother) lines.push(line)
    else if (
      continued.test(line) ||
      (moreBase64.test(line) && isCutMigration(before.trim())) ||
      /[?&=%]$/.test(before.trimEnd())
    ) {
      lines[lines.length - 1] = before.trimEnd() + line.trim()
    } else if (keyAtEnd.test(before.trimEnd()) && before.length > 60 && bareKey.test(line)) {
      lines[lines.length - 1] = `${before.trimEnd()}\ufffd`
    } else lines.push(line)
  }
  return lines
}

/** One link out of what follows its beginning in a line. */
function cutLink(rest: string, opener: string, isFollowed: boolean): string {
  const closer = closers[opener]
  const end = closer === undefined ? -1 : mildClosers.includes(closer) ? rest.lastIndexOf(closer) : rest.indexOf(closer)
  const link = (end > 0 ? rest.slice(0, end) : rest)
    // A tag, in what is no page.
    .replace(/<\/?[a-z][^]*$/i, '')
    .replace(/((?:digits|period|counter)=\d+)\s[^=]*$/i, '$1')
  // A sentence ends behind its link.
  return link
    .replace(/([?&](?:secret|digits|period|counter)=[^&.]*)\.$/i, '$1')
    .replace(isFollowed ? /[\s,;|"'`<([{“„«‘‹「*-]+$/ : /[\s,;|]+$/, '')
}

function linksInLine(line: string): readonly string[] {
  const starts = [...line.matchAll(linkStart)].map(
    ({ 0: start, index }) => index + start.length - start.trimStart().length
  )
  return starts.map((start, order) => {
    const next = starts[order + 1]
    return cutLink(line.slice(start, next), line.charAt(start - 1), next !== undefined)
  })
}

const parameter = /[?&](?:amp;)?(?:secret|issuer|algorithm|digits|period|counter)=(3D)?/gi

/** A text as a mail program wrote it (quoted-printable, RFC 2045), as it was: each parameter begins with the code of its own sign. */
function undoQuotedPrintable(text: string): string {
  if (!/otpauth:\/\/[^\n]*=3D/i.test(text)) return text
  const found = [...text.matchAll(parameter)]
  if (found.length < 2 || found.some(([, code]) => code === undefined)) return text
  return text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'))
}

/** A link that was percent-encoded as a whole, as it was. */
const decodeWhole = (text: string) =>
  undoQuotedPrintable(text).replace(/otpauth(?:-migration)?%3A%2F%2F[^\s"'<>]*/gi, (link) => {
    try {
      return decodeURIComponent(link)
    } catch {
      return link
    }
  })

/**
 * The links of a text; other lines are not accounts. A page of a transfer counts once, however often it was scanned; two
 * accounts that are the same stay two, as they were in the vault that wrote them.
 */
export function linksOf(text: string): readonly string[] {
  if (!/:[^\w\s]*\/|%3A%2F%2F/i.test(text)) return []
  const links = joinLines(decodeWhole(text)).flatMap(linksInLine)
  const pages = new Set(links.filter(isMigrationLink))
  return links.filter((link) => !isMigrationLink(link) || pages.delete(link))
}

/** A line that means an account and is no link: its scheme is damaged, or it is a key with a name before or after it. */
const likeLink = /\botpauth\b[^\s]*secret=|\b[th]otp\/[^?\s]*\?\S*secret=/i
const keyInLine = /(?<![\w=&?/+.-])[A-Z2-7]{16,}={0,6}(?![\w=&?/+.-])/

/** What stands in a text beside its links and looks like an account, by the names that it has. */
function findLikeAccounts(text: string): readonly string[] {
  return joinLines(decodeWhole(text)).flatMap((line) => {
    if (line.length > 2000 || new RegExp(linkStart).test(line)) return []
    if (likeLink.test(line)) return [/(?:totp|hotp|otpauth)[:/]*([^?/]*)\?/i.exec(line)?.[1] ?? '']
    return keyInLine.test(line) ? [line.replace(new RegExp(keyInLine, 'g'), ' ').replace(/[:=,;|-]\s*$/, '')] : []
  })
}

function addMigrations(list: EntryList, links: readonly string[]): void {
  const batches: MigrationBatch[] = []
  for (const link of links) {
    const migration = parseMigration(link)
    if (!migration.ok) {
      list.refuse({}, migration.error.reason)
      continue
    }
    batches.push(migration.value.batch)
    for (const account of migration.value.accounts) {
      if (account.ok) list.add({ ...account.value, name: account.value.account })
      else list.refuse({ issuer: account.error.issuer, name: account.error.account }, account.error.reason)
    }
  }
  for (const { id, size } of new Map(batches.map((batch) => [`${batch.id}/${batch.size}`, batch])).values()) {
    const found = new Set(batches.filter((batch) => batch.id === id && batch.size === size).map((batch) => batch.index))
    // A hostile size is not worth a line a page.
    for (let index = 0; index < Math.min(size, 100); index++) {
      if (!found.has(index)) list.refuse({ name: `${String(index + 1)}/${String(size)}` }, 'missing-page')
    }
  }
}

/** Adds every link of a text, and refuses what looks like an account and is none. */
export function addLinks(list: EntryList, text: string): void {
  const links = linksOf(text)
  if (links.length === 0) return
  for (const link of links) if (!isMigrationLink(link)) addSetupLink(list, link)
  addMigrations(list, links.filter(isMigrationLink))
  for (const name of findLikeAccounts(text)) list.refuse({ name }, 'unreadable')
}

/** Reads every link of a text. */
export function readLinks(text: string): Contents {
  const list = createEntryList()
  addLinks(list, text)
  return list.contents()
}

function nameOf(text: string): FormatName {
  const links = linksOf(text)
  if (links.every(isMigrationLink)) return 'google-migration'
  return links.some((link) => /[?&]codeDisplay=/.test(link)) ? 'ente' : 'otpauth'
}

/** The beginning of a JSON file: where that does not parse, its links are a part of what it held, and nobody knows which. */
const jsonStart = /^\s*(?:\{\s*"|\[\s*[{"])/

/** Pages and XML are read by what they are, or not at all. */
const isMarkup = /^\s*<(?:[?!]|[a-z][\w.-]*[\s/>])/i

export const linkList: Format = {
  name: 'otpauth',
  recognises: ({ text, json }) =>
    text !== null && json === undefined && !isMarkup.test(text) && linksOf(text).length > 0,
  read: ({ text }) => {
    if (jsonStart.test(text ?? '')) return Promise.reject(exportError('damaged'))
    return Promise.resolve({ format: nameOf(text ?? ''), ...readLinks(text ?? '') })
  }
}

export const linkListWriter: Writer = {
  extension: 'txt',
  canEncrypt: false,
  keeps: [],
  refuses: () => null,
  write: (entries) =>
    Promise.resolve(Buffer.from(entries.map((entry) => `${writeSetupLink(entry)}\n`).join(''), 'utf8'))
}
