// After a one-time initial password (CHECKLIST 14): the user replaces it with one that nobody else knows.
import type { SignedInUser } from '../../../../shared/contract'
import { newPasswordWords as words } from '../../../strings/panel'
import { BrandedScreen } from '../../../ui/branded-screen'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { LeaveLink } from './leave-link'
import { NewPasswordForm } from './new-password-form'
import { useTakeSession } from './use-session'

export function NewPasswordScreen({ user }: { readonly user: SignedInUser }) {
  const choosing = useSubmit(panel.session.choosePassword, useTakeSession())
  return (
    <BrandedScreen title={words.title} detail={words.detail} below={<LeaveLink>{words.cancel}</LeaveLink>}>
      <NewPasswordForm user={user} submission={choosing} />
    </BrandedScreen>
  )
}
