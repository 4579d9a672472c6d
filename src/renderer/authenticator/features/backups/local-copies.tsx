// The vault's automatic copies on this computer, at the end of the backup settings, and the confirmation before one is restored.
import { List, Text } from '@mantine/core'
import type { SnapshotInfo } from '../../../../shared/contract'
import { failureMessage, whenOrDate } from '../../../messages/app'
import { copyTakenMessage } from '../../../messages/backups'
import { mainNow } from '../../../ui/clock'
import { Note } from '../../../ui/note'
import { useCall, useSubmit } from '../../../ui/queries'
import { SnapshotRow } from '../../../ui/snapshot-row'
import { exports, snapshots } from '../../client'
import { ConfirmedForm } from './confirmed-form'
import classes from './local-copies.module.css'
import { useNow } from '../../../ui/use-now'
import { useMessages } from '../../../ui/use-messages'
import { linesOf } from '../../../messages/language'

export function LocalCopies({ onChoose }: { readonly onChoose: (copy: SnapshotInfo) => void }) {
  const t = useMessages()
  const answer = useCall('backups', ['copies'], () => snapshots.list({})).data
  const now = useNow()
  if (answer === undefined) return null
  return (
    <section className={classes.block} aria-label={t('backups.copies.title')}>
      <h3 className={classes.title}>{t('backups.copies.title')}</h3>
      <p className={classes.detail}>{t('backups.copies.detail')}</p>
      {!answer.ok && <Note tone="error">{failureMessage(answer.error, mainNow())}</Note>}
      {answer.ok && answer.value.failedAt !== null && (
        <Note tone="wait">{t('backups.copies.failed', { when: whenOrDate(answer.value.failedAt, now) })}</Note>
      )}
      {answer.ok && answer.value.snapshots.length === 0 && <p className={classes.detail}>{t('backups.copies.none')}</p>}
      {answer.ok && answer.value.snapshots.length > 0 && (
        <ul className={classes.list}>
          {answer.value.snapshots.map((copy) => (
            <SnapshotRow
              key={copy.name}
              when={copyTakenMessage(copy.takenAt, now)}
              why={t(`backups.copies.reasons.${copy.reason}`)}
              restoreLabel={t('backups.copies.restore')}
              restoreFullLabel={t('backups.copies.restoreOf', { takenAt: copy.takenAt })}
              onRestore={() => {
                onChoose(copy)
              }}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

export function RestoreCopyView({ copy, onCancel }: { readonly copy: SnapshotInfo; readonly onCancel: () => void }) {
  const t = useMessages()
  const choices = useCall('entries', ['exports'], () => exports.choices({})).data
  // The pages reload afterwards.
  const restoring = useSubmit(snapshots.restore, onCancel)
  if (choices === undefined) return null
  if (!choices.ok) return <Note tone="error">{failureMessage(choices.error, mainNow())}</Note>
  return (
    <ConfirmedForm
      asksPassphrase={choices.value.confirmedBy === 'passphrase'}
      passphraseHint={t('backups.copies.dialog.passphraseHint')}
      submit={t('backups.copies.dialog.submit')}
      acting={restoring}
      onSubmit={(proof) => {
        restoring.submit({ name: copy.name, ...proof })
      }}
      onCancel={onCancel}
    >
      <Text>{t('backups.copies.dialog.detail', { takenAt: copy.takenAt })}</Text>
      <List size="sm" spacing={6}>
        {linesOf(t('backups.copies.dialog.effects')).map((effect) => (
          <List.Item key={effect}>{effect}</List.Item>
        ))}
      </List>
    </ConfirmedForm>
  )
}
