// The questions before a user's link is confirmed or ended, used wherever that is possible: each shows name and address.
import { Text } from '@mantine/core'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { noticeDone } from '../../../ui/notices'
import { People } from '../admin/people'
import { useMessages } from '../../../ui/use-messages'

export interface LinkedPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  /** The person's identifier at the provider. */
  readonly subject: string
}

export interface LinkQuestionProps {
  readonly about: 'confirm' | 'unlink'
  readonly person: LinkedPerson
  readonly onClose: () => void
}

export function LinkQuestion({ about, person, onClose }: LinkQuestionProps) {
  const t = useMessages()
  const { guard } = useStepUp()
  const isUnlinking = about === 'unlink'
  const done = () => {
    onClose()
    noticeDone(isUnlinking ? t('sso.link.unlinked') : t('sso.link.confirmed'))
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
      title={
        isUnlinking
          ? t('sso.link.unlinkTitle')
          : t('sso.link.confirmQuestion', { subject: person.subject, email: person.email })
      }
      detail={
        <>
          <People people={[person]} />
          <Text>{isUnlinking ? t('sso.link.unlinkEffect') : t('sso.waiting.effect')}</Text>
        </>
      }
      confirmLabel={isUnlinking ? t('sso.link.unlink') : t('sso.link.confirm')}
      isDangerous={isUnlinking}
      isBusy={acting.isBusy}
      failure={acting.failure}
      onConfirm={() => {
        acting.submit({ userId: person.id })
      }}
    />
  )
}
