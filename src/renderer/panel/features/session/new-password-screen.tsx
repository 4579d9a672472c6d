// After an activation code (CHECKLIST 14): the user replaces it with a password that no one else knows.
import type { SignedInUser } from '../../../../shared/contract'
import { BrandedScreen } from '../../../ui/branded-screen'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { LeaveLink } from './leave-link'
import { NewPasswordForm } from './new-password-form'
import { useTakeSession } from './use-session'
import { useMessages } from '../../../ui/use-messages'

export function NewPasswordScreen({ user }: { readonly user: SignedInUser }) {
  const t = useMessages()
  const choosing = useSubmit(panel.session.choosePassword, useTakeSession())
  return (
    <BrandedScreen
      title={t('panel.newPassword.title')}
      detail={t('panel.newPassword.detail')}
      below={<LeaveLink>{t('panel.newPassword.cancel')}</LeaveLink>}
    >
      <NewPasswordForm user={user} submission={choosing} />
    </BrandedScreen>
  )
}
