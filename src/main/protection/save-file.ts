// How a file is saved for the user, in both apps and on the command line: one port, and its possible results. Every error of the file
// system becomes a reason that the user can act on.
import { lstat, mkdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { AppId } from '../../shared/model/app'
import { fail, ok, type Failure, type FileWriteRefusal, type Result } from '../../shared/result'
import { notVerifiedCode, removeAbandonedParts, writeUserFile } from './atomic-file'

export interface FileToSave {
  /** The browser profile whose window asked; absent if the app has one window. */
  readonly profileId?: string
  /** The default name of the file. */
  readonly name: string
  readonly content: string | Uint8Array
  /**
   * Checked once the place is known, however long the user took to choose it: whether the caller may still have the file. If not, the
   * result is `cancelled` and nothing is written.
   */
  readonly isStillWanted?: () => boolean
}

/** `downloads`: in the Downloads folder, under a free name. `asked`: where the user chooses in the system's dialog. */
export type SavePlace = 'downloads' | 'asked'

/** `cancelled`: the user closed the dialog. Every other reason is `file-not-written`. */
export type NotSaved = Failure<'cancelled' | 'file-not-written'>

/** Writes a file with mode 600, verifies it and resolves to its absolute path. Never rejects for an error of the disk. */
export type SaveFile = (file: FileToSave, place: SavePlace) => Promise<Result<string, NotSaved>>

/** The window that asked, and that the dialog belongs to. */
export interface AskingWindow {
  readonly appId: AppId
  /** Null if the app has one window. */
  readonly profileId: string | null
}

/** The same for both apps. */
export type SaveFileIn = (file: FileToSave, place: SavePlace, asking: AskingWindow) => Promise<Result<string, NotSaved>>

/** The place that a page's **Download** or **Save as…** means. */
export const placeOf = (asksWhere: boolean | undefined): SavePlace => (asksWhere === true ? 'asked' : 'downloads')

const reasons: Readonly<Record<string, FileWriteRefusal>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'quota-full',
  EROFS: 'read-only',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  EAGAIN: 'in-use',
  ENAMETOOLONG: 'name-too-long',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  ELOOP: 'folder-missing',
  EISDIR: 'is-folder',
  ENOTEMPTY: 'is-folder',
  EEXIST: 'name-taken',
  EFBIG: 'too-large',
  EOVERFLOW: 'too-large',
  EIO: 'device-failed',
  ENXIO: 'device-failed',
  ENODEV: 'device-failed',
  ESTALE: 'device-failed',
  [notVerifiedCode]: 'not-verified'
}

/** Why the file system refused; null if the error is not one of its own and therefore a bug. libuv sometimes reports `UNKNOWN`. */
export function refusalOf(error: unknown): FileWriteRefusal | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  const known = Object.hasOwn(reasons, error.code) ? reasons[error.code] : undefined
  if (known !== undefined) return known
  return error.code === 'UNKNOWN' || /^E[A-Z0-9]+$/.test(error.code) ? 'unknown' : null
}

/** Turns an error of the file system into a failure; rethrows any other, which is a bug. */
function notWritten(error: unknown): Failure<'file-not-written'> {
  const reason = refusalOf(error)
  if (reason === null) throw error
  return { code: 'file-not-written', reason }
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? Buffer.from(content, 'utf8') : content)

/** Writes the file at `path`. `mayReplace`: replaces an existing file, as the user agreed in a dialog. */
export async function saveAt(
  path: string,
  { content, isStillWanted = () => true }: Omit<FileToSave, 'name'>,
  { mayReplace }: { readonly mayReplace: boolean }
): Promise<Result<string, NotSaved>> {
  if (!isStillWanted()) return fail({ code: 'cancelled' })
  try {
    removeAbandonedParts(dirname(path))
    const isWritten = await writeUserFile(path, bytesOf(content), mayReplace ? 'always' : 'never')
    return isWritten ? ok(path) : fail({ code: 'file-not-written', reason: 'name-taken' })
  } catch (error) {
    return fail(notWritten(error))
  }
}

const mostNames = 1000

/** A broken link counts as taken, too. Races are left to the write itself. */
const isTaken = (path: string) =>
  lstat(path).then(
    () => true,
    () => false
  )

/** Writes the file to `folder` like a browser's download: creates a missing folder, and numbers the name if it is taken. */
export async function saveUnderFreeName(folder: string, file: FileToSave): Promise<Result<string, NotSaved>> {
  const ending = extname(file.name)
  const stem = file.name.slice(0, file.name.length - ending.length)
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    const failure = notWritten(error)
    // A file is in the folder's place, or a broken link.
    return fail(failure.reason === 'name-taken' ? { ...failure, reason: 'folder-missing' } : failure)
  }
  for (let attempt = 1; attempt < mostNames; attempt += 1) {
    const path = join(folder, attempt === 1 ? file.name : `${stem} (${attempt})${ending}`)
    if (await isTaken(path)) continue
    const saved = await saveAt(path, file, { mayReplace: false })
    if (saved.ok || saved.error.code === 'cancelled' || saved.error.reason !== 'name-taken') return saved
  }
  return fail({ code: 'file-not-written', reason: 'name-taken' })
}
