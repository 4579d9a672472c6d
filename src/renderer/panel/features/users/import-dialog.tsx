// **Import CSV**: choose a file, review row by row what it would do, then add the users and save their activation codes. The page only
// reads the file's bytes; the main process judges them and changes nothing before **Import**.
import { Button, Code, FileButton, Group, Loader, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCircleCheck, IconDownload, IconFileTypeCsv } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ImportReport } from '../../../../shared/contract'
import type { Failure } from '../../../../shared/result'
import { sampleMessage } from '../../../messages/admin'
import { guessMessage } from '../../../messages/app'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { Dialog } from '../../../ui/dialog'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useSubmit } from '../../../ui/queries'
import { SaveFailure, useSaving } from '../../../ui/saving'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { DataTable } from '../admin/data-table'
import { RunningNote } from '../admin/running-note'
import classes from './import-dialog.module.css'
import { formatSentences } from '../../../messages/format'
import { useMessages } from '../../../ui/use-messages'

const mostBytes = 32 * 1024 * 1024

type Stage =
  | { readonly at: 'choose'; readonly refusal: string | null; readonly failure: Failure | null }
  | { readonly at: 'reading' }
  | {
      readonly at: 'preview'
      readonly fileName: string
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly report: ImportReport
    }
  | { readonly at: 'done'; readonly report: ImportReport; readonly savedAs: string | null }

const start: Stage = { at: 'choose', refusal: null, failure: null }

export interface ImportDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function ImportDialog({ isOpen, onClose }: ImportDialogProps) {
  const t = useMessages()
  const { guard } = useStepUp()
  const [stage, setStage] = useState<Stage>(start)
  const [asksToClose, question] = useDisclosure()
  useEffect(() => {
    if (isOpen) setStage(start)
  }, [isOpen])

  const read = async (file: File | null | undefined) => {
    if (file === null || file === undefined) return
    if (file.size > mostBytes) {
      setStage({ at: 'choose', refusal: t('admin.import.tooLarge'), failure: null })
      return
    }
    setStage({ at: 'reading' })
    let bytes: Uint8Array<ArrayBuffer>
    try {
      bytes = new Uint8Array(await file.arrayBuffer())
    } catch {
      setStage({ at: 'choose', refusal: t('admin.import.unreadable'), failure: null })
      return
    }
    const answer = await panel.users.previewImport({ bytes })
    setStage(
      answer.ok
        ? { at: 'preview', fileName: file.name, bytes, report: answer.value }
        : { at: 'choose', refusal: null, failure: answer.error }
    )
  }

  const importing = useSubmit(guard(panel.users.commitImport), (report) => {
    setStage({ at: 'done', report, savedAs: null })
  })
  const saving = useSaving<undefined>(
    (_, wish) => panel.users.saveActivations(wish),
    (fileName) => {
      setStage((old) => (old.at === 'done' ? { ...old, savedAs: fileName } : old))
    }
  )

  const holdsCodes = stage.at === 'done' && stage.report.good > 0 && stage.savedAs === null
  const close = () => {
    if (importing.isBusy) return
    if (holdsCodes) question.open()
    else onClose()
  }

  return (
    <>
      <Dialog isOpen={isOpen} onClose={close} title={t('admin.import.title')} size={680} closeOnClickOutside={false}>
        <Stack gap="md">
          {stage.at === 'choose' && <Choose stage={stage} onFile={(file) => void read(file)} onCancel={close} />}
          {stage.at === 'reading' && (
            <Group className={classes.reading} justify="center" role="status">
              <Loader size="sm" />
              <Text>{t('admin.import.reading')}</Text>
            </Group>
          )}
          {stage.at === 'preview' && (
            <>
              <Preview fileName={stage.fileName} report={stage.report} />
              {importing.isBusy && <RunningNote kinds={['import-users']} isShownAtOnce />}
              {importing.failure?.code === 'cancelled' ? (
                <div role="status">
                  <Note tone="info">{t('running.importCancelled')}</Note>
                </div>
              ) : (
                <FailureNote failure={importing.failure} />
              )}
              {!importing.isBusy && (
                <Group justify="space-between" gap="xs">
                  <Chooser
                    label={t('admin.import.other')}
                    onFile={(file) => {
                      importing.clear()
                      void read(file)
                    }}
                  />
                  <Group gap="xs">
                    <Button variant="default" onClick={close}>
                      {t('app.action.cancel')}
                    </Button>
                    <Button
                      disabled={stage.report.good === 0}
                      onClick={() => {
                        importing.submit({ bytes: stage.bytes })
                      }}
                    >
                      {stage.report.good === 0
                        ? t('admin.import.submitNone')
                        : t('admin.import.submit', { count: stage.report.good })}
                    </Button>
                  </Group>
                </Group>
              )}
            </>
          )}
          {stage.at === 'done' && (
            <>
              <Note tone="good">{t('admin.import.done', { count: stage.report.good })}</Note>
              <Problems report={stage.report} />
              {stage.report.good > 0 && (
                <div>
                  <Text fw={600}>{t('admin.import.codesTitle')}</Text>
                  <Text size="sm" c="dimmed" role="status">
                    {stage.savedAs === null
                      ? t('admin.import.codesDetail')
                      : t('admin.import.saved', { fileName: stage.savedAs })}
                  </Text>
                </div>
              )}
              <SaveFailure saving={saving} />
              <Group justify="flex-end" gap="xs">
                {stage.report.good > 0 && (
                  <Button
                    variant={stage.savedAs === null ? 'filled' : 'default'}
                    leftSection={
                      stage.savedAs === null ? (
                        <IconDownload size={18} aria-hidden />
                      ) : (
                        <IconCircleCheck size={18} aria-hidden />
                      )
                    }
                    loading={saving.isBusy}
                    disabled={stage.savedAs !== null}
                    onClick={() => {
                      saving.save(undefined)
                    }}
                  >
                    {t('admin.import.saveCodes')}
                  </Button>
                )}
                <Button variant={holdsCodes ? 'default' : 'filled'} onClick={close}>
                  {t('app.action.done')}
                </Button>
              </Group>
            </>
          )}
        </Stack>
      </Dialog>
      <ConfirmDialog
        isOpen={asksToClose}
        onClose={question.close}
        title={t('app.shownOnce.leaving')}
        detail={t('admin.import.leaving')}
        confirmLabel={t('app.shownOnce.leave')}
        isDangerous
        onConfirm={() => {
          question.close()
          onClose()
        }}
      />
    </>
  )
}

