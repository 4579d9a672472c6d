// The questions before a user's link is confirmed or ended, wherever they are asked: each shows name and address.
import { Text } from '@mantine/core'
import { ssoWords } from '../../../strings/sso'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { notify } from '../admin/notice'
import { People } from '../admin/people'

const words = ssoWords.link

export interface LinkedPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Who that is at the provider. */
  readonly subject: string
}

export interface LinkQuestionProps {
  readonly about: 'confirm' | 'unlink'
  readonly person: LinkedPerson
  readonly onClose: () => void
}

export function LinkQuestion({ about, person, onClose }: LinkQuestionProps) {
  const { guard } = useStepUp()
  const isUnlinking = about === 'unlink'
  const done = () => {
    onClose()
    notify(isUnlinking ? words.unlinked : words.confirmed)
  }
  const unlinking = useSubmit(guard(panel.sso.unlink), done)
  const confirming = useSubmit(guard(panel.sso.confirmLink), done)
  const acting = isUnlinking ? unlinking : confirming
  return (
    <ConfirmDialog
      isOpen
      onClose={() => {
        if (!acting.isBusy) onClose()
      }}
      title={isUnlinking ? words.unlinkTitle : words.confirmQuestion(person.subject, person.email)}
      detail={
        <>
          <People people={[person]} />
          <Text>{isUnlinking ? words.unlinkEffect : ssoWords.waiting.effect}</Text>
        </>
      }
      confirmLabel={isUnlinking ? words.unlink : words.confirm}
      isDangerous={isUnlinking}
      isBusy={acting.isBusy}
      failure={acting.failure}
      onConfirm={() => {
        acting.submit({ userId: person.id })
      }}
    />
  )
}
