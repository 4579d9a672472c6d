// The lock rules are in a file next to the vault, which anyone with access to the folder can edit. So the anchor also has them and decides.
// The file counts only if an earlier version wrote it, or until the anchor has been read.
import type { LockSettings } from '../../../shared/model/lock'
import type { AnchorKeeper } from '../../protection/anchor-keeper'
import { readChosen, resolveLockRules, stricterOf, writeChosen, type ChosenRules } from '../domain/lock'

export interface KeptRules {
  /** The effective rules, as far as known. */
  get(hasPassphrase: boolean): LockSettings
  /** What the user chose, for callers that add to it. */
  chosen(): ChosenRules
  /**
   * Call it once the vault is open. Reads the rules from the anchor; if it has none, stores those of the file there. `mayTrust` false:
   * anyone may have written the file, so it counts as no choice.
   */
  take(mayTrust: boolean): Promise<void>
  /** Rejects if the anchor cannot be written; nothing is changed then. */
  set(chosen: ChosenRules): Promise<void>
}

/** `load`: reads the file. `anchor`: null in the demo, where the file decides. */
export function createKeptRules(
  load: () => ChosenRules,
  anchor: Pick<AnchorKeeper, 'read' | 'update'> | null
): KeptRules {
  let anchored: ChosenRules | null = null
  let isSilent = false
  const note = async (chosen: ChosenRules) => {
    const rules = writeChosen(chosen)
    await anchor?.update((current) => ({ ...current, rules }))
    anchored = anchor === null ? null : chosen
    isSilent = false
  }
  return {
    get(hasPassphrase) {
      const held = resolveLockRules(anchored ?? load(), hasPassphrase)
      return isSilent ? stricterOf(held, resolveLockRules({}, hasPassphrase)) : held
    },
    chosen: () => anchored ?? load(),
    async take(mayTrust) {
      if (anchor === null) return
      try {
        const found = await anchor.read()
        if (found === null) return
        const read = found.rules === undefined ? null : readChosen(found.rules)
        if (read === null) await note(mayTrust ? load() : {})
        else anchored = read
        isSilent = false
      } catch {
        isSilent = anchored === null
      }
    },
    set: note
  }
}
