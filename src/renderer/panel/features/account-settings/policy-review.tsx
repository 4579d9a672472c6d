// *What would change*: old and new settings, and everyone whom the new policy affects immediately, before it is saved.
import { Skeleton } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Policy, PolicyPreview } from '../../../../shared/contract'
import { policyName, policyValue } from '../../../messages/admin'
import { formatChange, formatList } from '../../../messages/format'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { DataTable } from '../admin/data-table'
import { noticeDone } from '../../../ui/notices'
import classes from './policy-review.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface PolicyReviewProps {
  readonly isOpen: boolean
  readonly saved: Policy
  /** Null while the input is not a valid policy. */
  readonly policy: Policy | null
  readonly changed: readonly (keyof Policy)[]
  readonly onClose: () => void
}

export function PolicyReview({ isOpen, saved, policy, changed, onClose }: PolicyReviewProps) {
  const t = useMessages()
  const { guard } = useStepUp()
  const [preview, setPreview] = useState<PolicyPreview | null>(null)
  const asking = useSubmit(guard(panel.policy.preview), setPreview)
  const saving = useSubmit(guard(panel.policy.set), () => {
    onClose()
    noticeDone(t('admin.account.preview.done'))
  })
  const begin = useEffectEvent(() => {
    if (policy === null) return
    setPreview(null)
    saving.clear()
    asking.submit({ policy })
  })
  useEffect(() => {
    if (isOpen) begin()
  }, [isOpen])

  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={() => {
        if (!saving.isBusy) onClose()
      }}
      title={t('admin.account.preview.title')}
      detail={
        <div className={classes.review}>
          <ul className={classes.changes} aria-label={t('admin.account.preview.change')}>
            {changed.map((field) => (
              <li key={field}>
                <span>{policyName(field)}</span>
                <span className={classes.values}>
                  {policy !== null && formatChange(policyValue(saved[field]), policyValue(policy[field]))}
                </span>
              </li>
            ))}
          </ul>
          <FailureNote failure={asking.failure} />
          <div role="status">
            {preview === null ? asking.failure === null && <Skeleton height={72} /> : <Effects preview={preview} />}
          </div>
        </div>
      }
      confirmLabel={t('admin.account.preview.save')}
      isBusy={saving.isBusy}
      failure={saving.failure}
      isBlocked={preview === null || preview.locksOutAdmins}
      onConfirm={() => {
        if (policy !== null && preview !== null && !preview.locksOutAdmins) saving.submit({ policy })
      }}
    />
  )
}

function Effects({ preview }: { readonly preview: PolicyPreview }) {
  const t = useMessages()
  const { affected, forgottenBrowsers, endedSessions, needingEnrolmentCode } = preview
  if (preview.locksOutAdmins) return <Note tone="error">{t('admin.account.preview.locksOut')}</Note>
  if (affected.length === 0) return <Note tone="info">{t('admin.account.preview.nobody')}</Note>
  const counts = [
    forgottenBrowsers > 0 ? t('admin.account.preview.counts.forgottenBrowsers', { count: forgottenBrowsers }) : null,
    endedSessions > 0 ? t('admin.account.preview.counts.endedSessions', { count: endedSessions }) : null,
    needingEnrolmentCode > 0
      ? t('admin.account.preview.counts.needingEnrolmentCode', { count: needingEnrolmentCode })
      : null
  ].filter((text) => text !== null)
  return (
    <>
      <p className={classes.heading}>{t('admin.account.preview.affected')}</p>
      {counts.length > 0 && (
        <ul className={classes.counts}>
          {counts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <DataTable
        name={t('admin.account.preview.affected')}
        columns={[t('admin.account.preview.user'), t('admin.account.preview.effect')]}
        maxHeight={190}
        rows={affected.map(({ email, effects }) => [
          email,
          formatList(effects.map((effect) => t(`admin.account.preview.effects.${effect}`)))
        ])}
      />
      {affected.length >= 50 && (
        <p className={classes.most}>{t('admin.account.preview.atMost', { shown: affected.length })}</p>
      )}
    </>
  )
}
