// A small plain table for lists that fit on a screen: reports, previews, the numbers behind a plot.
import type { ReactNode } from 'react'
import classes from './data-table.module.css'

export interface DataTableProps {
  /** Its accessible name. */
  readonly name: string
  readonly columns: readonly string[]
  /** Cells in the columns' order; the first is the row's key and header. */
  readonly rows: readonly (readonly ReactNode[])[]
  /** Columns (from 0) with numbers, aligned to the end. */
  readonly numeric?: readonly number[]
  readonly maxHeight?: number
}

export function DataTable({ name, columns, rows, numeric = [], maxHeight }: DataTableProps) {
  return (
    // A region that scrolls must be reachable by keyboard.
    <div
      className={classes.frame}
      tabIndex={0}
      role="region"
      aria-label={name}
      style={maxHeight === undefined ? undefined : { maxHeight }}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" data-numeric={numeric.includes(index) || undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, rowIndex) => (
            <tr key={rowIndex}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row" data-numeric={numeric.includes(index) || undefined}>
                    {cell}
                  </th>
                ) : (
                  <td key={index} data-numeric={numeric.includes(index) || undefined}>
                    {cell}
                  </td>
                )
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
