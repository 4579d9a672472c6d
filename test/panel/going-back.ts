// Goes back to an earlier store of the Panel, as the app does.
import { pathOf } from '../../src/main/panel/storage/database'
import { goBack, type BuiltStore } from '../../src/main/protection/exchange'
import { breakSeal } from '../../src/main/protection/store-seal'
import type { Result } from '../../src/shared/result'
import type { TestPanel } from './harness'

interface Meanwhile {
  readonly beforeRename?: () => void
  readonly onClose?: () => void
  /** By default the error is thrown. */
  readonly onFailure?: (error: unknown) => void
}

export const goBackInTest = <E>(
  test: TestPanel,
  build: () => Result<BuiltStore, E>,
  asideFolder: string,
  { beforeRename, onClose, onFailure }: Meanwhile = {}
): ReturnType<typeof goBack<E>> =>
  goBack({
    build,
    storePath: pathOf(test.dataDir),
    asideFolder,
    beforeRename: () => {
      breakSeal(pathOf(test.dataDir))
      beforeRename?.()
    },
    close: () => {
      test.panel.close()
      onClose?.()
    },
    reopen: () => test.reopen(),
    onFailure: (error) => {
      if (onFailure === undefined) throw error
      onFailure(error)
    }
  })
