// The digest of a file, read in pieces: however large it is, nobody waits behind it for long.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { cautiously } from './small-file'

const pieceBytes = 1024 * 1024

/** SHA-256, hexadecimal; null where there is no such file, or something else lies there. Rejects where it cannot be read. */
export async function digestFile(path: string): Promise<string | null> {
  let file
  try {
    // A link could be led elsewhere between this look and the next.
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
