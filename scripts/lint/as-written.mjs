// Resolves imports for eslint-plugin-boundaries by their text alone. It reads no disk, so a wrong import is caught even if the file does
// not exist yet, and resolving costs nothing.
import path from 'node:path'

export const interfaceVersion = 2

/** The path of a relative import (without a query such as `?raw`); anything else is a package. */
export function resolve(source, file) {
  if (!source.startsWith('.')) return { found: false }
  return { found: true, path: path.resolve(path.dirname(file), source.replace(/\?.*$/, '')) }
}
