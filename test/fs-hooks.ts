// Observes the system calls for sync and rename: the system functions are wrapped until the test ends, and the app's code is unaware of it.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { onTestFinished } from 'vitest'

const { fsyncSync, renameSync } = fs

/** The inode, write time and size of a file: unchanged since its sync, or written later. */
const stateOf = ({ ino, mtimeMs, size }: fs.Stats) => `${String(ino)} ${String(mtimeMs)} ${String(size)}`

/** Calls `before` and `after` around each rename to `path`. `isSynced` tells whether a file's current content was synced. */
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
