// The account recovery key in Account Settings: whether there is one, and creating another.
import { Button, Skeleton, Stack, Text } from '@mantine/core'
import type { RecoveryKeyState } from '../../../../shared/contract'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { Section } from '../admin/admin-page'
import { AnswerGate } from '../admin/answer-gate'
import { useRecoveryKey, useRecoveryKeyState } from './use-recovery-key'
import { useMessages } from '../../../ui/use-messages'

export function RecoveryKeySection() {
  const t = useMessages()
  const query = useRecoveryKeyState()
  return (
    <Section title={t('recovery.recoveryKey.title')} detail={t('recovery.recoveryKey.detail')}>
      <AnswerGate answer={query.data} retry={() => void query.refetch()} waiting={<Skeleton height={72} radius="md" />}>
        {(state) => <KeyState state={state} />}
      </AnswerGate>
    </Section>
  )
}

function KeyState({ state }: { readonly state: RecoveryKeyState | null }) {
  const t = useMessages()
  const { make, isBusy, failure, dialogs } = useRecoveryKey(state)
  return (
    <Stack gap="md" align="flex-start" mt="sm">
      {state === null ? (
        <Note tone="wait">{t('recovery.recoveryKey.none')}</Note>
      ) : (
        <Text size="sm">{t('recovery.recoveryKey.there', { at: state.createdAt, by: state.createdBy })}</Text>
      )}
      <Button size="sm" variant="default" loading={isBusy} onClick={make}>
        {state === null ? t('recovery.recoveryKey.make') : t('recovery.recoveryKey.makeNew')}
      </Button>
      <FailureNote failure={failure} />
      {dialogs}
    </Stack>
  )
}
