// Tables of unknown apps: a password manager's CSV, a spreadsheet, a table on a page. They are read by columns: keys or links under a
// heading about one-time codes, or links in any column.
import type { EntryType } from '../../../shared/model/entry'
import { addOtherLinks, addStrayRow, createRowTable, headingsOf, readRowTable, type Row, type RowTable } from './csv'
import { createEntryList, typeOf, type EntryList } from './entry-list'
import { onceAFile, type Format } from './format'
import { isCodeHeading, isKeyHeading, partUnder, type AccountPart } from './headings'
import { hexOf } from './json-value'
import { createKeyJudge, foldKey, isBase32, isKey, judgeKey, keyInLink, type KeyLikeness } from './like-key'
import { addSetupLink, isSetupLink } from './setup-link'

const issuerHeadings = [
  ...[
    'issuer',
    'group/title',
    'service',
    'title',
    'name',
    'site',
    'website',
    'app',
    'application',
    'label',
    'account name',
    'password name',
    'item name'
  ],
  ...['titel', 'dienst', 'anbieter', 'bezeichnung', 'başlık', 'hizmet', 'servis', 'ad', 'título', 'servicio', 'nombre'],
  ...['タイトル', 'サービス', '名前', 'العنوان', 'الخدمة', 'الاسم', 'titre', 'nom', 'titolo', 'nome', 'naam']
]
const nameHeadings = [
  ...['username', 'user name', 'user', 'account', 'login', 'login_username', 'login name', 'email', 'e-mail', 'mail'],
  ...['benutzername', 'benutzer', 'konto', 'anmeldename', 'kullanıcı adı', 'kullanıcı', 'hesap', 'e-posta'],
  ...[
    'usuario',
    'cuenta',
    'correo',
    'ユーザー名',
    'ユーザー',
    'アカウント',
    'メール',
    'اسم المستخدم',
    'المستخدم',
    'الحساب',
    'البريد'
  ],
  ...['utilisateur', 'identifiant', 'utente', 'gebruiker']
]
/** If there is an issuer column, these are the account name. */
const eitherHeadings = [
  ...['name', 'label', 'account name', 'title', 'bezeichnung', 'ad', 'nombre', '名前', 'الاسم', 'nom', 'nome', 'naam']
]
const noteHeadings = [
  'notes',
  'note',
  'extra',
  'comment',
  'comments',
  'notizen',
  'notiz',
  'notlar',
  'notas',
  'メモ',
  'ملاحظات'
]
const tagHeadings = [
  'folder',
  'group',
  'grouping',
  'category',
  'vault',
  'tags',
  'ordner',
  'gruppe',
  'klasör',
  'grup',
  'carpeta',
  'grupo'
]

/** Headings of other parts of an account. */
const pinHeading = /^pin$/
const favouriteHeading = /^(?:is )?(?:favou?rite|fav|pinned|starred)$/

interface KeyColumn {
  readonly at: number
  /** How likely a cell is to be a key. */
  readonly judge: (cell: string) => KeyLikeness
}

interface Columns {
  readonly keys: readonly KeyColumn[]
  readonly issuer: string
  readonly name: string
  readonly note: string
  readonly tags: readonly string[]
  readonly type: string
  /** The table has other parameters of its accounts, but no period. */
  readonly assumesPeriod: boolean
}

/** Headings that contain a word for names and none for anything else. */
const likeIssuer = /name|title|titel|service|site|issuer|dienst|anbieter|hizmet|servicio|titre|サービス|名|خدمة|اسم/
const noName = /pass|user|login|url|link|date|time|type|file|secret|key/

const first = (headings: readonly string[], wanted: readonly string[]) =>
  wanted.find((heading) => headings.includes(heading)) ?? ''
const matching = (headings: readonly string[], pattern: RegExp) =>
  headings.find((heading) => pattern.test(heading)) ?? ''

/** A cell of keys or links, without what marks it as text for a spreadsheet. */
const cellOf = (cell = '') =>
  cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')

/** A line that contains a key is not a heading. In lower case, like headings here. */
const keyWithin = /(?<!\w)(?=(?:[a-z]*[2-7]){2})[a-z2-7]{16,}(?!\w)/

/** The columns of a table; null if none has keys. An empty table with a heading for codes counts. */
function findColumns({ headings, rows }: RowTable): Columns | null {
  // If the first row has a link or a key, there are no headings.
  if (headings.some((heading) => heading.includes('://') || isKey(heading) || keyWithin.test(heading))) return null
  const cells = (column: number) => rows.map(({ fields }) => cellOf(fields[column])).filter((cell) => cell !== '')
  const keys = headings.flatMap((heading, column) => {
    const filled = cells(column)
    const found: KeyColumn = { at: column, judge: createKeyJudge(filled) }
    if (filled.some((cell) => isSetupLink(cell))) return [found]
    const isCode = isCodeHeading(heading)
    if (!isCode && !isKeyHeading(heading)) return []
    return filled.some((cell) => judgeKey(cell) !== 'no') || (isCode && filled.length === 0 && headings.length > 1)
      ? [found]
      : []
  })
  if (keys.length === 0) return null
  const otherHeadings = headings.filter((_, column) => !keys.some(({ at }) => at === column))
  const issuer =
    first(otherHeadings, issuerHeadings) ||
    (otherHeadings.find(
      (heading) => !nameHeadings.includes(heading) && likeIssuer.test(heading) && !noName.test(heading)
    ) ??
      '')
  const typeColumn = matching(otherHeadings, /^(?:otp|token|code)?[ _-]?(?:type|typ|tür|tipo|種類|النوع)$/)
  return {
    keys,
    issuer,
    name: first(
      otherHeadings.filter((heading) => heading !== issuer),
      [...nameHeadings, ...eitherHeadings]
    ),
    note: first(otherHeadings, noteHeadings),
    tags: otherHeadings.filter((heading) => tagHeadings.includes(heading)),
    // In password managers, a column with that name may distinguish logins from cards.
    type: rows.some((row) => typeOf(row.at(typeColumn)) !== null) ? typeColumn : '',
    assumesPeriod:
      !headings.some((heading) => partUnder(heading, '') === 'period') &&
      headings.some((heading) => ['digits', 'algorithm'].includes(partUnder(heading, '') ?? ''))
  }
}

