// How a file gets to its user, in both apps and on the command line: one port, and what it may answer. Every word of the
// file system becomes a reason that a person can act on.
import { lstat, mkdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { AppId } from '../../shared/model/app'
import { fail, ok, type Failure, type FileWriteRefusal, type Result } from '../../shared/result'
import { notVerifiedCode, removeAbandonedParts, writeUserFile } from './atomic-file'

export interface FileToSave {
  /** The browser profile whose window asked for it; absent: the app has one window. */
  readonly profileId?: string
  /** What it is called unless its user says otherwise. */
  readonly name: string
  readonly content: string | Uint8Array
  /**
   * Asked once the place is known, however long its user took to choose it: whether whoever asked for the file still may
   * have it. Where not, the answer is `cancelled` and nothing is written.
   */
  readonly isStillWanted?: () => boolean
}

/** `downloads`: where downloads go, under a name that is free. `asked`: where the system's dialog says. */
export type SavePlace = 'downloads' | 'asked'

/** `cancelled`: its user closed the dialog. Everything else that keeps a file from being there is `file-not-written`. */
export type NotSaved = Failure<'cancelled' | 'file-not-written'>

/** Writes a file that is its owner's only, reads it back and answers its whole path. Never rejects for what a disk does. */
export type SaveFile = (file: FileToSave, place: SavePlace) => Promise<Result<string, NotSaved>>

/** Whose page asked: the dialog is that window's. */
export interface AskingWindow {
  readonly appId: AppId
  /** Null: the app has one window. */
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

/** Why the file system refused; null where the error is not its, and so a bug. libuv itself says `UNKNOWN` at times. */
export function refusalOf(error: unknown): FileWriteRefusal | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  const known = Object.hasOwn(reasons, error.code) ? reasons[error.code] : undefined
  if (known !== undefined) return known
  return error.code === 'UNKNOWN' || /^E[A-Z0-9]+$/.test(error.code) ? 'unknown' : null
}

/** The failure that an error of the file system is; throws what is a bug. */
function notWritten(error: unknown): Failure<'file-not-written'> {
  const reason = refusalOf(error)
  if (reason === null) throw error
  return { code: 'file-not-written', reason }
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? Buffer.from(content, 'utf8') : content)

/** Writes the file at `path`; with `mayReplace` in the place of what is there, as its user said in a dialog. */
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

/** A link that leads nowhere takes its name, too. That nobody was quicker is for the write itself to say. */
const isTaken = (path: string) =>
  lstat(path).then(
    () => true,
    () => false
  )

/** Writes the file in `folder`, as a browser's download: made where it is missing, and numbered where the name is taken. */
export async function saveUnderFreeName(folder: string, file: FileToSave): Promise<Result<string, NotSaved>> {
  const ending = extname(file.name)
  const stem = file.name.slice(0, file.name.length - ending.length)
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    const failure = notWritten(error)
    // A file in the folder's place, or a link that leads nowhere.
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
