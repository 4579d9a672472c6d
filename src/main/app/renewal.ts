// Renewal (docs/decisions/0026-renewal.md): after a way in was lost, all keys are replaced and the stores are re-encrypted with them. With
// the keychain, this concerns the vault only; with a passphrase, the whole data folder.
import { dirname, join } from 'node:path'
import type { AppId } from '../../shared/model/app'
import { authenticatorJobs } from '../authenticator/services/jobs'
import { renewVault } from '../authenticator/services/vault-renewal'
import { panelJobs } from '../panel/services/jobs'
import { journalOf } from '../panel/storage/recording'
import type { EncryptingProgress } from '../protection/encrypting-progress'
import type { KeyStore } from '../protection/key-store'
import type { Protection } from '../protection/protection'
import type { RenewalOrder } from '../protection/slots'
import { renewStore, type BuildInput, type BuiltApp } from '../protection/store-renewal'
import { runHere } from '../worker/serve'
import { storePathIn } from './data-folder'
import type { Opening } from './opening'
import type { InTurn } from './turns'
import type { VaultReopening } from './vault-reopening'
import type { AppWorker } from './worker'
import type { Workspaces } from './workspace'

interface RenewalParts extends Pick<Opening, 'reopen'> {
  readonly workspaces: Workspaces
  readonly reopening: Pick<VaultReopening, 'begin'>
  readonly encrypting: EncryptingProgress
  readonly worker: AppWorker
  readonly inTurn: InTurn
}

/** Renews what `protection` protects and opens it again. Rejects if nothing was changed. */
export type Renew = (protection: Protection, order: RenewalOrder) => Promise<void>

export function createRenewal({ workspaces, reopening, encrypting, worker, inTurn, reopen }: RenewalParts): Renew {
  const renewOpenVault = async (order: RenewalOrder) => {
    const { dataDir, anchors, protection, authenticator } = workspaces.current
    const keys = protection.getKeychainKeys('authenticator')
    if (authenticator === null || anchors === null || keys === null) throw new Error('the vault is not open')
    await authenticator.flushBackups()
    await renewVault(
      {
        dataDir: join(dataDir, 'authenticator'),
        keys,
        anchor: anchors.authenticator,
        ...(worker === null ? {} : { runJob: worker.run }),
        countChanges: () => (workspaces.current.authenticator === authenticator ? authenticator.countChanges() : null),
        rest: async () => worker?.finish(),
        close: () => {
          reopening.begin(authenticator)
          workspaces.change({ authenticator: null })
          authenticator.close()
        },
        reopen: (next) => reopen(next)
      },
      order
    )
  }

  const renewWholeFolder = async (order: RenewalOrder) => {
    const { dataDir, authenticator } = workspaces.current
    if (authenticator === null) throw new Error('the vault is not open')
    await authenticator.flushBackups()
    await worker?.finish()
    reopening.begin(authenticator)
    workspaces.current.panel?.close()
    authenticator.close()
    workspaces.change({ panel: null, authenticator: null })
    await workspaces.current.anchors?.seal()
    encrypting.note(0, 'renewal')
    let keys: KeyStore | null = null
    try {
      await renewStore(
        {
          dataDir,
          storePaths: { panel: storePathIn(dataDir, 'panel'), authenticator: storePathIn(dataDir, 'authenticator') },
          build
        },
        order
      )
      order.onRenewed?.()
      keys = order.keys
    } finally {
      encrypting.end()
      await reopen(keys)
    }
  }

  const build = async (appId: AppId, input: BuildInput): Promise<BuiltApp> => {
    if (appId === 'panel') {
      const journal = journalOf(dirname(input.path))
      const run = worker?.run ?? runHere(panelJobs)
      // Only the progress of the Panel is shown: its store is by far the larger one.
      const onProgress = ({ done, total }: { readonly done: number; readonly total: number }) => {
        if (total > 0) encrypting.note(done / total, 'renewal')
      }
      const built = await run('panel.renew', { ...input, journal, journalTo: `${journal}.next` }, { onProgress })
      if (!built.ok) throw new Error('the renewed store was not created')
      return { journal: built.value }
    }
    const run = worker?.run ?? runHere(authenticatorJobs)
    const built = await run('vault.renew', input)
    if (!built.ok) throw new Error('the renewed vault was not created')
    return { opening: built.value.opening, head: built.value.head }
  }

  return (protection, order) => {
    const renew = protection.getStoreSlots() === null ? renewOpenVault : renewWholeFolder
    return inTurn(() => renew(order))
  }
}
