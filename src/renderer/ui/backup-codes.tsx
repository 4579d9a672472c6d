// A set of backup codes with **Copy** and **Download**. The main process does both, and also clears the clipboard; this only shows the
// codes and what happened.
import { Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { SavedFile } from '../../shared/contract'
import type { Failure, Result } from '../../shared/result'
import classes from './backup-codes.module.css'
import { FailureNote } from './failure-note'
import { CopyButton, DownloadButton } from './keep-buttons'
import { useAction } from './queries'
import { SaveFailure, useSaving, type SaveWish } from './saving'
import { useMessages } from './use-messages'

export interface BackupCodesProps {
  readonly codes: readonly string[]
  readonly copy: () => Promise<Result<null, Failure>>
  readonly download: (wish: SaveWish) => Promise<Result<SavedFile, Failure>>
  /** Called once the codes were copied or saved to a file. */
  readonly onKept?: () => void
}

export function BackupCodes({ codes, copy, download, onKept }: BackupCodesProps) {
  const t = useMessages()
  const [kept, setKept] = useState<{ readonly by: 'copy' | 'download'; readonly message: string } | null>(null)
  const copying = useAction(copy, () => {
    downloading.clear()
    setKept({ by: 'copy', message: t('app.backupCodes.copied') })
    onKept?.()
  })
  const downloading = useSaving<undefined>(
    (_, wish) => download(wish),
    (fileName) => {
      copying.clear()
      setKept({ by: 'download', message: t('app.backupCodes.saved', { fileName }) })
      onKept?.()
    }
  )

  return (
    <Stack gap="sm">
      <ol className={classes.grid} aria-label={t('app.backupCodes.listName')}>
        {codes.map((code) => (
          <li key={code} className={classes.code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Group gap="xs" grow>
        <CopyButton isDone={kept?.by === 'copy'} isBusy={copying.isBusy} onKeep={copying.start} />
        <DownloadButton
          isDone={kept?.by === 'download'}
          isBusy={downloading.isBusy}
          onKeep={() => {
            downloading.save(undefined)
          }}
        />
      </Group>
      <Text size="sm" className={classes.kept} role="status">
        {kept?.message}
      </Text>
      <FailureNote failure={copying.failure} />
      <SaveFailure saving={downloading} />
    </Stack>
  )
}
