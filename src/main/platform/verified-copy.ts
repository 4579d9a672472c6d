// A downloaded file is copied into our own folder and hashed during the copy, so the bytes that are used are those that were verified, even
// if the file in the cache changes.
import { createHash } from 'node:crypto'
import { constants, createWriteStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Copies `path` into a new folder in `parent` with mode 700. Null, leaving nothing behind, if the SHA-512 of the copied bytes is not among
 * `wanted` (base64). Does not follow links. Rejects if a file cannot be read or written.
 */
export async function copyVerified(path: string, wanted: readonly string[], parent: string): Promise<string | null> {
  const folder = await mkdtemp(join(parent, 'countersign-update-'))
  const copy = join(folder, basename(path))
  try {
    const from = await open(path, constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW))
    const hash = createHash('sha512')
    await pipeline(
      from.createReadStream(),
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          hash.update(piece)
          yield piece
        }
      },
      createWriteStream(copy, { flags: 'wx', mode: 0o700 })
    )
    if (wanted.includes(hash.digest('base64'))) return copy
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  await rm(folder, { recursive: true, force: true })
  return null
}
