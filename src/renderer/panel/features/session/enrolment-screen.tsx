// By account policy, a user whose two-factor authentication was reset sets it up again only with the admin's printed code
// (CHECKLIST 39, 40).
import { enrolmentWords as words } from '../../../strings/panel'
import { BrandedScreen } from '../../../ui/branded-screen'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { LeaveLink } from './leave-link'
import { useTakeSession } from './use-session'
import { WrittenCodeForm } from './written-code-form'

export function EnrolmentScreen() {
  const entering = useSubmit(panel.setup.enterEnrolmentCode, useTakeSession())
  return (
    <BrandedScreen title={words.title} detail={words.detail} below={<LeaveLink>{words.cancel}</LeaveLink>}>
      <WrittenCodeForm submission={entering} name="enrolment-code" label={words.label} missing={words.missing} />
    </BrandedScreen>
  )
}
