// What follows the choice of an action: the question that says what will happen, the password if it is due, the notice, and the code that
// is shown once.
import { List } from '@mantine/core'
import { useState } from 'react'
import type { Activation, ResetOutcome, UserRow } from '../../../../shared/contract'
import type { Result } from '../../../../shared/result'
import { userQuestion, type UserActionKind } from '../../../messages/admin'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { useOwnId } from '../admin/admin-page'
import { useFocusReturn } from '../admin/focus-return'
import { noticeDone } from '../../../ui/notices'
import { People } from '../admin/people'
import { ActivationDialog, EnrolmentDialog } from './activation-dialog'

export interface AskedAction {
  readonly kind: UserActionKind
  readonly user: Pick<UserRow, 'id' | 'email' | 'name' | 'role'>
}

interface Outcome {
  readonly activation?: Activation
  readonly enrolment?: ResetOutcome['enrolment']
}

async function act({ kind, user }: AskedAction): Promise<Result<Outcome>> {
  const input = { userId: user.id }
  const plain = async (call: Promise<Result<null>>): Promise<Result<Outcome>> => {
    const answer = await call
    return answer.ok ? { ok: true, value: {} } : answer
  }
  switch (kind) {
    case 'reset-two-factor': {
      const answer = await panel.users.resetTwoFactor(input)
      return answer.ok ? { ok: true, value: { enrolment: answer.value.enrolment } } : answer
    }
    case 'reset-password': {
      const answer = await panel.users.resetPassword(input)
      return answer.ok ? { ok: true, value: { activation: answer.value } } : answer
    }
    case 'unlock':
      return plain(panel.users.unlock(input))
    case 'disable':
      return plain(panel.users.disable(input))
    case 'enable':
      return plain(panel.users.enable(input))
    case 'change-role':
      return plain(panel.users.changeRole({ ...input, role: user.role === 'admin' ? 'member' : 'admin' }))
    case 'end-sessions':
      return plain(panel.users.endSessions(input))
    case 'forget-browsers':
      return plain(panel.users.forgetBrowsers(input))
    case 'delete':
      return plain(panel.users.remove(input))
  }
}

const dangerous: readonly UserActionKind[] = ['reset-two-factor', 'reset-password', 'disable', 'delete']

export interface UserActionDialogsProps {
  readonly asked: AskedAction | null
  readonly onClose: () => void
}

export function UserActionDialogs({ asked, onClose }: UserActionDialogsProps) {
  const ownId = useOwnId()
  const { guard } = useStepUp()
  // Keeps its text while the dialog closes.
  const [last, setLast] = useState(asked)
  const [activation, setActivation] = useState<Activation | null>(null)
  const [enrolment, setEnrolment] = useState<{
    readonly email: string
    readonly code: string
    readonly expiresAt: number
  } | null>(null)
  const acting = useSubmit(
    guard(async (action: AskedAction) => {
      const answer = await act(action)
      return answer.ok ? { ok: true as const, value: { action, outcome: answer.value } } : answer
    }),
    ({ action, outcome }) => {
      onClose()
      noticeDone(userQuestion(action.kind, action.user, false).done)
      if (outcome.activation) setActivation(outcome.activation)
      if (outcome.enrolment) setEnrolment({ email: action.user.email, ...outcome.enrolment })
    }
  )
  useFocusReturn(asked !== null || activation !== null || enrolment !== null)
  if (asked !== null && asked !== last) {
    setLast(asked)
    acting.clear()
  }
  const question = last === null ? null : userQuestion(last.kind, last.user, last.user.id === ownId)

  return (
    <>
      {question !== null && (
        <ConfirmDialog
          isOpen={asked !== null}
          onClose={() => {
            // The password dialog on top handles its own closing.
            if (!acting.isBusy) onClose()
          }}
          title={question.title}
          detail={
            <>
              {last !== null && <People people={[last.user]} />}
              <Effects effects={question.effects} />
            </>
          }
          confirmLabel={question.confirm}
          isDangerous={last !== null && dangerous.includes(last.kind)}
          isBusy={acting.isBusy}
          failure={acting.failure}
          onConfirm={() => {
            if (asked !== null) acting.submit(asked)
          }}
        />
      )}
      <ActivationDialog
        activation={activation}
        onClose={() => {
          setActivation(null)
        }}
      />
      <EnrolmentDialog
        enrolment={enrolment}
        onClose={() => {
          setEnrolment(null)
        }}
      />
    </>
  )
}

/** What will happen: one sentence, or a list. */
export function Effects({ effects }: { readonly effects: readonly string[] }) {
  if (effects.length === 1) return <p style={{ margin: 0 }}>{effects[0]}</p>
  return (
    <List spacing={6} size="sm" withPadding={false}>
      {effects.map((effect) => (
        <List.Item key={effect}>{effect}</List.Item>
      ))}
    </List>
  )
}
