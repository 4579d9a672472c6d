// What the system was asked to sync and to rename, seen from outside: the system's own functions are wrapped until the test ends,
// so that nothing of ours knows of it.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { onTestFinished } from 'vitest'

const { fsyncSync, renameSync } = fs

/** The file's own number and when it was last written: the same as when it was synced, or something came after. */
const stateOf = ({ ino, mtimeMs, size }: fs.Stats) => `${String(ino)} ${String(mtimeMs)} ${String(size)}`

/**
 * Calls `before` and `after` around each rename to `path`. `isSynced` tells whether a file, as it is then, is on the disk.
 */
export function aroundRename(
  path: string,
  { before, after }: { readonly before: (isSynced: (file: string) => boolean) => void; readonly after?: () => void }
): void {
  const synced = new Set<string>()
  Object.assign(fs, {
    fsyncSync: (file: number) => {
      fsyncSync(file)
      synced.add(stateOf(fs.fstatSync(file)))
    },
    renameSync: (from: string, to: string) => {
      if (to === path) before((file) => synced.has(stateOf(fs.statSync(file))))
      renameSync(from, to)
      if (to === path) after?.()
    }
  })
  syncBuiltinESMExports()
  onTestFinished(() => {
    Object.assign(fs, { fsyncSync, renameSync })
    syncBuiltinESMExports()
  })
}
