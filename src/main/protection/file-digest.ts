// Digests a file in pieces, so that a large one does not block other work for long.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { cautiously } from './small-file'

const pieceBytes = 1024 * 1024

/** SHA-256 in hexadecimal; null if there is no such file, or something else is in its place. Rejects if it cannot be read. */
export async function digestFile(path: string): Promise<string | null> {
  let file
  try {
    // O_NOFOLLOW instead of a check first: the file could be replaced with a link in between.
    file = await open(path, cautiously)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP')) return null
    throw error
  }
  try {
    if (!(await file.stat()).isFile()) return null
    const hash = createHash('sha256')
    const piece = Buffer.alloc(pieceBytes)
    for (let position = 0; ;) {
      const { bytesRead } = await file.read(piece, 0, pieceBytes, position)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, bytesRead))
      position += bytesRead
    }
  } finally {
    await file.close()
  }
}
