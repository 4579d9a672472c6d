// A scanned or typed account before it is saved: its names (editable), its type, and its current code.
import { ActionIcon, Button, Checkbox, TextInput, Title } from '@mantine/core'
import { IconAlertTriangle, IconCopyCheck, IconPencil } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Candidate, Entry, ScanOutcome } from '../../../../shared/contract'
import { longestAccount, longestIssuer } from '../../../../shared/model/limits'
import { entryDetail, entryTitle, fullName, kindMessage } from '../../../messages/authenticator'
import { FailureNote } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { candidates as candidateCalls } from '../../client'
import { CodeDigits } from '../codes/code-digits'
import { LiveCodes, useShownCode } from '../codes/live-codes'
import { TimeRing } from '../codes/time-ring'
import { StepActions, StepForm } from '../sheet/step'
import classes from './confirm-step.module.css'
import { IgnoredList } from './ignored-list'
import { findMissingPages } from './outcomes'
import { TransferNote } from './transfer-note'
import type { UnreadFile } from './use-adding'
import { useMessages } from '../../../ui/use-messages'

export interface ConfirmStepProps {
  readonly outcome: ScanOutcome
  readonly unread: readonly UnreadFile[]
  /** **Cancel** has the focus: a key meant for something else must not add an account. */
  readonly isFromLink: boolean
  readonly onSaved: (saved: readonly Entry[]) => void
  readonly onScanMore: () => void
  readonly onCancel: () => void
}

interface Draft {
  readonly issuer: string
  readonly account: string
  readonly isTicked: boolean
}

export function ConfirmStep({ outcome, unread, isFromLink, onSaved, onScanMore, onCancel }: ConfirmStepProps) {
  const t = useMessages()
  const { candidates, ignored } = outcome
  const progress = findMissingPages(outcome)
  const isOnlyOne = candidates.length === 1
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>(() =>
    Object.fromEntries(
      candidates.map(({ id, issuer, account, isDuplicate, isConflict }) => [
        id,
        { issuer, account, isTicked: isOnlyOne || !(isDuplicate || isConflict) }
      ])
    )
  )
  const saving = useSubmit(candidateCalls.save, onSaved)

  const change = (id: string, part: Partial<Draft>) => {
    setDrafts((old) => {
      const draft = old[id]
      return draft === undefined ? old : { ...old, [id]: { ...draft, ...part } }
    })
  }
  const items = candidates.flatMap(({ id }) => {
    const draft = drafts[id]
    return draft?.isTicked === true ? [{ id, issuer: draft.issuer, account: draft.account }] : []
  })
  const isEveryTicked = items.length === candidates.length

  return (
    <StepForm
      onSubmit={() => {
        if (items.length > 0) saving.submit({ items })
      }}
    >
      <div className={classes.head}>
        <Title order={3} size="h3" className={classes.title}>
          {isOnlyOne
            ? t('authenticator.adding.confirm.one')
            : t('authenticator.adding.confirm.several', { count: candidates.length })}
        </Title>
        <span role="status" className="cs-heard-only">
          {t('authenticator.adding.confirm.heard', { count: candidates.length })}
        </span>
        {candidates.length > 2 && (
          <Checkbox
            label={t('authenticator.adding.confirm.tickAll')}
            checked={isEveryTicked}
            indeterminate={!isEveryTicked && items.length > 0}
            onChange={() => {
              for (const { id } of candidates) change(id, { isTicked: !isEveryTicked })
            }}
          />
        )}
      </div>
      {progress !== null && (
        <TransferNote progress={progress}>
          <Button size="sm" variant="light" onClick={onScanMore}>
            {t('authenticator.adding.transfer.scanMore')}
          </Button>
        </TransferNote>
      )}
      <LiveCodes list={candidateCalls.codes} version={outcome}>
        <ul className={classes.list}>
          {candidates.map((candidate) => {
            const draft = drafts[candidate.id]
            return draft === undefined ? null : (
              <CandidateCard
                key={candidate.id}
                candidate={candidate}
                draft={draft}
                isOnlyOne={isOnlyOne}
                onChange={(part) => {
                  change(candidate.id, part)
                }}
              />
            )
          })}
        </ul>
      </LiveCodes>
      <IgnoredList ignored={ignored} unread={unread} />
      <FailureNote failure={saving.failure} />
      <StepActions
        status={
          isOnlyOne
            ? undefined
            : t('authenticator.adding.confirm.chosen', { ticked: items.length, count: candidates.length })
        }
      >
        <Button data-autofocus={isFromLink || undefined} variant="default" onClick={onCancel}>
          {t('app.action.cancel')}
        </Button>
        <Button
          data-autofocus={!isFromLink || undefined}
          type="submit"
          loading={saving.isBusy}
          disabled={items.length === 0}
        >
          {t('app.action.save')}
        </Button>
      </StepActions>
    </StepForm>
  )
}

