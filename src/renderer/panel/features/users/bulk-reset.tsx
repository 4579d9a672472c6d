// Resetting many at once: what happens to each, and who was left as they were and why.
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import type { UserRow } from '../../../../shared/contract'
import { bulkWords as words } from '../../../strings/admin'
import { actionWords } from '../../../strings/app'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useCall, useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { DataTable } from '../admin/data-table'
import { useFocusReturn } from '../admin/focus-return'
import { notify } from '../admin/notice'
import { People } from '../admin/people'
import { Effects } from './user-action-dialogs'

/** As many as one call takes. */
export const mostAtOnce = 1000

/** Who was selected, as they were then. */
export type Selected = Pick<UserRow, 'name' | 'email'>

export interface BulkResetProps {
  readonly isOpen: boolean
  /** By their ids. */
  readonly selected: ReadonlyMap<string, Selected>
  readonly onClose: () => void
  readonly onDone: () => void
}

export function BulkReset({ isOpen, selected, onClose, onDone }: BulkResetProps) {
  const { guard } = useStepUp()
  const [refused, setRefused] = useState<readonly (readonly [email: string, why: string])[]>([])
  const [isReportOpen, setIsReportOpen] = useState(false)
  useFocusReturn(isOpen || isReportOpen)
  const settings = useCall('settings', ['policy'], () => panel.policy.get({})).data
  const needsCodes = settings?.ok === true && settings.value.policy.needsEnrolmentCode
  const resetting = useSubmit(guard(panel.users.resetMany), (outcome) => {
    onClose()
    notify(words.done(outcome.done.length))
    const left = outcome.refused.map(
      ({ id, reason }) => [selected.get(id)?.email ?? id, words.refused[reason]] as const
    )
    setRefused(left)
    setIsReportOpen(left.length > 0)
    onDone()
  })
  return (
    <>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => {
          if (!resetting.isBusy) onClose()
        }}
        title={words.title(selected.size)}
        detail={
          <>
            <People people={[...selected.values()]} />
            <Effects effects={needsCodes ? [...words.effects, words.codesLater] : words.effects} />
          </>
        }
        confirmLabel={words.confirm}
        isDangerous
        isBusy={resetting.isBusy}
        failure={resetting.failure}
        onConfirm={() => {
          resetting.submit({ userIds: [...selected.keys()] })
        }}
      />
      <Modal
        opened={isReportOpen}
        onClose={() => {
          setIsReportOpen(false)
        }}
        title={words.refusedTitle(refused.length)}
        closeButtonProps={{ 'aria-label': actionWords.close }}
      >
        <Stack gap="md">
          <DataTable
            name={words.refusedTitle(refused.length)}
            columns={[words.user, words.why]}
            rows={refused}
            maxHeight={320}
          />
          <Group justify="flex-end">
            <Button
              onClick={() => {
                setIsReportOpen(false)
              }}
            >
              {actionWords.done}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
