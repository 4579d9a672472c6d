// When the Authenticator locks is kept in a file beside the vault, which anybody can edit who can write there. So the anchor has it,
// too, and decides: the file is what an earlier version left, or what holds until the anchor was asked.
import type { LockSettings } from '../../../shared/model/lock'
import type { AnchorKeeper } from '../../protection/anchor-keeper'
import { readChosen, resolveLockRules, stricterOf, writeChosen, type ChosenRules } from '../domain/lock'

export interface KeptRules {
  /** What holds, as far as is known. */
  get(hasPassphrase: boolean): LockSettings
  /** What the user chose, for who adds to it. */
  chosen(): ChosenRules
  /**
   * Once the vault is open: asks the anchor, and has it take over what the file says where it knows nothing yet; `mayTrust`
   * false: what the file says may be anybody's, so nothing was chosen.
   */
  take(mayTrust: boolean): Promise<void>
  /** Rejects where the anchor cannot be told; then nothing was changed. */
  set(chosen: ChosenRules): Promise<void>
}

/** `load`: what the file says. `anchor`: null in the demo, whose file decides. */
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
