// The Trash: removed accounts, how long they stay, restoring them or deleting them permanently.
import { ActionIcon, Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconRestore, IconTrashX } from '@tabler/icons-react'
import { useState } from 'react'
import type { RemovedEntry } from '../../../../shared/contract'
import { entryDetail, entryTitle } from '../../../messages/authenticator'
import { failureMessage } from '../../../messages/app'
import { trashLeftMessage } from '../../../messages/finding'
import { mainNow } from '../../../ui/clock'
import { useNow } from '../../../ui/use-now'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import type { DialogState } from '../../../ui/dialog'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useCall, useSubmit } from '../../../ui/queries'
import { trash } from '../../client'
import { noticeDone } from '../../../ui/notices'
import { IssuerSign } from '../logos/issuer-sign'
import { Sheet } from '../sheet/sheet'
import classes from './trash-sheet.module.css'
import { useMessages } from '../../../ui/use-messages'

const dayMs = 86_400_000

export function TrashSheet({ isOpen, onClose }: DialogState) {
  const t = useMessages()
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={t('finding.trash.title')}
      step="trash"
      onBack={null}
      closesOnClickOutside
    >
      <Removed />
    </Sheet>
  )
}

type Question = { readonly kind: 'one'; readonly entry: RemovedEntry } | { readonly kind: 'all' }

function Removed() {
  const t = useMessages()
  const answer = useCall('entries', ['trash'], () => trash.list({})).data
  const [question, setQuestion] = useState<Question | null>(null)
  const [isAsking, dialog] = useDisclosure()
  const now = useNow()
  const restoring = useSubmit(
    (id: string) => trash.restore({ ids: [id] }),
    () => {
      noticeDone(t('authenticator.entries.restored', { count: 1 }))
    }
  )
  const deleting = useSubmit(
    (asked: Question) => (asked.kind === 'one' ? trash.delete({ ids: [asked.entry.id] }) : trash.empty({})),
    () => {
      dialog.close()
      noticeDone(t('finding.trash.deleted', { count: question?.kind === 'all' ? removed.length : 1 }))
    }
  )
  if (answer === undefined) return null
  if (!answer.ok) return <Note tone="error">{failureMessage(answer.error, mainNow())}</Note>
  const removed = answer.value
  const ask = (asked: Question) => {
    deleting.clear()
    setQuestion(asked)
    dialog.open()
  }

  return (
    <>
      <p className={classes.intro}>{removed.length === 0 ? t('finding.trash.empty') : t('finding.trash.intro')}</p>
      <FailureNote failure={restoring.failure} />
      {removed.length > 0 && (
        <>
          <ul className={classes.list} aria-label={t('finding.trash.title')}>
            {removed.map((entry) => (
              <li key={entry.id} className={classes.entry}>
                <IssuerSign entry={{ ...entry, logo: 'auto' }} />
                <div className={classes.text}>
                  <span className={classes.name}>{entryTitle(entry)}</span>
                  {entryDetail(entry) !== '' && <span className={classes.account}>{entryDetail(entry)}</span>}
                  <span className={classes.left} title={t('finding.trash.removedAt', { at: entry.removedAt })}>
                    {trashLeftMessage(Math.ceil((entry.goneAt - now) / dayMs))}
                  </span>
                </div>
                <Button
                  className={classes.restore}
                  size="xs"
                  variant="light"
                  leftSection={<IconRestore size={16} aria-hidden />}
                  aria-label={t('finding.trash.restoreName', { name: entryTitle(entry) })}
                  onClick={() => {
                    restoring.submit(entry.id)
                  }}
                >
                  {t('finding.trash.restore')}
                </Button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={30}
                  aria-label={t('finding.trash.deleteName', { name: entryTitle(entry) })}
                  title={t('finding.trash.confirmDelete.label')}
                  onClick={() => {
                    ask({ kind: 'one', entry })
                  }}
                >
                  <IconTrashX size={18} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
          <Button
            variant="default"
            className={classes.all}
            onClick={() => {
              ask({ kind: 'all' })
            }}
          >
            {t('finding.trash.emptyTrash')}
          </Button>
        </>
      )}
      {question !== null && (
        <ConfirmDialog
          isOpen={isAsking}
          onClose={dialog.close}
          title={
            question.kind === 'one' ? t('finding.trash.confirmDelete.title') : t('finding.trash.confirmEmpty.title')
          }
          detail={
            question.kind === 'one'
              ? t('finding.trash.confirmDelete.detail', { name: entryTitle(question.entry) })
              : t('finding.trash.confirmEmpty.detail', { count: removed.length })
          }
          confirmLabel={
            question.kind === 'one' ? t('finding.trash.confirmDelete.label') : t('finding.trash.confirmEmpty.label')
          }
          isDangerous
          isBusy={deleting.isBusy}
          failure={deleting.failure}
          onConfirm={() => {
            deleting.submit(question)
          }}
        />
      )}
    </>
  )
}
