// Setup, step 3 (S6): the ten backup codes. **Continue** is enabled once they were copied, saved or ticked as saved.
import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { useId, useState } from 'react'
import { BackupCodes } from '../../../ui/backup-codes'
import { FailureNote } from '../../../ui/failure-note'
import { useAction, useCall } from '../../../ui/queries'
import { panel } from '../../client'
import { useTakeSession } from '../session/use-session'
import { useMessages } from '../../../ui/use-messages'

export function BackupCodesStep() {
  const t = useMessages()
  const whyId = useId()
  const [isKept, setIsKept] = useState(false)
  const answer = useCall('session', ['setup', 'backup-codes'], () => panel.setup.getBackupCodes({}), {
    isSecret: true
  }).data
  const goingOn = useAction(panel.setup.acknowledge, useTakeSession())

  if (answer === undefined) return <Skeleton height={320} />
  if (!answer.ok) return <FailureNote failure={answer.error} />
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isKept) goingOn.start()
      }}
    >
      <Stack gap="md">
        <BackupCodes
          codes={answer.value.codes}
          keeping={{ isKept, setKept: setIsKept }}
          copy={() => panel.setup.copyBackupCodes({})}
          download={panel.setup.downloadBackupCodes}
        />
        <FailureNote failure={goingOn.failure} />
        <Button type="submit" fullWidth disabled={!isKept} loading={goingOn.isBusy} aria-describedby={whyId}>
          {t('app.action.continue')}
        </Button>
        <Text id={whyId} size="sm" c="dimmed" ta="center" hidden={isKept}>
          {t('panel.setup.backupCodes.why')}
        </Text>
      </Stack>
    </form>
  )
}
