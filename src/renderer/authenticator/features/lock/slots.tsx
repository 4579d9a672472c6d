// The ways to open the Authenticator, each with its actions.
import { Button, Group, Switch, Text, Title } from '@mantine/core'
import { IconFileText, IconKey } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { SlotsState } from '../../../../shared/contract'
import classes from './lock.module.css'
import type { SlotTaskName } from './slot-task'
import { useMessages } from '../../../ui/use-messages'

export interface SlotsProps {
  readonly slots: SlotsState
  readonly onTask: (task: SlotTaskName | 'make-recovery-key') => void
}

export function Slots({ slots, onTask }: SlotsProps) {
  const t = useMessages()
  const { kind, keychain, passphrase, recoveryKeyAt } = slots

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
        {t('lock.ways')}
      </Title>
      <Slot
        icon={<IconKey size={20} aria-hidden />}
        name={t('lock.passphrase.name')}
        isThere={passphrase}
        detail={passphrase ? t('lock.passphrase.there') : t('lock.passphrase.none')}
      >
        {passphrase ? (
          <>
            {button(t('lock.passphrase.change'), 'change-passphrase')}
            {kind === 'keychain' && button(t('lock.passphrase.remove'), 'remove-passphrase', true)}
          </>
        ) : (
          button(t('lock.passphrase.add'), 'add-passphrase')
        )}
      </Slot>
      <Slot
        icon={<IconFileText size={20} aria-hidden />}
        name={t('lock.recoveryKey.name')}
        isThere={recoveryKeyAt !== null}
        detail={
          recoveryKeyAt === null ? t('lock.recoveryKey.none') : t('lock.recoveryKey.there', { at: recoveryKeyAt })
        }
      >
        {recoveryKeyAt === null ? (
          button(t('lock.recoveryKey.make'), 'make-recovery-key')
        ) : (
          <>
            {button(t('lock.recoveryKey.replace'), 'make-recovery-key')}
            {button(t('lock.recoveryKey.remove'), 'remove-recovery-key', true)}
          </>
        )}
      </Slot>
      {kind === 'keychain' && (
        <Switch
          label={t('lock.keychain.asks')}
          description={passphrase ? t('lock.keychain.hint') : t('lock.keychain.needsPassphrase')}
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
      <div className={classes.text}>
        <strong>{name}</strong>
        <Text size="sm" c="dimmed">
          {detail}
        </Text>
        <Group gap="xs">{children}</Group>
      </div>
    </div>
  )
}
