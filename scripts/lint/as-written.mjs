// Where an import leads, as eslint-plugin-boundaries asks for it: by its text alone. No disk is read, so that a wrong import
// is caught even where the file that it names does not exist yet, and so that asking costs nothing.
import path from 'node:path'

export const interfaceVersion = 2

/** The path that a relative import names (without a query such as `?raw`); anything else is a package. */
export function resolve(source, file) {
  if (!source.startsWith('.')) return { found: false }
  return { found: true, path: path.resolve(path.dirname(file), source.replace(/\?.*$/, '')) }
}
