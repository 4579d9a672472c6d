// Setup, step 3 (S6): the ten backup codes. **Continue** is enabled once they were copied, saved or ticked as saved.
import { Button, Checkbox, Skeleton, Stack, Text } from '@mantine/core'
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
  const [isTicked, setIsTicked] = useState(false)
  const answer = useCall('session', ['setup', 'backup-codes'], () => panel.setup.getBackupCodes({}), {
    isSecret: true
  }).data
  const goingOn = useAction(panel.setup.acknowledge, useTakeSession())
  const canGoOn = isKept || isTicked

  if (answer === undefined) return <Skeleton height={320} />
  if (!answer.ok) return <FailureNote failure={answer.error} />
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (canGoOn) goingOn.start()
      }}
    >
      <Stack gap="md">
        <BackupCodes
          codes={answer.value.codes}
          copy={() => panel.setup.copyBackupCodes({})}
          download={panel.setup.downloadBackupCodes}
          onKept={() => {
            setIsKept(true)
          }}
        />
        <Checkbox
          label={t('panel.setup.backupCodes.saved')}
          checked={isTicked}
          onChange={(event) => {
            setIsTicked(event.currentTarget.checked)
          }}
        />
        <FailureNote failure={goingOn.failure} />
        <Button type="submit" fullWidth disabled={!canGoOn} loading={goingOn.isBusy} aria-describedby={whyId}>
          {t('app.action.continue')}
        </Button>
        <Text id={whyId} size="sm" c="dimmed" ta="center" hidden={canGoOn}>
          {t('panel.setup.backupCodes.why')}
        </Text>
      </Stack>
    </form>
  )
}
