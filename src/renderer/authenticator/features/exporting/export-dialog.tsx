// The sheet for exporting accounts: the format and what it keeps, encrypted or not, and confirmation that it's the user. The file goes to
// the Downloads folder, never through this page.
import { Button, SegmentedControl, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconFileText, IconLock, IconPrinter, IconQrcode } from '@tabler/icons-react'
import { useState } from 'react'
import type { ExportChoices, ExportFormat, ExportFormatInfo, WrittenExport } from '../../../../shared/contract'
import { accountRefusalMessage, failureMessage } from '../../../messages/app'
import { chosenMessage, formatName, keepsMessage, refusedTitle } from '../../../messages/transfer'
import { mainNow } from '../../../ui/clock'
import { FailureNote, unlessCancelled, useIsWaiting } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useCall, useSubmit } from '../../../ui/queries'
import { exports } from '../../client'
import { AccountsStep } from './accounts-step'
import { Sheet } from '../sheet/sheet'
import { Way, Ways } from '../sheet/way'
import { StepActions, StepForm } from '../sheet/step'
import classes from './export-dialog.module.css'
import { NewPasswordFields, PassphraseAgain } from '../passwords/file-password-fields'
import { scorePassword } from '../passwords/strength'
import { useMessages } from '../../../ui/use-messages'

type Step =
  | { readonly name: 'format' }
  | { readonly name: 'accounts' }
  | { readonly name: 'protect'; readonly info: ExportFormatInfo; readonly confirmedBy: ExportChoices['confirmedBy'] }
  | { readonly name: 'done'; readonly format: ExportFormat; readonly written: WrittenExport }

export interface ExportDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The accounts ticked when it opens; by default all. */
  readonly ids?: readonly string[]
}

export function ExportDialog({ isOpen, onClose, ids }: ExportDialogProps) {
  const t = useMessages()
  const [step, setStep] = useState<Step>({ name: 'format' })
  // Null: all of them.
  const [chosen, setChosen] = useState<readonly string[] | null>(ids ?? null)
  const [wasOpen, setWasOpen] = useState(isOpen)
  // The last step stays while the sheet closes; the next time starts from the beginning.
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen)
    if (isOpen) {
      setStep({ name: 'format' })
      setChosen(ids ?? null)
    }
  }
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={
        step.name === 'format' || step.name === 'accounts'
          ? t('transfer.export.title')
          : t('transfer.export.titleOf', {
              format: formatName(step.name === 'protect' ? step.info.format : step.format)
            })
      }
      step={step.name}
      onBack={
        step.name === 'protect' || step.name === 'accounts'
          ? () => {
              setStep({ name: 'format' })
            }
          : null
      }
      closesOnClickOutside={step.name !== 'protect'}
    >
      {step.name === 'format' && (
        <FormatStep
          chosen={chosen}
          onChooseAccounts={() => {
            setStep({ name: 'accounts' })
          }}
          onChoose={(info, confirmedBy) => {
            setStep({ name: 'protect', info, confirmedBy })
          }}
        />
      )}
      {step.name === 'accounts' && (
        <AccountsStep
          chosen={chosen}
          onChosen={(next) => {
            setChosen(next)
            setStep({ name: 'format' })
          }}
        />
      )}
      {step.name === 'protect' && (
        <ProtectStep
          {...step}
          chosen={chosen}
          onCancel={onClose}
          onWritten={(written) => {
            setStep({ name: 'done', format: step.info.format, written })
          }}
        />
      )}
      {step.name === 'done' && <DoneStep written={step.written} onDone={onClose} />}
    </Sheet>
  )
}

const iconOf = ({ format, canEncrypt }: ExportFormatInfo) => {
  if (format === 'google-migration') return IconQrcode
  if (format === 'sheet') return IconPrinter
  return canEncrypt ? IconLock : IconFileText
}

interface FormatStepProps {
  readonly chosen: readonly string[] | null
  readonly onChooseAccounts: () => void
  readonly onChoose: (info: ExportFormatInfo, confirmedBy: ExportChoices['confirmedBy']) => void
}

function FormatStep({ chosen, onChooseAccounts, onChoose }: FormatStepProps) {
  const t = useMessages()
  const answer = useCall('entries', ['exports', chosen], () => exports.choices(idsOf(chosen))).data
  if (answer === undefined) return null
  if (!answer.ok) return <Note tone="error">{failureMessage(answer.error, mainNow())}</Note>
  const { formats, confirmedBy, accounts } = answer.value
  return (
    <>
      <div className={classes.accounts}>
        <span role="status">{chosenMessage(accounts, chosen === null)}</span>
        {accounts > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={onChooseAccounts}>
            {t('transfer.export.accounts.choose')}
          </Button>
        )}
      </div>
      <Ways>
        {formats.map((info, index) => {
          const Icon = iconOf(info)
          return (
            <Way
              key={info.format}
              icon={<Icon aria-hidden />}
              name={formatName(info.format)}
              isFirst={index === 0}
              detail={
                <>
                  {keepsMessage(info)}
                  {info.leaves > 0 && (
                    <span className={classes.leaves}>
                      {t('transfer.export.formats.leaves', { count: info.leaves, all: accounts })}
                    </span>
                  )}
                </>
              }
              onChoose={() => {
                onChoose(info, confirmedBy)
              }}
            />
          )
        })}
      </Ways>
    </>
  )
}

const idsOf = (chosen: readonly string[] | null) => (chosen === null ? {} : { ids: [...chosen] })