/** What a row says about its account besides the key. Of two columns for one part, the first counts. */
function partsOf(row: Row, headings: readonly string[]): Partial<Record<AccountPart, string>> {
  const parts: Partial<Record<AccountPart, string>> = {}
  for (const heading of headings) {
    const part = partUnder(heading, row.at(heading))
    if (part !== null) parts[part] ??= row.at(heading)
  }
  return parts
}

/** Adds or refuses the account of a row. Returns whether its period is assumed. */
function addRow(list: EntryList, row: Row, headings: readonly string[], columns: Columns): boolean {
  const names = { issuer: row.at(columns.issuer), name: row.at(columns.name) }
  const candidates = columns.keys
    .map(({ at, judge }) => ({ at, cell: cellOf(row.fields[at]), judge }))
    .filter(({ cell }) => cell !== '')
    .map(({ at, cell, judge }) => ({ at, cell, likeness: isSetupLink(cell) ? ('link' as const) : judge(cell) }))
  const { cell: key, likeness } = (['link', 'key', 'perhaps'] as const).flatMap((most) =>
    candidates.filter((one) => one.likeness === most)
  )[0] ??
    candidates[0] ?? { cell: '', likeness: 'no' as const }
  const isSure = row.isWhole || likeness === 'link' || likeness === 'key'
  if (row.isBroken || !isSure) {
    if (!addStrayRow(list, row, names) && key !== '') list.refuse(names, 'unreadable')
    return false
  }
  addOtherLinks(list, row, names, key)
  if (key === '') {
    // A row with a type of code is an account, even without its key.
    if (typeOf(row.at(columns.type)) !== null) list.refuse(names, 'empty')
    return false
  }
  const around = { ...names, note: row.at(columns.note), tags: columns.tags.map((heading) => row.at(heading)) }
  // A further key in the row is another account with the same names, if its column is certainly for keys.
  const taken = new Set([isSetupLink(key) ? keyInLink(key) : foldKey(key)])
  for (const { at, cell } of candidates.filter((one) => one.likeness === 'key' && !taken.has(foldKey(one.cell)))) {
    taken.add(foldKey(cell))
    if (isCodeHeading(headings[at] ?? '')) list.add({ type: 'totp', ...around, secret: cell })
    else list.refuse(names, 'unclear-key')
  }
  if (isSetupLink(key)) {
    addSetupLink(list, key, around)
    return false
  }
  const under = (pattern: RegExp) => row.at(matching(headings, pattern))
  const type: EntryType | null = row.at(columns.type) === '' ? 'totp' : typeOf(row.at(columns.type))
  // Aegis writes mOTP keys in hexadecimal.
  const hex = type === 'motp' ? hexOf(key) : null
  if (hex === null && likeness !== 'key') {
    list.refuse(names, isBase32(key, 1) ? 'unclear-key' : 'not-base32')
    return false
  }
  const { refused } = list.contents()
  const before = refused.length
  list.add({
    ...around,
    type,
    secret: hex ?? key,
    ...partsOf(row, headings),
    // A dash means no PIN.
    pin: under(pinHeading).replace(/^-$/, ''),
    isFavorite: /^(?:true|1|yes)$/i.test(under(favouriteHeading))
  })
  return type === 'totp' && columns.assumesPeriod && refused.length === before
}

/** What was found out about a table as a whole. */
export interface TableReading {
  readonly assumesPeriod: boolean
}

/** Adds the accounts of a table; null if none of its columns has any. */
function addTable(list: EntryList, table: RowTable): TableReading | null {
  const columns = findColumns(table)
  if (columns === null) return null
  const assumed = table.rows.filter((row) => addRow(list, row, table.headings, columns))
  return { assumesPeriod: assumed.length > 0 }
}

/** Adds the accounts of a table on a page, whose first row is the headings; null if it has none. */
export const addRows = (list: EntryList, rows: readonly (readonly string[])[]): TableReading | null =>
  addTable(list, createRowTable(rows))

const anyHeading = (headings: readonly string[]) =>
  headings.some((heading) => isCodeHeading(heading) || isKeyHeading(heading))

const readTableFile = onceAFile(({ text }) => {
  const list = createEntryList()
  const table = readRowTable(text ?? '')
  return { list, table, reading: addTable(list, table) }
})

export const tableFile: Format = {
  name: 'csv',
  recognises: (file) => {
    const { text, json } = file
    if (text === null || json !== undefined) return false
    const headings = headingsOf(text)
    // In a list of links, the first line is a link.
    if (headings.length === 0 || headings.some((heading) => heading.includes('://'))) return false
    if (!anyHeading(headings) && !(headings.length > 1 && /otpauth:\/\//i.test(text))) return false
    return readTableFile(file).reading !== null
  },
  read: (file) => {
    const { list, table, reading } = readTableFile(file)
    return Promise.resolve({
      ...list.contents(),
      separator: table.separator,
      assumesPeriod: reading?.assumesPeriod === true
    })
  }
}
