// *What would change*: the settings from and to, and everyone whom the new policy touches at once, before it is saved.
import { Skeleton } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Policy, PolicyPreview } from '../../../../shared/contract'
import { accountWords, policyName, policyValue } from '../../../strings/admin'
import { formatList } from '../../../strings/format'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { DataTable } from '../admin/data-table'
import { notify } from '../admin/notice'
import classes from './policy-review.module.css'

const words = accountWords.preview

export interface PolicyReviewProps {
  readonly isOpen: boolean
  readonly saved: Policy
  /** Null while what was typed is no policy. */
  readonly policy: Policy | null
  readonly changed: readonly (keyof Policy)[]
  readonly onClose: () => void
}

export function PolicyReview({ isOpen, saved, policy, changed, onClose }: PolicyReviewProps) {
  const { guard } = useStepUp()
  const [preview, setPreview] = useState<PolicyPreview | null>(null)
  const asking = useSubmit(guard(panel.policy.preview), setPreview)
  const saving = useSubmit(guard(panel.policy.set), () => {
    onClose()
    notify(words.done)
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
      title={words.title}
      detail={
        <div className={classes.review}>
          <ul className={classes.changes} aria-label={words.change}>
            {changed.map((field) => (
              <li key={field}>
                <span>{policyName(field)}</span>
                <span className={classes.values}>
                  <s>{policyValue(saved[field])}</s>{' '}
                  <strong>{policy === null ? '' : policyValue(policy[field])}</strong>
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
      confirmLabel={words.save}
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
  const { affected, forgottenBrowsers, endedSessions, needingEnrolmentCode } = preview
  if (preview.locksOutAdmins) return <Note tone="error">{words.locksOut}</Note>
  if (affected.length === 0) return <Note tone="info">{words.nobody}</Note>
  const counts = [
    forgottenBrowsers > 0 ? words.counts.forgottenBrowsers(forgottenBrowsers) : null,
    endedSessions > 0 ? words.counts.endedSessions(endedSessions) : null,
    needingEnrolmentCode > 0 ? words.counts.needingEnrolmentCode(needingEnrolmentCode) : null
  ].filter((text) => text !== null)
  return (
    <>
      <p className={classes.heading}>{words.affected}</p>
      {counts.length > 0 && (
        <ul className={classes.counts}>
          {counts.map((text) => (
            <li key={text}>{text}.</li>
          ))}
        </ul>
      )}
      <DataTable
        name={words.affected}
        columns={[words.user, words.effect]}
        maxHeight={190}
        rows={affected.map(({ email, effects }) => [email, formatList(effects.map((effect) => words.effects[effect]))])}
      />
      {affected.length >= 50 && <p className={classes.most}>{words.atMost(affected.length)}</p>}
    </>
  )
}
