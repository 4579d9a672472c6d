// Lets the list of backups open the import sheet, which is elsewhere on the page.
import { createContext, useContext } from 'react'
import type { ImportSource } from '../importing/use-importing'

/** Opens the import sheet with this backup, or without one to choose a file. */
export type Restore = (source?: ImportSource) => void

export const RestoreContext = createContext<Restore>(() => undefined)

export const useRestore = (): Restore => useContext(RestoreContext)
