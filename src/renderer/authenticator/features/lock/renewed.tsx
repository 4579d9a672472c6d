// After a way was replaced or removed: what the old one still opens, and what to do. Shown in the lock settings or, if another screen has
// replaced them meanwhile, over the accounts.
import { Button, Text } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import type { ChangedSlots } from '../../../../shared/contract'
import { Note } from '../../../ui/note'
import type { SectionProps } from '../settings/section'
import { Sheet } from '../sheet/sheet'
import classes from './lock.module.css'
import { formatSentences } from '../../../messages/format'
import { useMessages } from '../../../ui/use-messages'

export function Renewed({ endsRecoveryKey, onOpen }: Pick<ChangedSlots, 'endsRecoveryKey'> & Partial<SectionProps>) {
  const t = useMessages()
  return (
    <section className={classes.part} aria-label={t('lock.renewal.title')}>
      {endsRecoveryKey && <Note tone="error">{t('lock.renewal.endsRecoveryKey')}</Note>}
      <Note tone="good">{formatSentences([t('lock.renewal.title'), t('lock.renewal.detail')])}</Note>
      <Text size="sm">{t('lock.renewal.copies')}</Text>
      <Text size="sm">{t('lock.renewal.backups')}</Text>
      {onOpen !== undefined && (
        <Button
          variant="default"
          size="compact-sm"
          className={classes.leads}
          onClick={() => {
            onOpen('backups')
          }}
        >
          {t('lock.renewal.goToBackups')}
        </Button>
      )}
    </section>
  )
}

let shown: ChangedSlots | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Over the accounts, until it is closed. */
export function showRenewed(changed: ChangedSlots | null): void {
  shown = changed
  for (const listener of listeners) listener()
}

/** Renders nothing if there is nothing to say. */
export function RenewedSheet() {
  const t = useMessages()
  const changed = useSyncExternalStore(subscribe, () => shown)
  if (changed === null) return null
  return (
    <Sheet
      isOpen
      onClose={() => {
        showRenewed(null)
      }}
      title={t('lock.lock')}
      step="renewed"
      onBack={null}
      closesOnClickOutside={false}
      isSteady={false}
    >
      <Renewed endsRecoveryKey={changed.endsRecoveryKey} />
    </Sheet>
  )
}
