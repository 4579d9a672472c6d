// The last backup code was used (S8): new ones come before anything else. The screen stays until **Done**, although the new set exists
// earlier.
import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { BackupCodeSet } from '../../../../shared/contract'
import { BackupCodes } from '../../../ui/backup-codes'
import { BrandedScreen } from '../../../ui/branded-screen'
import { useAction, useSubmit } from '../../../ui/queries'
import { DoneButton, useKeeping } from '../../../ui/shown-once'
import { panel } from '../../client'
import { ReauthForm } from './reauth-form'
import { LeaveLink } from './leave-link'
import { useMessages } from '../../../ui/use-messages'

export interface RenewalScreenProps {
  readonly needsCode: boolean
  readonly onDone: () => void
}

export function RenewalScreen({ needsCode, onDone }: RenewalScreenProps) {
  const t = useMessages()
  const [set, setSet] = useState<BackupCodeSet | null>(null)
  const generating = useSubmit(panel.settings.regenerateBackupCodes, setSet)
  const keeping = useKeeping(set?.codes.join() ?? null, t('app.backupCodes.leaving'))
  const hiding = useAction(panel.settings.hideBackupCodes, onDone)

  if (set !== null) {
    return (
      <BrandedScreen
        key="shown"
        title={t('panel.renew.shownTitle')}
        detail={t('panel.renew.shownDetail')}
        width="middle"
      >
        <Stack gap="md">
          <BackupCodes
            codes={set.codes}
            keeping={keeping}
            copy={() => panel.settings.copyBackupCodes({})}
            download={panel.settings.downloadBackupCodes}
          />
          <DoneButton keeping={keeping} isBusy={hiding.isBusy} onDone={hiding.start} />
        </Stack>
        {keeping.question}
      </BrandedScreen>
    )
  }
  return (
    <BrandedScreen
      key="asked"
      title={t('panel.renew.title')}
      detail={t('panel.renew.detail')}
      below={<LeaveLink by="logOut">{t('panel.renew.logOut')}</LeaveLink>}
    >
      <ReauthForm submission={generating} needsCode={needsCode} />
    </BrandedScreen>
  )
}
