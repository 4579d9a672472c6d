// Checkpoints of the audit log, signed with their own key, which is created for the first one. Each browser profile's last one is kept
// until its window saves it; it contains no secrets.
import { fail, ok } from '../../../shared/result'
import { createRandomSecret, revealSecret } from '../../protection/secret'
import {
  checkpointKind,
  fingerprintOf,
  formatCheckpointFile,
  formatCheckpointLine,
  publicKeyOf,
  signCheckpoint,
  type Checkpoint
} from '../domain/checkpoint'
import { drawQrCode } from './qr-picture'
import { toParty, type PanelContext } from './context'
import { saveFile } from './saving'
import { isStillThere, type PanelHandlers } from './authority'

export type CheckpointHandlers = Pick<PanelHandlers['audit'], 'makeCheckpoint' | 'saveCheckpoint'>

const keyName = 'checkpoint'
const seedBytes = 32

export function createCheckpointHandlers(context: PanelContext) {
  const { store, ports } = context
  const made = new Map<string, { readonly checkpoint: Checkpoint; readonly isStillMine: () => boolean }>()
  let obtaining: Promise<Uint8Array> | null = null

  /** Read again after writing: no checkpoint may depend on a key that was not stored. */
  const obtainSeed = async (): Promise<Uint8Array> => {
    const kept = await ports.keys.get(keyName)
    if (kept !== null) return revealSecret(kept)
    await ports.keys.set(keyName, createRandomSecret(seedBytes))
    const read = await ports.keys.get(keyName)
    if (read === null) throw new Error('the checkpoint key was not stored')
    return revealSecret(read)
  }
  /** Two windows that create the first checkpoint at the same time must not create two keys. */
  const obtainSeedOnce = () => (obtaining ??= obtainSeed().finally(() => (obtaining = null)))

  return {
    async makeCheckpoint(_input, admin) {
      const { profileId } = admin
      const isStillMine = () => isStillThere(context, admin)
      let seed: Uint8Array
      try {
        seed = await obtainSeedOnce()
      } catch {
        return fail({ code: 'store-unavailable' })
      }
      if (context.closed.aborted || !isStillMine()) return fail({ code: 'not-signed-in' })
      const checkpoint = store.transact(() => {
        const at = context.now()
        // The checkpoint also covers this event, so that removing the event is detected.
        context.audit(checkpointKind, {
          actor: toParty(admin.actor),
          profileId,
          data: { fingerprint: fingerprintOf(publicKeyOf(seed)) }
        })
        const { entries, hash } = store.audit.readHead()
        const first = store.audit.readFirstHash()
        return signCheckpoint(
          { account: context.accountName(), at, entries, head: hash, first, store: ports.storeId ?? '' },
          seed
        )
      })
      made.set(profileId, { checkpoint, isStillMine })
      ports.onChanged('audit')
      const line = formatCheckpointLine(checkpoint)
      return ok({
        entries: checkpoint.entries,
        head: checkpoint.head,
        at: checkpoint.at,
        account: checkpoint.account,
        fingerprint: fingerprintOf(checkpoint.key),
        qrImage: await drawQrCode(line, 6)
      })
    },

    async saveCheckpoint(wish, { profileId }) {
      const own = made.get(profileId)
      if (own?.isStillMine() !== true) return fail({ code: 'not-found' })
      const { checkpoint, isStillMine } = own
      const name = `countersign-checkpoint-${String(checkpoint.entries)}.json`
      const content = formatCheckpointFile(checkpoint)
      return saveFile(context, profileId, { name, content, isStillWanted: isStillMine }, wish)
    }
  } satisfies CheckpointHandlers
}
