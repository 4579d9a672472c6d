// By account policy, a user whose two-factor authentication was reset can set it up again only with the admin's printed code
// (CHECKLIST 39, 40).

import { enrolmentCodeLength } from '../../../../shared/model/limits'
import { BrandedScreen } from '../../../ui/branded-screen'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { LeaveLink } from './leave-link'
import { useTakeSession } from './use-session'
import { writtenCodeMistake } from './written-code'
import { WrittenCodeField } from './written-code-field'
import { WrittenCodeForm } from './written-code-form'
import { useMessages } from '../../../ui/use-messages'

export function EnrolmentScreen() {
  const t = useMessages()
  const entering = useSubmit(panel.setup.enterEnrolmentCode, useTakeSession())
  return (
    <BrandedScreen
      title={t('panel.enrolment.title')}
      detail={t('panel.enrolment.detail')}
      below={<LeaveLink>{t('panel.enrolment.cancel')}</LeaveLink>}
    >
      <WrittenCodeForm
        submission={entering}
        missing={t('panel.enrolment.missing')}
        findMistake={(typed) => writtenCodeMistake(typed, enrolmentCodeLength)}
        field={(bound) => <WrittenCodeField name="enrolment-code" label={t('panel.enrolment.label')} {...bound} />}
      />
    </BrandedScreen>
  )
}
