// Tables of apps that nobody described: a password manager's CSV, a spreadsheet, a table on a page. They are read by their
// columns: under a heading that speaks of one-time codes stand links or keys, or links stand anywhere.
import { addStrayRow, createRowTable, headingsOf, readRowTable, type Row, type RowTable } from './csv'
import { createEntryList, typeOf, type EntryList } from './entry-list'
import type { Format, ImportType } from './format'
import { createKeyJudge, isBase32, isKey, judgeKey, type KeyLikeness } from './like-key'
import { addSetupLink, isSetupLink } from './setup-link'

/** Headings of columns that hold keys or links. */
const codeHeading =
  /otp|2fa|mfa|two.?factor|2.?faktor|zwei.?faktor|authenticator key|one.?time|tek kullan|ワンタイム|لمرة واحدة/
/** Headings that may stand above a key, or above any other secret. */
const keyHeading =
  /secret|seed|^keys?$|setup.?key|geheim|schlüssel|secreto|clave|gizli|anahtar|シークレット|秘密|キー|鍵|سري|مفتاح|segreto|chiave|clé/
/** Headings beside the key that speak of it. */
const besideHeading =
  /type|algo|digit|period|interval|step|count|enabled|status|issuer|account|name|label|date|time$|recovery|backup/

const issuerHeadings = [
  ...[
    'issuer',
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
}

const first = (headings: readonly string[], wanted: readonly string[]) =>
  wanted.find((heading) => headings.includes(heading)) ?? ''
const matching = (headings: readonly string[], pattern: RegExp) =>
  headings.find((heading) => pattern.test(heading)) ?? ''

/** The columns of a table, or null where none holds keys. An empty table with a heading for codes has one. */
function findColumns({ headings, rows }: RowTable): Columns | null {
  // What has a link or a key in its first row has no headings.
  if (headings.some((heading) => heading.includes('://') || isKey(heading))) return null
  const cells = (column: number) => rows.map(({ fields }) => fields[column]?.trim() ?? '').filter((cell) => cell !== '')
  const keys = headings.flatMap((heading, column) => {
    const filled = cells(column)
    const found: KeyColumn = { at: column, judge: createKeyJudge(filled) }
    if (filled.some((cell) => isSetupLink(cell))) return [found]
    const isCode = codeHeading.test(heading)
    if ((!isCode && !keyHeading.test(heading)) || besideHeading.test(heading)) return []
    return filled.some((cell) => judgeKey(cell) !== 'no') || (isCode && filled.length === 0) ? [found] : []
  })
  if (keys.length === 0) return null
  const otherHeadings = headings.filter((_, column) => !keys.some(({ at }) => at === column))
  const issuer = first(otherHeadings, issuerHeadings)
  const typeColumn = matching(otherHeadings, /^(?:otp|token|code)?[ _-]?(?:type|typ|tür|tipo|種類|النوع)$/)
  return {
    keys,
    issuer,
    name: first(
      otherHeadings.filter((heading) => heading !== issuer),
      nameHeadings
    ),
    note: first(otherHeadings, noteHeadings),
    tags: otherHeadings.filter((heading) => tagHeadings.includes(heading)),
    // A column of that name in a password manager tells logins from cards.
    type: rows.some((row) => typeOf(row.at(typeColumn)) !== null) ? typeColumn : ''
  }
}

function addRow(list: EntryList, row: Row, headings: readonly string[], columns: Columns): void {
  const names = { issuer: row.at(columns.issuer), name: row.at(columns.name) }
  const candidates = columns.keys
    .map(({ at, judge }) => ({ cell: row.fields[at]?.trim() ?? '', judge }))
    .filter(({ cell }) => cell !== '')
    .map(({ cell, judge }) => ({ cell, likeness: isSetupLink(cell) ? ('link' as const) : judge(cell) }))
  const { cell: key, likeness } = (['link', 'key', 'perhaps'] as const).flatMap((most) =>
    candidates.filter((one) => one.likeness === most)
  )[0] ??
    candidates[0] ?? { cell: '', likeness: 'no' as const }
  const isSure = row.isWhole || likeness === 'link' || likeness === 'key'
  if (row.isBroken || !isSure) {
    if (!addStrayRow(list, row, names) && key !== '') list.refuse(names, 'unreadable')
    return
  }
  if (key === '') return
  const around = { ...names, note: row.at(columns.note), tags: columns.tags.map((heading) => row.at(heading)) }
  if (isSetupLink(key)) {
    addSetupLink(list, key, around)
    return
  }
  if (likeness !== 'key') {
    list.refuse(names, isBase32(key, 1) ? 'unclear-key' : 'not-base32')
    return
  }
  const under = (pattern: RegExp) => row.at(matching(headings, pattern))
  const type: ImportType | null = row.at(columns.type) === '' ? 'totp' : typeOf(row.at(columns.type))
  list.add({
    ...around,
    type,
    secret: key,
    algorithm: under(/algo/),
    digits: under(/digit|ziffern|stellen|dígitos|basamak|hane|桁/),
    period: under(/period|interval|time.?step|intervall|süre|periodo/),
    counter: under(/^(?:hotp )?counter$|zähler|sayaç|contador/)
  })
}

/** Adds the accounts of a table; false where no column of it holds any. */
function addTable(list: EntryList, table: RowTable): boolean {
  const columns = findColumns(table)
  if (columns === null) return false
  for (const row of table.rows) addRow(list, row, table.headings, columns)
  return true
}

/** Adds the accounts of a table on a page, whose first row is its headings. */
export const addRows = (list: EntryList, rows: readonly (readonly string[])[]): boolean =>
  addTable(list, createRowTable(rows))

const anyHeading = (headings: readonly string[]) =>
  headings.some((heading) => codeHeading.test(heading) || keyHeading.test(heading))

export const tableFile: Format = {
  name: 'csv',
  recognises: ({ text, json }) => {
    if (text === null || json !== undefined) return false
    const headings = headingsOf(text)
    // A text of links has them in its first line, too.
    if (headings.length === 0 || headings.some((heading) => heading.includes('://'))) return false
    if (!anyHeading(headings) && !(headings.length > 1 && /otpauth:\/\//i.test(text))) return false
    return addTable(createEntryList(), readRowTable(text))
  },
  read: ({ text }) => {
    const list = createEntryList()
    const table = readRowTable(text ?? '')
    addTable(list, table)
    return Promise.resolve({ ...list.contents(), separator: table.separator })
  }
}
