// Files that leave the Panel: saved through the one port, while whoever asked for them still may have them.
import type { SavedFile } from '../../../shared/contract'
import { ok, type Result } from '../../../shared/result'
import { placeOf, type FileToSave, type NotSaved } from '../../protection/save-file'
import type { PanelContext } from './context'
import { isStillThere, type SignedIn } from './authority'

/** What a page says of the place; no path. */
export interface SaveWish {
  readonly asksWhere?: boolean | undefined
}

export type Saved = Result<SavedFile, NotSaved>

/** For the page of this browser profile, whose window any dialog is. */
export async function saveFile(
  context: PanelContext,
  profileId: string,
  file: Omit<FileToSave, 'profileId'>,
  { asksWhere }: SaveWish
): Promise<Saved> {
  const saved = await context.ports.saveFile({ ...file, profileId }, placeOf(asksWhere))
  return saved.ok ? ok({ fileName: saved.value }) : saved
}

/** Saves an export and notes it; a cancelled dialog notes nothing. */
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
