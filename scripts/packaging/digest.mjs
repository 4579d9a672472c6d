// The digest of a file of any size.
import { createHash } from 'node:crypto'
import fs from 'node:fs'

/** @param {string} file @param {string} algorithm @returns {Buffer} */
export function digestOf(file, algorithm) {
  const hash = createHash(algorithm)
  const handle = fs.openSync(file, 'r')
  const piece = Buffer.alloc(1 << 20)
  try {
    for (let read; (read = fs.readSync(handle, piece)) > 0;) hash.update(piece.subarray(0, read))
  } finally {
    fs.closeSync(handle)
  }
  return hash.digest()
}
