// Checkpoints of the audit log: made with a key of their own, which is made at the first one. The last one of each browser
// profile is kept until its window saves it; nothing in it is secret.
import { randomBytes } from 'node:crypto'
import { fail, ok } from '../../../shared/result'
import { createSecret, revealSecret } from '../../protection/secret'
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

  /** Read back: a checkpoint must never depend on a key that was not kept. */
  const obtainSeed = async (): Promise<Uint8Array> => {
    const kept = await ports.keys.get(keyName)
    if (kept !== null) return revealSecret(kept)
    await ports.keys.set(keyName, createSecret(randomBytes(seedBytes)))
    const read = await ports.keys.get(keyName)
    if (read === null) throw new Error('the key of the checkpoints was not kept')
    return revealSecret(read)
  }
  /** Two windows that make their first one at a time must not make two keys. */
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
        // The event is the last one that the checkpoint covers: who takes it out is found too.
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
