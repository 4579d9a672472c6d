// System dialogs, one at a time: a page that asks repeatedly must not bury the user under them.
import type { AppId } from '../../shared/model/app'
import { fail } from '../../shared/result'
import type { SaveFile, SaveFileIn } from './save-file'

type ChooseFolder = () => Promise<string | null>

/** The dialogs of one app. A dialog requested while another is open returns as if it had been closed. */
export function createOneDialog(
  ports: { readonly saveFile: SaveFileIn; readonly chooseFolder: ChooseFolder },
  appId: AppId
): {
  readonly saveFile: SaveFile
  readonly chooseFolder: ChooseFolder
} {
  const save: SaveFile = (file, place) => ports.saveFile(file, place, { appId, profileId: file.profileId ?? null })
  let isOpen = false
  const alone = async <T>(ask: () => Promise<T>, closed: T): Promise<T> => {
    if (isOpen) return closed
    isOpen = true
    try {
      return await ask()
    } finally {
      isOpen = false
    }
  }
  return {
    saveFile: (file, place) =>
      place === 'asked' ? alone(() => save(file, place), fail({ code: 'cancelled' })) : save(file, place),
    chooseFolder: () => alone(ports.chooseFolder, null)
  }
}
