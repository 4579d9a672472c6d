// Restores a snapshot of one app's store while Countersign runs. The other store stays open.
import { join } from 'node:path'
import type { AppId } from '../../shared/model/app'
import type { Result } from '../../shared/result'
import { goBack, type BuiltStore, type NotRestored } from '../protection/exchange'
import { asideFolderOf } from '../protection/snapshots'
import { storePathIn } from './data-folder'
import type { Opening } from './opening'
import type { AppPorts } from './ports'
import type { InTurn } from './turns'
import type { VaultReopening } from './vault-reopening'
import type { AppWorker } from './worker'
import type { Workspaces } from './workspace'

interface RestoringParts extends Pick<Opening, 'reopen'> {
  readonly workspaces: Workspaces
  readonly reopening: Pick<VaultReopening, 'begin'>
  readonly worker: AppWorker
  readonly inTurn: InTurn
  readonly logBug: AppPorts['logBug']
}

/** `build` creates the store that replaces the one of `appId`. If it is refused, nothing changes. */
export type RestoreStore = <E>(
  appId: AppId,
  build: () => Result<BuiltStore, E>
) => Promise<Result<null, E | NotRestored>>

export function createRestoring(
  ports: Pick<AppPorts, 'now' | 'reloadPages'>,
  { workspaces, reopening, worker, inTurn, reopen, logBug }: RestoringParts
): RestoreStore {
  return (appId, build) =>
    inTurn(async () => {
      const { dataDir } = workspaces.current
      if (appId === 'authenticator') await workspaces.current.authenticator?.flushBackups()
      await worker?.finish()
      const done = await goBack({
        build,
        storePath: storePathIn(dataDir, appId),
        asideFolder: join(asideFolderOf(dataDir, ports.now()), appId),
        close: () => {
          const { [appId]: open, authenticator } = workspaces.current
          if (appId === 'authenticator' && authenticator !== null) reopening.begin(authenticator)
          workspaces.change({ [appId]: null })
          open?.close()
        },
        beforeRename: (next) => workspaces.current.anchors?.[appId].announceNext(next),
        reopen: () => reopen(),
        onFailure: (error) => {
          logBug('restore', appId, error)
        }
      })
      if (done.ok) ports.reloadPages()
      return done
    })
}
