// A scanned or typed account before it is saved: its names (editable), its type, and its current code.
import { ActionIcon, Button, Checkbox, TextInput, Title } from '@mantine/core'
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
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
import { Caution } from './caution'
import classes from './confirm-step.module.css'
import { beginDrafts, setTwin, toItems, type Draft, type Drafts } from './drafts'
import { IgnoredList } from './ignored-list'
import { findMissingPages } from './outcomes'
import { TransferNote } from './transfer-note'
import { TwinChoice } from './twin-choice'
import type { UnreadFile } from './use-adding'
import { useMessages } from '../../../ui/use-messages'

export interface ConfirmStepProps {
  readonly outcome: ScanOutcome
  readonly unread: readonly UnreadFile[]
  /** **Cancel** has the focus: a key meant for something else must not add an account. */
  readonly isFromLink: boolean
  readonly onSaved: (saved: readonly Entry[], replaced: number) => void
  /** Shows an account that the vault already has. */
  readonly onShow: (id: string) => void
  readonly onScanMore: () => void
  readonly onCancel: () => void
}

export function ConfirmStep(props: ConfirmStepProps) {
  const { outcome, unread, isFromLink, onSaved, onShow, onScanMore, onCancel } = props
  const t = useMessages()
  const { candidates, ignored } = outcome
  const progress = findMissingPages(outcome)
  const isOnlyOne = candidates.length === 1
  const [drafts, setDrafts] = useState<Drafts>(() => beginDrafts(candidates))
  const items = toItems(candidates, drafts)
  const saving = useSubmit(candidateCalls.save, (saved) => {
    onSaved(saved, items.filter(({ replaces }) => replaces !== undefined).length)
  })

  const change = (id: string, make: (draft: Draft) => Draft) => {
    setDrafts((old) => {
      const draft = old[id]
      return draft === undefined ? old : { ...old, [id]: make(draft) }
    })
  }
  const act = (id: string, action: Draft['action']) => {
    change(id, (draft) => ({ ...draft, action, isChosen: true }))
  }
  const rename = (id: string, { issuer, account }: Pick<Draft, 'issuer' | 'account'>) => {
    change(id, (draft) => ({ ...draft, issuer, account }))
    void candidateCalls.compare({ id, issuer, account }).then((answer) => {
      if (!answer.ok) return
      // By now the names may be different again.
      change(id, (draft) =>
        draft.issuer === issuer && draft.account === account ? setTwin(draft, answer.value, isOnlyOne) : draft
      )
    })
  }
  const tickable = candidates.filter(({ id }) => drafts[id]?.twin === null)
  const ticked = tickable.filter(({ id }) => drafts[id]?.action === 'add')
  const isEveryTicked = ticked.length === tickable.length
  // The vault has the only account already, with this key, so there is nothing to save.
  const known = isOnlyOne && items.length === 0 ? (drafts[candidates[0]?.id ?? '']?.twin ?? null) : null

  return (
    <StepForm
      onSubmit={() => {
        if (items.length > 0) saving.submit({ items })
        else if (known !== null) onShow(known.id)
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
        {tickable.length > 2 && (
          <Checkbox
            label={t('authenticator.adding.confirm.tickAll')}
            checked={isEveryTicked}
            indeterminate={!isEveryTicked && ticked.length > 0}
            onChange={() => {
              for (const { id } of tickable) act(id, isEveryTicked ? null : 'add')
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
                onRename={(names) => {
                  rename(candidate.id, { ...draft, ...names })
                }}
                onAct={(action) => {
                  act(candidate.id, action)
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
          disabled={items.length === 0 && known === null}
        >
          {known === null ? t('app.action.save') : t('authenticator.adding.confirm.show')}
        </Button>
      </StepActions>
    </StepForm>
  )
}

interface CandidateCardProps {
  readonly candidate: Candidate
  readonly draft: Draft
  readonly isOnlyOne: boolean
  readonly onRename: (names: Partial<Pick<Draft, 'issuer' | 'account'>>) => void
  readonly onAct: (action: Draft['action']) => void
}

function CandidateCard({ candidate, draft, isOnlyOne, onRename, onAct }: CandidateCardProps) {
  const t = useMessages()
  const shown = useShownCode(candidate.id)
  const [isEditing, setIsEditing] = useState(isOnlyOne)
  const first = useRef<HTMLInputElement>(null)

  return (
    <li className={classes.card} data-left={draft.action === null || undefined}>
      <div className={classes.top}>
        {!isOnlyOne && draft.twin === null && (
          <Checkbox
            aria-label={t('authenticator.adding.confirm.tick', { name: fullName(draft) })}
            checked={draft.action === 'add'}
            onChange={(event) => {
              onAct(event.currentTarget.checked ? 'add' : null)
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
              onRename({ issuer: event.currentTarget.value })
            }}
          />
          <TextInput
            label={t('authenticator.adding.fields.account')}
            maxLength={longestAccount}
            autoComplete="off"
            value={draft.account}
            onChange={(event) => {
              onRename({ account: event.currentTarget.value })
            }}
          />
        </div>
      )}
      {candidate.labelIssuer !== null && (
        <Caution icon={IconAlertTriangle}>
          {t('authenticator.adding.confirm.twoIssuers', {
            issuer: candidate.issuer,
            labelIssuer: candidate.labelIssuer
          })}
        </Caution>
      )}
      {candidate.isKeyShort && <Caution icon={IconAlertTriangle}>{t('authenticator.adding.shortKey')}</Caution>}
      {draft.twin !== null && <TwinChoice draft={draft} twin={draft.twin} isOnlyOne={isOnlyOne} onAct={onAct} />}
    </li>
  )
}
