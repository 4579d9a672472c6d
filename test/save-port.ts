// The save port in memory. It answers as the real one does (test/protection/save-file.test.ts holds both to the same rules):
// a dialog may be closed, a disk may refuse, and whoever asked may not want it any more by then.
import { fail, ok, type FileWriteRefusal } from '../src/shared/result'
import type { SaveFile } from '../src/main/protection/save-file'

export interface SavedInMemory {
  readonly name: string
  readonly bytes: Uint8Array
  readonly text: string
}

export interface FakeSaving {
  readonly saved: SavedInMemory[]
  /** What the disk says; null where it takes everything. */
  refusal: FileWriteRefusal | null
  /** The folder that its user chooses in the dialog; null: they close it. */
  chosen: string | null
  /** What happens while the dialog is open. */
  whileAsked: () => void | Promise<void>
  readonly saveFile: SaveFile
}

export function fakeSaving(): FakeSaving {
  const saving: FakeSaving = {
    saved: [],
    refusal: null,
    chosen: null,
    whileAsked: () => undefined,
    saveFile: async ({ name, content, isStillWanted = () => true }, place) => {
      if (place === 'asked') {
        await saving.whileAsked()
        if (saving.chosen === null) return fail({ code: 'cancelled' })
      }
      if (!isStillWanted()) return fail({ code: 'cancelled' })
      if (saving.refusal !== null) return fail({ code: 'file-not-written', reason: saving.refusal })
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      saving.saved.push({ name, bytes, text: Buffer.from(bytes).toString('utf8') })
      return ok(`${place === 'asked' ? (saving.chosen ?? '') : '/downloads'}/${name}`)
    }
  }
  return saving
}

/** For what never saves. */
export const saveNothing: SaveFile = () => Promise.resolve(fail({ code: 'cancelled' }))
