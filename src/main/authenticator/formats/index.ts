// The entry point of this folder. The formats are loaded with the first file: a start, and most commands, read and write none.
import type { ReadExport } from './format'
import type { ReadOptions } from './read'

export { exportError, fileRefusalOf, isExportError } from './format'
export type { ImportedEntry, ReadExport } from './format'
export type { ReadOptions } from './read'

/** Reads an export in this process; see read.ts. */
export const readExport = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadExport> =>
  (await import('./read')).readExport(bytes, options)

/** How exports are written; see export.ts. */
export const loadExporting = () => import('./export')
