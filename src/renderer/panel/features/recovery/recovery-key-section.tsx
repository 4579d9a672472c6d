// The account recovery key in Account Settings: whether there is one, and making the next.
import { Button, Skeleton, Stack, Text } from '@mantine/core'
import type { RecoveryKeyState } from '../../../../shared/contract'
import { recoveryKeyWords as words } from '../../../strings/recovery'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { Section } from '../admin/admin-page'
import { AnswerGate } from '../admin/answer-gate'
import { useRecoveryKey, useRecoveryKeyState } from './use-recovery-key'

export function RecoveryKeySection() {
  const query = useRecoveryKeyState()
  return (
    <Section title={words.title} detail={words.detail}>
      <AnswerGate answer={query.data} retry={() => void query.refetch()} waiting={<Skeleton height={72} radius="md" />}>
        {(state) => <KeyState state={state} />}
      </AnswerGate>
    </Section>
  )
}

function KeyState({ state }: { readonly state: RecoveryKeyState | null }) {
  const { make, isBusy, failure, dialogs } = useRecoveryKey(state)
  return (
    <Stack gap="md" align="flex-start" mt="sm">
      {state === null ? (
        <Note tone="wait">{words.none}</Note>
      ) : (
        <Text size="sm">{words.there(state.createdAt, state.createdBy)}</Text>
      )}
      <Button size="sm" variant="default" loading={isBusy} onClick={make}>
        {state === null ? words.make : words.makeNew}
      </Button>
      <FailureNote failure={failure} />
      {dialogs}
    </Stack>
  )
}
