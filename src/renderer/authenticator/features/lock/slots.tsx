// The ways to open the Authenticator, each with what can be done about it.
import { Button, Group, Switch, Text, Title } from '@mantine/core'
import { IconFileText, IconKey } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { SlotsState } from '../../../../shared/contract'
import { lockWords } from '../../../strings/lock'
import classes from './lock.module.css'
import type { SlotTaskName } from './slot-task'

export interface SlotsProps {
  readonly slots: SlotsState
  readonly onTask: (task: SlotTaskName | 'make-recovery-key') => void
}

export function Slots({ slots, onTask }: SlotsProps) {
  const { kind, keychain, passphrase, recoveryKeyAt } = slots
  const words = lockWords
  const button = (label: string, task: Parameters<typeof onTask>[0], isQuiet = false) => (
    <Button
      size="compact-sm"
      variant={isQuiet ? 'subtle' : 'default'}
      {...(isQuiet ? { c: 'var(--cs-danger)' } : {})}
      onClick={() => {
        onTask(task)
      }}
    >
      {label}
    </Button>
  )
  return (
    <section className={classes.part}>
      <Title order={3} size="h5">
        {words.ways}
      </Title>
      <Slot
        icon={<IconKey size={20} aria-hidden />}
        name={words.passphrase.name}
        isThere={passphrase}
        detail={passphrase ? words.passphrase.there : words.passphrase.none}
      >
        {passphrase ? (
          <>
            {button(words.passphrase.change, 'change-passphrase')}
            {kind === 'keychain' && button(words.passphrase.remove, 'remove-passphrase', true)}
          </>
        ) : (
          button(words.passphrase.add, 'add-passphrase')
        )}
      </Slot>
      <Slot
        icon={<IconFileText size={20} aria-hidden />}
        name={words.recoveryKey.name}
        isThere={recoveryKeyAt !== null}
        detail={recoveryKeyAt === null ? words.recoveryKey.none : words.recoveryKey.there(recoveryKeyAt)}
      >
        {recoveryKeyAt === null ? (
          button(words.recoveryKey.make, 'make-recovery-key')
        ) : (
          <>
            {button(words.recoveryKey.replace, 'make-recovery-key')}
            {button(words.recoveryKey.remove, 'remove-recovery-key', true)}
          </>
        )}
      </Slot>
      {kind === 'keychain' && (
        <Switch
          label={words.keychain.asks}
          description={passphrase ? words.keychain.hint : words.keychain.needsPassphrase}
          disabled={!passphrase && keychain}
          checked={!keychain}
          onChange={() => {
            onTask(keychain ? 'keychain-off' : 'keychain-on')
          }}
        />
      )}
    </section>
  )
}

interface SlotProps {
  readonly icon: ReactNode
  readonly name: string
  readonly isThere: boolean
  readonly detail: string
  readonly children: ReactNode
}

function Slot({ icon, name, isThere, detail, children }: SlotProps) {
  return (
    <div className={classes.slot}>
      <span className={classes.icon} data-on={isThere || undefined}>
        {icon}
      </span>
      <div className={classes.words}>
        <strong>{name}</strong>
        <Text size="sm" c="dimmed">
          {detail}
        </Text>
        <Group gap="xs">{children}</Group>
      </div>
    </div>
  )
}