interface ProtectStepProps {
  readonly chosen: readonly string[] | null
  readonly info: ExportFormatInfo
  readonly confirmedBy: ExportChoices['confirmedBy']
  readonly onCancel: () => void
  readonly onWritten: (written: WrittenExport) => void
}

type Field = 'password' | 'confirmation' | 'passphrase'

function ProtectStep({ info, confirmedBy, chosen, onCancel, onWritten }: ProtectStepProps) {
  const t = useMessages()
  const [isEncrypted, setIsEncrypted] = useState(info.canEncrypt)
  const [password, setPassword] = useState('')
  const [confirmation, setConfirmation] = useState('')
  const [passphrase, setPassphrase] = useState('')
  /** The weak password that the user was warned about. */
  const [warnedOf, setWarnedOf] = useState<string | null>(null)
  const [error, setError] = useState<{ readonly field: Field; readonly message: string } | null>(null)
  const writing = useSubmit(exports.create, onWritten)
  const isWaiting = useIsWaiting(writing.failure)

  const asksPassphrase = confirmedBy === 'passphrase'

  const score = scorePassword(password)
  const isWeak = isEncrypted && password !== '' && score < 3
  const isWarned = isWeak && warnedOf === password

  const send = (asksWhere: boolean) => {
    if (isEncrypted && password === '') setError({ field: 'password', message: t('transfer.export.missing') })
    else if (isEncrypted && password !== confirmation)
      setError({ field: 'confirmation', message: t('transfer.export.differ') })
    else if (asksPassphrase && passphrase === '')
      setError({ field: 'passphrase', message: t('transfer.export.passphraseMissing') })
    else if (isWeak && !isWarned) setWarnedOf(password)
    else if (!isWaiting) {
      writing.submit({
        format: info.format,
        ...idsOf(chosen),
        ...(asksWhere ? { asksWhere } : {}),
        ...(isEncrypted ? { password } : {}),
        ...(asksPassphrase ? { passphrase } : {})
      })
    }
  }
  const errorOf = (field: Field) => (error?.field === field ? <span role="alert">{error.message}</span> : undefined)

  return (
    <StepForm
      onSubmit={() => {
        send(false)
      }}
    >
      {info.canEncrypt && (
        <SegmentedControl
          fullWidth
          aria-label={t('transfer.export.protection.name')}
          value={isEncrypted ? 'encrypted' : 'plain'}
          onChange={(value) => {
            setIsEncrypted(value === 'encrypted')
            setError(null)
          }}
          data={[
            { value: 'encrypted', label: t('transfer.export.protection.encrypted') },
            { value: 'plain', label: t('transfer.export.protection.plain') }
          ]}
        />
      )}
      {isEncrypted ? (
        <NewPasswordFields
          label={t('transfer.export.password')}
          confirmLabel={t('transfer.export.confirm')}
          advice={t('transfer.export.advice')}
          hasFocus
          password={password}
          confirmation={confirmation}
          errorOf={errorOf}
          onPassword={(value) => {
            setPassword(value)
            setError(null)
          }}
          onConfirmation={(value) => {
            setConfirmation(value)
            setError(null)
          }}
        />
      ) : (
        <Note tone="error">{t('transfer.export.plainWarning')}</Note>
      )}
      <PassphraseAgain
        isAsked={asksPassphrase}
        passphrase={passphrase}
        error={errorOf('passphrase')}
        onPassphrase={(value) => {
          setPassphrase(value)
          setError(null)
          writing.clear()
        }}
      />
      {isWarned && (
        <div role="alert">
          <Note tone="error">{t('transfer.export.weak')}</Note>
        </div>
      )}
      <FailureNote failure={unlessCancelled(writing.failure)} />
      <StepActions status={writing.isBusy ? t('transfer.export.writing') : ''}>
        <Button variant="default" onClick={onCancel}>
          {t('app.action.cancel')}
        </Button>
        <Button
          variant="default"
          disabled={isWaiting || writing.isBusy}
          onClick={() => {
            send(true)
          }}
        >
          {t('app.action.saveAs')}
        </Button>
        <Button type="submit" loading={writing.isBusy} disabled={isWaiting}>
          {isWarned ? t('transfer.export.submitAnyway') : t('transfer.export.submit')}
        </Button>
      </StepActions>
    </StepForm>
  )
}

function DoneStep({ written, onDone }: { readonly written: WrittenExport; readonly onDone: () => void }) {
  const t = useMessages()
  return (
    <div className={classes.done}>
      <IconCircleCheck className={classes.good} size={52} stroke={1.5} aria-hidden />
      <div role="status">
        <Title order={3} size="h2">
          {t('transfer.export.done.title')}
        </Title>
        <Text>{t('transfer.export.done.verified', { count: written.written })}</Text>
      </div>
      <div className={classes.path}>
        <span className={classes.soft}>{t('transfer.export.done.path')}</span>
        <code>{written.path}</code>
        <span className={classes.soft}>{t('transfer.export.done.owner')}</span>
      </div>
      {written.left.length > 0 && (
        <div className={classes.left}>
          <strong>{t('transfer.export.done.left', { count: written.left.length })}</strong>
          <ul>
            {written.left.map((account, index) => (
              <li key={index}>
                {refusedTitle(account)} <span className={classes.soft}>{accountRefusalMessage(account.reason)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button data-autofocus onClick={onDone}>
        {t('app.action.done')}
      </Button>
    </div>
  )
}