interface CandidateCardProps {
  readonly candidate: Candidate
  readonly draft: Draft
  readonly isOnlyOne: boolean
  readonly onChange: (part: Partial<Draft>) => void
}

function CandidateCard({ candidate, draft, isOnlyOne, onChange }: CandidateCardProps) {
  const t = useMessages()
  const shown = useShownCode(candidate.id)
  const [isEditing, setIsEditing] = useState(isOnlyOne)
  const first = useRef<HTMLInputElement>(null)

  return (
    <li className={classes.card} data-left={!draft.isTicked || undefined}>
      <div className={classes.top}>
        {!isOnlyOne && (
          <Checkbox
            aria-label={t('authenticator.adding.confirm.tick', { name: fullName(draft) })}
            checked={draft.isTicked}
            onChange={(event) => {
              onChange({ isTicked: event.currentTarget.checked })
            }}
          />
        )}
        <div className={classes.middle}>
          {!isEditing && (
            <div className={classes.names}>
              <span className={classes.issuer}>{entryTitle(draft)}</span>
              <span className={classes.account}>{entryDetail(draft)}</span>
            </div>
          )}
          <CodeDigits code={shown?.code} digits={candidate.digits} />
          <div className={classes.kind}>{kindMessage(candidate)}</div>
          {candidate.type === 'hotp' && (
            <div className={classes.kind}>{t('authenticator.adding.confirm.afterSaving')}</div>
          )}
        </div>
        {!isEditing && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            radius="xl"
            aria-label={t('authenticator.adding.confirm.edit', { name: fullName(draft) })}
            onClick={() => {
              setIsEditing(true)
              requestAnimationFrame(() => first.current?.focus())
            }}
          >
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
        )}
        {shown !== undefined && shown.until > 0 && <TimeRing from={shown.from} until={shown.until} />}
      </div>
      {isEditing && (
        <div className={classes.fields}>
          <TextInput
            ref={first}
            label={t('authenticator.adding.fields.issuer')}
            maxLength={longestIssuer}
            autoComplete="off"
            value={draft.issuer}
            onChange={(event) => {
              onChange({ issuer: event.currentTarget.value })
            }}
          />
          <TextInput
            label={t('authenticator.adding.fields.account')}
            maxLength={longestAccount}
            autoComplete="off"
            value={draft.account}
            onChange={(event) => {
              onChange({ account: event.currentTarget.value })
            }}
          />
        </div>
      )}
      {candidate.isDuplicate && (
        <div className={classes.duplicate}>
          <IconCopyCheck size={16} aria-hidden />
          <span>
            {isOnlyOne
              ? t('authenticator.adding.confirm.duplicateDetail')
              : t('authenticator.adding.confirm.duplicate')}
          </span>
        </div>
      )}
      {candidate.isConflict && (
        <div className={classes.duplicate}>
          <IconAlertTriangle size={16} aria-hidden />
          <span>
            {isOnlyOne ? t('authenticator.adding.confirm.conflictDetail') : t('authenticator.adding.confirm.conflict')}
          </span>
        </div>
      )}
    </li>
  )
}
