// A downloaded file as it is used: copied into a folder of our own, hashed while it is copied, so that what was compared is what is
// used, whatever happens to the file in the cache meanwhile.
import { createHash } from 'node:crypto'
import { constants, createWriteStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Copies `path` into a new folder in `parent` that is its owner's only; null, and nothing is left, where the SHA-512 of what was
 * copied is none of `wanted` (base64). Follows no link. Rejects where a file cannot be read or written.
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
