// Mandatory two-factor setup (S3 to S6): link the app, save the backup codes, done. Nothing is enrolled before **Done**.
import type { ReactNode } from 'react'
import { BrandedScreen } from '../../../ui/branded-screen'
import { LeaveLink } from '../session/leave-link'
import type { SetupState } from '../session/use-session'
import { BackupCodesStep } from './backup-codes-step'
import { ScanStep } from './scan-step'
import { StepTrail } from './step-trail'
import { SummaryStep } from './summary-step'
import { useMessages } from '../../../ui/use-messages'

export function SetupScreen({ state }: { readonly state: SetupState }) {
  switch (state.stage) {
    case 'scan':
      return (
        <SetupStage stage="scan" width="wide">
          <ScanStep user={state.user} />
        </SetupStage>
      )
    case 'backup-codes':
      return (
        <SetupStage stage="backup-codes" width="middle">
          <BackupCodesStep />
        </SetupStage>
      )
    case 'summary':
      return (
        <SetupStage stage="summary" width="middle">
          <SummaryStep user={state.user} />
        </SetupStage>
      )
  }
}

interface SetupStageProps {
  readonly stage: SetupState['stage']
  readonly width?: 'normal' | 'middle' | 'wide'
  readonly children: ReactNode
}

function SetupStage({ stage, width = 'normal', children }: SetupStageProps) {
  const t = useMessages()
  const said = ({ scan: 'scan', 'backup-codes': 'backupCodes', summary: 'summary' } as const)[stage]
  return (
    <BrandedScreen
      // Each stage starts at the top, with its own focus.
      key={stage}
      title={t(`panel.setup.${said}.title`)}
      detail={t(`panel.setup.${said}.detail`)}
      width={width}
      above={<StepTrail stage={stage} />}
      below={<LeaveLink>{t('panel.setup.cancel')}</LeaveLink>}
    >
      {children}
    </BrandedScreen>
  )
}
