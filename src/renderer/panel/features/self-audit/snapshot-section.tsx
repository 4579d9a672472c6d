// The Panel's copies of its store: make one, or restore one after reading what that does.
import { Button, List, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SnapshotInfo, SnapshotList } from '../../../../shared/contract'
import { failureMessage } from '../../../messages/app'
import { snapshotTaken } from '../../../messages/self-audit'
import { useNow } from '../../../ui/use-now'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { Note } from '../../../ui/note'
import { useAction, useCall, useSubmit, type Action } from '../../../ui/queries'
import { SnapshotRow } from '../../../ui/snapshot-row'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { Section } from '../admin/admin-page'
import { noticeDone, noticeFailure } from '../../../ui/notices'
import classes from './self-audit.module.css'
import { useMessages } from '../../../ui/use-messages'
import { sentenceGap, withFullStop } from '../../../messages/format'
import { linesOf, t } from '../../../messages/language'

/** Makes a copy and refreshes everything that shows it. */
export function useTakeSnapshot(): Action {
  const queryClient = useQueryClient()
  const { guard } = useStepUp()
  const take = guard(panel.snapshots.take)
  return useAction(
    async () => {
      const answer = await take({})
      // Users who cancelled the confirmation know that nothing was made.
      if (!answer.ok && answer.error.code !== 'step-up-required') noticeFailure(answer.error)
      await queryClient.invalidateQueries({ queryKey: ['audit'] })
      return answer
    },
    (_: SnapshotList) => {
      noticeDone(t('selfAudit.snapshot.taken'))
    }
  )
}

export function SnapshotSection() {
  const t = useMessages()
  const answer = useCall('audit', ['snapshots'], () => panel.snapshots.list({})).data
  const taking = useTakeSnapshot()
  const [chosen, setChosen] = useState<SnapshotInfo | null>(null)
  const now = useNow()
  return (
    <Section
      title={t('selfAudit.snapshot.title')}
      detail={t('selfAudit.snapshot.detail')}
      actions={
        <Button variant="default" size="xs" loading={taking.isBusy} onClick={taking.start}>
          {t('selfAudit.snapshot.take')}
        </Button>
      }
    >
      {answer?.ok === false && answer.error.code !== 'not-signed-in' && (
        <Note tone="error">{failureMessage(answer.error, now)}</Note>
      )}
      {answer?.ok === true && answer.value.snapshots.length === 0 && (
        <p className={classes.none}>
          <strong>{withFullStop(t('selfAudit.snapshot.none.title'))}</strong>
          {sentenceGap()}
          {t('selfAudit.snapshot.none.detail')}
        </p>
      )}
      {answer?.ok === true && answer.value.snapshots.length > 0 && (
        <ul className={classes.snapshots} aria-label={t('selfAudit.snapshot.list')}>
          {answer.value.snapshots.map((snapshot) => (
            <SnapshotRow
              key={snapshot.name}
              when={snapshotTaken(snapshot.takenAt, now)}
              why={t(`selfAudit.snapshotReason.${snapshot.reason}`)}
              restoreLabel={t('selfAudit.snapshot.restore')}
              restoreFullLabel={t('selfAudit.snapshot.restoreOf', { takenAt: snapshot.takenAt })}
              onRestore={() => {
                setChosen(snapshot)
              }}
            />
          ))}
        </ul>
      )}
      <RestoreDialog
        snapshot={chosen}
        onClose={() => {
          setChosen(null)
        }}
      />
    </Section>
  )
}

function RestoreDialog({
  snapshot,
  onClose
}: {
  readonly snapshot: SnapshotInfo | null
  readonly onClose: () => void
}) {
  const t = useMessages()
  const { guard } = useStepUp()
  // The text stays while the dialog closes.
  const [shown, setShown] = useState(snapshot)
  if (snapshot !== null && snapshot !== shown) setShown(snapshot)
  // The pages reload afterwards, so there is nothing to return to.
  const restoring = useSubmit(guard(panel.snapshots.restore), onClose)
  const { failure } = restoring
  return (
    <ConfirmDialog
      isOpen={snapshot !== null}
      onClose={() => {
        restoring.clear()
        onClose()
      }}
      title={t('selfAudit.snapshot.dialog.title')}
      detail={
        <Stack gap="xs">
          <Text>{t('selfAudit.snapshot.dialog.detail', { takenAt: shown?.takenAt ?? 0 })}</Text>
          <List size="sm" spacing={6}>
            {linesOf(t('selfAudit.snapshot.dialog.effects')).map((effect) => (
              <List.Item key={effect}>{effect}</List.Item>
            ))}
          </List>
        </Stack>
      }
      confirmLabel={t('selfAudit.snapshot.dialog.confirm')}
      isDangerous
      isBusy={restoring.isBusy}
      failure={failure?.code === 'step-up-required' ? null : failure}
      onConfirm={() => {
        if (shown !== null) restoring.submit({ name: shown.name })
      }}
    />
  )
}
