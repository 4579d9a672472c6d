// A set of backup codes with **Copy** and **Download**. The main process does both, and also clears the clipboard; this only shows the
// codes and what happened.
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { SavedFile } from '../../shared/contract'
import type { Failure, Result } from '../../shared/result'
import classes from './backup-codes.module.css'
import { FailureNote } from './failure-note'
import { useSubmit } from './queries'
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
  const copying = useSubmit(copy, () => {
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
  const iconOf = (by: 'copy' | 'download') => {
    if (kept?.by === by) return <IconCheck size={18} aria-hidden />
    return by === 'copy' ? <IconCopy size={18} aria-hidden /> : <IconDownload size={18} aria-hidden />
  }

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
        <Button
          variant="default"
          leftSection={iconOf('copy')}
          loading={copying.isBusy}
          onClick={() => {
            copying.submit(undefined)
          }}
        >
          {t('app.action.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={iconOf('download')}
          loading={downloading.isBusy}
          onClick={() => {
            downloading.save(undefined)
          }}
        >
          {t('app.action.download')}
        </Button>
      </Group>
      <Text size="sm" className={classes.kept} role="status">
        {kept?.message}
      </Text>
      <FailureNote failure={copying.failure} />
      <SaveFailure saving={downloading} />
    </Stack>
  )
}
