// The sheet for importing another app's export.
import { Button, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { readingFileMessage } from '../../../messages/transfer'
import { FailureNote } from '../../../ui/failure-note'
import { FileInput } from '../../../ui/file-input'
import { FormButtons } from '../../../ui/form-buttons'
import { Illustration } from '../../../ui/illustrations'
import { PasswordField } from '../../../ui/password-field'
import { Sheet } from '../sheet/sheet'
import { StepActions, StepForm, StepMessage, WorkingStep } from '../sheet/step'
import classes from './import-dialog.module.css'
import { ReportStep } from './report-step'
import { SlowNote } from './slow-note'
import type { Importing, ImportStep } from './use-importing'
import { useMessages } from '../../../ui/use-messages'

export function ImportDialog({ importing }: { readonly importing: Importing }) {
  const t = useMessages()
  const { isOpen, step } = importing
  return (
    <Sheet
      isOpen={isOpen}
      onClose={importing.close}
      title={importing.isRestoring ? t('backups.restore.title') : t('transfer.import.title')}
      // After a wrong password the step is the same; the report of another file is a new step.
      step={step.name === 'report' ? step.report.importId : step.name}
      onBack={step.name === 'choose' ? null : importing.goBack}
      closesOnClickOutside={step.name === 'choose'}
      returnsFocus={!importing.isDone}
      size={620}
    >
      <CurrentStep importing={importing} step={step} />
    </Sheet>
  )
}

function CurrentStep({ importing, step }: { readonly importing: Importing; readonly step: ImportStep }) {
  const t = useMessages()
  switch (step.name) {
    case 'choose':
      return <ChooseStep isRestoring={importing.isRestoring} onFiles={importing.openWith} />
    case 'reading':
      return (
        <WorkingStep label={readingFileMessage(step)} onCancel={importing.goBack}>
          <SlowNote />
        </WorkingStep>
      )
    case 'password':
      return (
        <PasswordStep
          step={step}
          onPassword={importing.givePassword}
          onCancel={step.isForPart ? importing.readAgain : importing.goBack}
        />
      )
    case 'failed':
      return (
        <StepMessage>
          <Illustration name="broken" size={88} />
          <Text fw={600} className={classes.fileName}>
            {step.fileName}
          </Text>
          <FailureNote failure={step.failure} />
          <div className={classes.row}>
            <Button data-autofocus onClick={importing.goBack}>
              {t('transfer.import.another')}
            </Button>
            {step.place < step.count && (
              <Button variant="default" onClick={importing.skip}>
                {t('transfer.import.skip')}
              </Button>
            )}
          </div>
        </StepMessage>
      )
    case 'report':
      return (
        <ReportStep
          key={step.report.importId}
          step={step}
          onApplied={importing.applied}
          onCancel={step.place < step.count ? importing.skip : importing.close}
          onPassword={importing.askPassword}
          onAnother={importing.goBack}
        />
      )
  }
}

interface ChooseStepProps {
  readonly isRestoring: boolean
  readonly onFiles: (files: readonly File[]) => void
}

function ChooseStep({ isRestoring, onFiles }: ChooseStepProps) {
  const t = useMessages()
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <div className={classes.choose}>
      <div className={classes.target}>
        <IconFileImport size={44} stroke={1.4} aria-hidden />
        <Text fw={600}>{isRestoring ? t('backups.restore.drop') : t('transfer.import.choose.drop')}</Text>
        <Button data-autofocus onClick={() => chooser.current?.click()}>
          {isRestoring ? t('backups.restore.another') : t('transfer.import.choose.button')}
        </Button>
      </div>
      <Text size="sm" c="dimmed">
        {isRestoring ? t('backups.restore.choose') : t('transfer.import.choose.detail')}
      </Text>
      <FileInput ref={chooser} onFiles={onFiles} />
    </div>
  )
}

interface PasswordStepProps {
  readonly step: Extract<ImportStep, { name: 'password' }>
  readonly onPassword: (password: string) => void
  readonly onCancel: () => void
}

function PasswordStep({ step, onPassword, onCancel }: PasswordStepProps) {
  const t = useMessages()
  const [password, setPassword] = useState('')

  return (
    <StepForm
      onSubmit={() => {
        if (password !== '' && !step.isBusy) onPassword(password)
      }}
    >
      <Text>
        {step.isForPart
          ? t('transfer.import.password.partDetail', { fileName: step.fileName })
          : t('transfer.import.password.detail', { fileName: step.fileName })}
      </Text>
      <PasswordField
        label={t('transfer.import.password.label')}
        autoComplete="current-password"
        data-autofocus
        value={password}
        onChange={(event) => {
          setPassword(event.currentTarget.value)
        }}
      />
      <FailureNote failure={step.isWrong ? { code: 'file-not-read', reason: 'wrong-password' } : null} />
      {step.isBusy && <SlowNote />}
      <StepActions status={step.isBusy ? t('transfer.import.password.opening') : ''}>
        <FormButtons
          label={t('transfer.import.password.submit')}
          onCancel={onCancel}
          isBusy={step.isBusy}
          isBlocked={password === ''}
        />
      </StepActions>
    </StepForm>
  )
}
