// After a way was replaced or removed: what the old one opens still, and what helps. It stands in the settings of the lock, or,
// where another screen stood in their place meanwhile, over the accounts.
import { Button, Text } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import type { ChangedSlots } from '../../../../shared/contract'
import { lockWords } from '../../../strings/lock'
import { Note } from '../../../ui/note'
import type { SectionProps } from '../settings/section'
import { Sheet } from '../sheet/sheet'
import classes from './lock.module.css'

export function Renewed({ endsRecoveryKey, onOpen }: Pick<ChangedSlots, 'endsRecoveryKey'> & Partial<SectionProps>) {
  const words = lockWords.renewal
  return (
    <section className={classes.part} aria-label={words.title}>
      {endsRecoveryKey && <Note tone="error">{words.endsRecoveryKey}</Note>}
      <Note tone="good">
        {words.title} {words.detail}
      </Note>
      <Text size="sm">{words.copies}</Text>
      <Text size="sm">{words.backups}</Text>
      {onOpen !== undefined && (
        <Button
          variant="default"
          size="compact-sm"
          className={classes.leads}
          onClick={() => {
            onOpen('backups')
          }}
        >
          {words.goToBackups}
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

/** Nothing where there is nothing to tell. */
export function RenewedSheet() {
  const changed = useSyncExternalStore(subscribe, () => shown)
  if (changed === null) return null
  return (
    <Sheet
      isOpen
      onClose={() => {
        showRenewed(null)
      }}
      title={lockWords.lock}
      step="renewed"
      onBack={null}
      closesOnClickOutside={false}
    >
      <Renewed endsRecoveryKey={changed.endsRecoveryKey} />
    </Sheet>
  )
}
