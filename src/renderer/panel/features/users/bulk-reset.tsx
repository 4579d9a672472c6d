// Resetting many users at once: what happens to each, and who was skipped and why.
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { BulkRefusal, UserRow } from '../../../../shared/contract'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { Dialog } from '../../../ui/dialog'
import { useCall, useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { DataTable } from '../admin/data-table'
import { useFocusReturn } from '../admin/focus-return'
import { noticeDone } from '../../../ui/notices'
import { People } from '../admin/people'
import { Effects } from './user-action-dialogs'
import { useMessages } from '../../../ui/use-messages'
import { linesOf } from '../../../messages/language'

/** The most that one call accepts. */
export const mostAtOnce = 1000

/** The selected users, as they were then. */
export type Selected = Pick<UserRow, 'name' | 'email'>

export interface BulkResetProps {
  readonly isOpen: boolean
  /** By id. */
  readonly selected: ReadonlyMap<string, Selected>
  readonly onClose: () => void
  readonly onDone: () => void
}

export function BulkReset({ isOpen, selected, onClose, onDone }: BulkResetProps) {
  const t = useMessages()
  const { guard } = useStepUp()
  const [refused, setRefused] = useState<readonly { readonly email: string; readonly reason: BulkRefusal }[]>([])
  const [isReportOpen, setIsReportOpen] = useState(false)
  useFocusReturn(isOpen || isReportOpen)
  const settings = useCall('settings', ['policy'], () => panel.policy.get({})).data
  const needsCodes = settings?.ok === true && settings.value.policy.needsEnrolmentCode
  const resetting = useSubmit(guard(panel.users.resetMany), (outcome) => {
    onClose()
    noticeDone(t('admin.bulk.done', { count: outcome.done.length }), { isForNext: outcome.refused.length > 0 })
    const left = outcome.refused.map(({ id, reason }) => ({ email: selected.get(id)?.email ?? id, reason }))
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
        title={t('admin.bulk.title', { count: selected.size })}
        detail={
          <>
            <People people={[...selected.values()]} />
            <Effects
              effects={
                needsCodes
                  ? [...linesOf(t('admin.bulk.effects')), t('admin.bulk.codesLater')]
                  : linesOf(t('admin.bulk.effects'))
              }
            />
          </>
        }
        confirmLabel={t('admin.bulk.confirm')}
        isDangerous
        isBusy={resetting.isBusy}
        failure={resetting.failure}
        onConfirm={() => {
          resetting.submit({ userIds: [...selected.keys()] })
        }}
      />
      <Dialog
        isOpen={isReportOpen}
        onClose={() => {
          setIsReportOpen(false)
        }}
        title={t('admin.bulk.refusedTitle', { count: refused.length })}
      >
        <Stack gap="md">
          <DataTable
            name={t('admin.bulk.refusedTitle', { count: refused.length })}
            columns={[t('admin.bulk.user'), t('admin.bulk.why')]}
            rows={refused.map(({ email, reason }) => [email, t(`admin.bulk.refused.${reason}`)])}
            maxHeight={320}
          />
          <Group justify="flex-end">
            <Button
              onClick={() => {
                setIsReportOpen(false)
              }}
            >
              {t('app.action.done')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
