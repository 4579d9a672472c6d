// Which columns of the users' table fit into its width, and how it can be sorted.
import type { UserColumn } from '../../../messages/admin'
import { allColumns, type UserSort } from './view'

const widths: Readonly<Record<UserColumn, number>> = {
  factorState: 148,
  status: 128,
  role: 124,
  backupCodesLeft: 124,
  lastLoginAt: 150,
  createdAt: 150
}
/** For selection, actions and name, in px. The email address gets a column of its own if there is room for it. */
const fixedWidth = 44 + 56 + 172
const emailWidth = 220
const sortable: readonly (UserColumn | 'name' | 'email')[] = [
  'name',
  'email',
  'role',
  'factorState',
  'createdAt',
  'lastLoginAt'
]
export const isSortable = (column: string): column is UserSort => (sortable as readonly string[]).includes(column)

export interface ColumnLayout {
  readonly columns: readonly UserColumn[]
  /** False if the email address is shown under the name. */
  readonly hasEmail: boolean
  /** For CSS: `grid-template-columns`. */
  readonly template: string
  /** In px. */
  readonly rowHeight: number
}

/** The chosen columns that fit into `width` px, in their order. */
export function fitColumns(chosen: readonly UserColumn[], width: number): ColumnLayout {
  let left = width - fixedWidth
  const fitting = new Set<UserColumn>()
  for (const column of allColumns) {
    if (!chosen.includes(column)) continue
    if (left < widths[column]) break
    left -= widths[column]
    fitting.add(column)
  }
  const columns = allColumns.filter((column) => fitting.has(column))
  const hasEmail = left >= emailWidth - 40 && width >= 700
  const template = [
    '44px',
    hasEmail ? 'minmax(140px, 1fr) minmax(180px, 1.15fr)' : 'minmax(172px, 1fr)',
    ...columns.map((column) => `${widths[column]}px`),
    '56px'
  ].join(' ')
  return { columns, hasEmail, template, rowHeight: hasEmail ? 46 : 58 }
}
