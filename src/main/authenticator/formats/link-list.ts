// Texts with a setup link a line: plain otpauth lists, Ente's plain export (links with codeDisplay, also joined by
// commas), and Google Authenticator's transfer codes, whose pages are gathered and missing ones named.
import { isMigrationLink, parseMigration, type MigrationBatch } from '../../otp/migration'
import { createEntryList, type EntryList } from './entry-list'
import type { Contents, Format, FormatName } from './format'
import { addSetupLink, isSetupLink, writeSetupLink } from './setup-link'
import type { Writer } from './writer'

const isAnyLink = (text: string) => isSetupLink(text) || isMigrationLink(text)

/**
 * The links of a text; other lines are not accounts. A page of a transfer counts once, however often it was scanned; two
 * accounts that are the same stay two, as they were in the vault that wrote them.
 */
function linksOf(text: string): readonly string[] {
  const pieces = text.split(/[\r\n]+|,(?=\s*(?:otpauth|otpauth-migration|steam|motp):\/\/)/i)
  const links = pieces.map((piece) => piece.trim()).filter(isAnyLink)
  const pages = new Set(links.filter(isMigrationLink))
  return links.filter((link) => !isMigrationLink(link) || pages.delete(link))
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
      else list.refuse({}, account.error.reason)
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

/** Reads every link of a text. */
export function readLinks(text: string): Contents {
  const list = createEntryList()
  const links = linksOf(text)
  for (const link of links) if (!isMigrationLink(link)) addSetupLink(list, link)
  addMigrations(list, links.filter(isMigrationLink))
  return list.contents()
}

function nameOf(text: string): FormatName {
  const links = linksOf(text)
  if (links.every(isMigrationLink)) return 'google-migration'
  return links.some((link) => /[?&]codeDisplay=/.test(link)) ? 'ente' : 'otpauth'
}

export const linkList: Format = {
  name: 'otpauth',
  recognises: ({ text, json }) => text !== null && json === undefined && linksOf(text).length > 0,
  read: ({ text }) => Promise.resolve({ format: nameOf(text ?? ''), ...readLinks(text ?? '') })
}

export const linkListWriter: Writer = {
  extension: 'txt',
  canEncrypt: false,
  keeps: [],
  refuses: () => null,
  write: (entries) =>
    Promise.resolve(Buffer.from(entries.map((entry) => `${writeSetupLink(entry)}\n`).join(''), 'utf8'))
}