function Chooser({ label, onFile }: { readonly label: string; readonly onFile: (file: File | null) => void }) {
  const t = useMessages()
  return (
    <FileButton accept=".csv,text/csv" onChange={onFile} inputProps={{ 'aria-label': t('admin.import.file') }}>
      {(props) => (
        <Button {...props} variant="default">
          {label}
        </Button>
      )}
    </FileButton>
  )
}

function Choose({
  stage,
  onFile,
  onCancel
}: {
  readonly stage: Extract<Stage, { at: 'choose' }>
  readonly onFile: (file: File | null | undefined) => void
  readonly onCancel: () => void
}) {
  const t = useMessages()
  const [isOver, setIsOver] = useState(false)
  return (
    <>
      <Text>{t('admin.import.detail')}</Text>
      <Code block aria-label={t('admin.import.exampleName')}>
        {t('admin.import.example')}
      </Code>
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => {
          setIsOver(false)
        }}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          onFile(event.dataTransfer.files[0])
        }}
      >
        <IconFileTypeCsv size={32} stroke={1.4} aria-hidden />
        <Chooser label={t('admin.import.choose')} onFile={onFile} />
        <Text size="sm" c="dimmed">
          {t('admin.import.drop')}
        </Text>
      </div>
      <div role="alert">{stage.refusal !== null && <Note tone="error">{stage.refusal}</Note>}</div>
      <FailureNote failure={stage.failure} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('app.action.cancel')}
        </Button>
      </Group>
    </>
  )
}

function Preview({ fileName, report }: { readonly fileName: string; readonly report: ImportReport }) {
  const t = useMessages()
  const { good, sample } = report
  const guess = guessMessage(report.readAs)
  return (
    <>
      <div role="status">
        <Text fw={600} className={classes.fileName}>
          {fileName}
        </Text>
        <Text size="sm" c="dimmed">
          {good === 0 ? t('admin.import.nothing') : t('admin.import.ready', { count: good })}
        </Text>
      </div>
      {guess !== null && <Note tone="info">{guess}</Note>}
      {sample.length > 0 && (
        <div>
          <Text size="sm" fw={550} mb={6}>
            {sampleMessage(sample.length, good)}
          </Text>
          <DataTable
            name={sampleMessage(sample.length, good)}
            columns={[t('admin.import.line'), t('admin.import.email'), t('admin.import.name'), t('admin.import.role')]}
            numeric={[0]}
            maxHeight={210}
            rows={sample.map(({ line, email, name, role }) => [line, email, name, t(`admin.role.${role}`)])}
          />
        </div>
      )}
      <Problems report={report} />
    </>
  )
}

function Problems({ report }: { readonly report: ImportReport }) {
  const t = useMessages()
  const { problems, problemCount } = report
  if (problemCount === 0) return null
  return (
    <div>
      <Text size="sm" fw={550} mb={6}>
        {formatSentences([
          t('admin.import.problems', { count: problemCount }),
          ...(problems.length < problemCount ? [t('admin.import.moreProblems', { shown: problems.length })] : [])
        ])}
      </Text>
      <DataTable
        name={t('admin.import.problems', { count: problemCount })}
        columns={[t('admin.import.line'), t('admin.import.row'), t('admin.import.why')]}
        numeric={[0]}
        maxHeight={210}
        rows={problems.map(({ line, shown, reason }) => [line, shown, t(`admin.import.refusals.${reason}`)])}
      />
    </div>
  )
}
