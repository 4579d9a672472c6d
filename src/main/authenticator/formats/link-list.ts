// Texts with setup links: plain otpauth lists, Ente's plain export (links with codeDisplay, also joined by commas), and Google
// Authenticator's transfer codes, whose pages are collected and missing ones reported. A link may be anywhere in a line: after a bullet, in
// quotes, next to another one.
import { plainCode } from '../../../shared/text/plain'
import type { FormatName } from '../../../shared/model/transfer'
import { isMigrationLink, parseMigration, type MigrationBatch } from '../../otp/migration'
import { createEntryList, type EntryList } from './entry-list'
import { exportError, type Contents, type Format } from './format'
import { addSetupLink, writeSetupLink } from './setup-link'
import type { Writer } from './writer'

/**
 * Where a link begins, also directly after another one. Within a line, steam:// needs a whole key, because the scheme also starts games.
 */
const linkStart =
  /otpauth(?:-migration)?:\/\/|(?<![a-z0-9+.-])motp:\/\/|(?<![a-z0-9+.-])steam:\/\/(?=[a-z2-7]{10,}\/?(?![\w/]))|^\s*steam:\/\//gi
/** The character that closes a link after each opening one. */
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
/** These may also occur in a name, so the last one ends the link. */
const mildClosers = "')]}’"
/** A line that continues the link of the previous line: mail and editors break long ones. */
const continued = /^\s*(?:[^\s&?=]*&|[?&])(?:amp;)?(?:secret|issuer|algorithm|digits|period|counter|codeDisplay)=/i
/** A line that continues a transfer code: base64, percent-encoded or not. */
const moreBase64 = /^\s*[\w+/%=-]{4,}\s*$/
const keyAtEnd = /[?&](?:amp;)?secret=[A-Z2-7]*$/i
const bareKey = /^\s*[A-Z2-7]{2,}=*\s*$/

/** A transfer code that is incomplete. */
const isCutMigration = (line: string) => isMigrationLink(line) && !parseMigration(line).ok

/** Joins links that were broken into lines; ambiguous ones are made unreadable. */
function joinLines(text: string): readonly string[] {
  const lines: string[] = []
  for (const given of text.split(/[\r\n]+/)) {
    // Hidden characters may be in the middle of the scheme.
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

/** Cuts a link out of the rest of a line. `opener`: the character before it. */
function cutLink(rest: string, opener: string, isFollowed: boolean): string {
  const closer = closers[opener]
  const end = closer === undefined ? -1 : mildClosers.includes(closer) ? rest.lastIndexOf(closer) : rest.indexOf(closer)
  const link = (end > 0 ? rest.slice(0, end) : rest)
    // A tag in text that is not HTML.
    .replace(/<\/?[a-z][^]*$/i, '')
    .replace(/((?:digits|period|counter)=\d+)\s[^=]*$/i, '$1')
  // The full stop of a sentence after the link.
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

/** Decodes quoted-printable text of a mail program (RFC 2045), which shows in an encoded equals sign in every parameter. */
function undoQuotedPrintable(text: string): string {
  if (!/otpauth:\/\/[^\n]*=3D/i.test(text)) return text
  const found = [...text.matchAll(parameter)]
  if (found.length < 2 || found.some(([, code]) => code === undefined)) return text
  return text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'))
}

/** Decodes links that were percent-encoded as a whole. */
const decodeWhole = (text: string) =>
  undoQuotedPrintable(text).replace(/otpauth(?:-migration)?%3A%2F%2F[^\s"'<>]*/gi, (link) => {
    try {
      return decodeURIComponent(link)
    } catch {
      return link
    }
  })

/**
 * The links of a text; other lines are not accounts. A transfer page counts once, however often it was scanned. Equal accounts stay
 * separate, as they were in the vault that wrote them.
 */
export function linksOf(text: string): readonly string[] {
  if (!/:[^\w\s]*\/|%3A%2F%2F/i.test(text)) return []
  const links = joinLines(decodeWhole(text)).flatMap(linksInLine)
  const pages = new Set(links.filter(isMigrationLink))
  return links.filter((link) => !isMigrationLink(link) || pages.delete(link))
}

/** A line that means an account but has no valid link: its scheme is damaged, or it is a key with a name before or after it. */
const likeLink = /\botpauth\b[^\s]*secret=|\b[th]otp\/[^?\s]*\?\S*secret=/i
const keyInLine = /(?<![\w=&?/+.-])[A-Z2-7]{16,}={0,6}(?![\w=&?/+.-])/

/** Names of what looks like an account in a text, besides its links. */
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
    // A hostile size must not create a line for every page.
    for (let index = 0; index < Math.min(size, 100); index++) {
      if (!found.has(index)) list.refuse({ name: `${String(index + 1)}/${String(size)}` }, 'missing-page')
    }
  }
}

/** Adds every link of a text, and refuses what looks like an account without a valid link. */
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

/** The beginning of a JSON file. If that does not parse, its links are only part of its content. */
const jsonStart = /^\s*(?:\{\s*"|\[\s*[{"])/

/** HTML and XML are left to their own formats. */
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
