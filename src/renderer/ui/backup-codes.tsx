// A set of backup codes with **Copy** and **Download**. The main process does both, and also clears the clipboard; this only shows the
// codes and what happened.
import type { SavedFile } from '../../shared/contract'
import type { Failure, Result } from '../../shared/result'
import classes from './backup-codes.module.css'
import type { SaveWish } from './saving'
import { ShownOnce, type ShownOnceProps } from './shown-once'
import { useMessages } from './use-messages'

export interface BackupCodesProps extends Pick<ShownOnceProps<null>, 'keeping' | 'copy'> {
  readonly codes: readonly string[]
  readonly download: (wish: SaveWish) => Promise<Result<SavedFile, Failure>>
}

export function BackupCodes({ codes, keeping, copy, download }: BackupCodesProps) {
  const t = useMessages()
  return (
    <ShownOnce
      keeping={keeping}
      copy={copy}
      copied={() => t('app.backupCodes.copied')}
      download={{ call: download, saved: (fileName) => t('app.backupCodes.saved', { fileName }) }}
      kept={t('app.backupCodes.kept')}
    >
      <ol className={classes.grid} aria-label={t('app.backupCodes.listName')}>
        {codes.map((code) => (
          <li key={code} className={classes.code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </ShownOnce>
  )
}
