// Tables of apps that nobody described: a password manager's CSV, a spreadsheet, a table on a page. They are read by their
// columns: under a heading that speaks of one-time codes stand links or keys, or links stand anywhere.
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
/** Beside an issuer these name the account. */
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

/** Headings of what else belongs to an account. */
const pinHeading = /^pin$/
const favouriteHeading = /^(?:is )?(?:favou?rite|fav|pinned|starred)$/

interface KeyColumn {
  readonly at: number
  /** Whether what stands in it is a key. */
  readonly judge: (cell: string) => KeyLikeness
}

interface Columns {
  readonly keys: readonly KeyColumn[]
  readonly issuer: string
  readonly name: string
  readonly note: string
  readonly tags: readonly string[]
  readonly type: string
  /** The table tells the parts of its accounts, but no period. */
  readonly assumesPeriod: boolean
}

/** Headings that hold a word for names, and none for what is no name. */
const likeIssuer = /name|title|titel|service|site|issuer|dienst|anbieter|hizmet|servicio|titre|サービス|名|خدمة|اسم/
const noName = /pass|user|login|url|link|date|time|type|file|secret|key/

const first = (headings: readonly string[], wanted: readonly string[]) =>
  wanted.find((heading) => headings.includes(heading)) ?? ''
const matching = (headings: readonly string[], pattern: RegExp) =>
  headings.find((heading) => pattern.test(heading)) ?? ''

/** A cell of keys or links without what makes a spreadsheet take it as a text. */
const cellOf = (cell = '') =>
  cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')

/** A line with a key in it is no heading, whatever else it says. In small letters, as headings are here. */
const keyWithin = /(?<!\w)(?=(?:[a-z]*[2-7]){2})[a-z2-7]{16,}(?!\w)/

/** The columns of a table, or null where none holds keys. An empty table with a heading for codes has one. */
function findColumns({ headings, rows }: RowTable): Columns | null {
  // What has a link or a key in its first row has no headings.
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
    // A column of that name in a password manager tells logins from cards.
    type: rows.some((row) => typeOf(row.at(typeColumn)) !== null) ? typeColumn : '',
    assumesPeriod:
      !headings.some((heading) => partUnder(heading, '') === 'period') &&
      headings.some((heading) => ['digits', 'algorithm'].includes(partUnder(heading, '') ?? ''))
  }
}

/** What a row says of its account beside the key; of two columns for one part the first. */
function partsOf(row: Row, headings: readonly string[]): Partial<Record<AccountPart, string>> {
  const parts: Partial<Record<AccountPart, string>> = {}
  for (const heading of headings) {
    const part = partUnder(heading, row.at(heading))
    if (part !== null) parts[part] ??= row.at(heading)
  }
  return parts
}

/** Adds or refuses the account of a row; answers whether it has a period that nobody told. */
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
    // A row that says what codes it makes is an account, even without its key.
    if (typeOf(row.at(columns.type)) !== null) list.refuse(names, 'empty')
    return false
  }
  const around = { ...names, note: row.at(columns.note), tags: columns.tags.map((heading) => row.at(heading)) }
  // Another key in the row is another account of the same names, if its column surely holds such.
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
  // Aegis writes the keys of mOTP in hexadecimal.
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
    // A dash where there is none.
    pin: under(pinHeading).replace(/^-$/, ''),
    isFavorite: /^(?:true|1|yes)$/i.test(under(favouriteHeading))
  })
  return type === 'totp' && columns.assumesPeriod && refused.length === before
}

/** What reading a table said of it as a whole. */
export interface TableReading {
  readonly assumesPeriod: boolean
}

/** Adds the accounts of a table; null where no column of it holds any. */
function addTable(list: EntryList, table: RowTable): TableReading | null {
  const columns = findColumns(table)
  if (columns === null) return null
  const assumed = table.rows.filter((row) => addRow(list, row, table.headings, columns))
  return { assumesPeriod: assumed.length > 0 }
}

/** Adds the accounts of a table on a page, whose first row is its headings; null where it holds none. */
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
    // A text of links has them in its first line, too.
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
