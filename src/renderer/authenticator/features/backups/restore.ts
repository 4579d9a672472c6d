// The way from a list of backups to the import sheet, which stands elsewhere on the page.
import { createContext, useContext } from 'react'
import type { ImportSource } from '../importing/use-importing'

/** Opens the sheet with a backup, or to choose a file. */
export type Restore = (source?: ImportSource) => void

export const RestoreContext = createContext<Restore>(() => undefined)

export const useRestore = (): Restore => useContext(RestoreContext)
