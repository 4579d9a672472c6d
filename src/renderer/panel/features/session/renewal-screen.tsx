// The last backup code is gone (S8): new ones come before anything else. The screen stays until **Done**, although the
// new set exists, and the old state with it, before that.
import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import type { BackupCodeSet } from '../../../../shared/contract'
import { actionWords } from '../../../strings/app'
import { renewWords as words } from '../../../strings/panel'
import { BackupCodes } from '../../../ui/backup-codes'
import { BrandedScreen } from '../../../ui/branded-screen'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { ReauthForm } from './reauth-form'
import { LeaveLink } from './leave-link'

export interface RenewalScreenProps {
  readonly needsCode: boolean
  readonly onDone: () => void
}

export function RenewalScreen({ needsCode, onDone }: RenewalScreenProps) {
  const [set, setSet] = useState<BackupCodeSet | null>(null)
  const generating = useSubmit(panel.settings.regenerateBackupCodes, setSet)
  const hiding = useSubmit(panel.settings.hideBackupCodes, onDone)

  if (set !== null) {
    return (
      <BrandedScreen key="shown" title={words.shownTitle} detail={words.shownDetail} width="middle">
        <Stack gap="md">
          <BackupCodes
            codes={set.codes}
            copy={() => panel.settings.copyBackupCodes({})}
            download={panel.settings.downloadBackupCodes}
          />
          <Button
            fullWidth
            loading={hiding.isBusy}
            onClick={() => {
              hiding.submit({})
            }}
          >
            {actionWords.done}
          </Button>
        </Stack>
      </BrandedScreen>
    )
  }
  return (
    <BrandedScreen
      key="asked"
      title={words.title}
      detail={words.detail}
      below={<LeaveLink by="logOut">{words.logOut}</LeaveLink>}
    >
      <ReauthForm submission={generating} needsCode={needsCode} />
    </BrandedScreen>
  )
}
