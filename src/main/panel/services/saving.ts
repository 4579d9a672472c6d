// What leaves the Panel: files, saved through one port as long as the caller may still have them, and copied secrets.
import type { SavedFile } from '../../../shared/contract'
import { ok, type Failure, type Result } from '../../../shared/result'
import { placeOf, type FileToSave, type NotSaved } from '../../protection/save-file'
import type { PanelContext } from './context'
import { isStillThere, type SignedIn } from './authority'

/** What a page may say about the location; never a path. */
export interface SaveWish {
  readonly asksWhere?: boolean | undefined
}

export type Saved = Result<SavedFile, NotSaved>

/** Copies a secret for a page, which learns only whether that worked. */
export async function copySecret(
  { ports }: PanelContext,
  secret: string
): Promise<Result<null, Failure<'clipboard-unavailable'>>> {
  const copied = await ports.copyText(secret)
  return copied.ok ? ok(null) : copied
}

/** Saves a file for a page. Dialogs belong to the window of this browser profile. */
export async function saveFile(
  context: PanelContext,
  profileId: string,
  file: Omit<FileToSave, 'profileId'>,
  { asksWhere }: SaveWish
): Promise<Saved> {
  const saved = await context.ports.saveFile({ ...file, profileId }, placeOf(asksWhere))
  return saved.ok ? ok({ fileName: saved.value }) : saved
}

/** Saves an export and calls `note` in a transaction; not if the dialog was cancelled. */
export async function writeExport(
  context: PanelContext,
  caller: SignedIn,
  wish: SaveWish,
  file: Pick<FileToSave, 'name' | 'content'>,
  note: () => void
): Promise<Saved> {
  const isStillWanted = () => isStillThere(context, caller)
  const saved = await saveFile(context, caller.profileId, { ...file, isStillWanted }, wish)
  if (saved.ok) {
    context.store.transact(note)
    context.ports.onChanged('audit')
  }
  return saved
}
