// **Import CSV**: choose a file, look at what it would do row by row, then add the users and save their activation codes.
// The page only reads the file's bytes; the main process judges them and changes nothing before **Import**.
import { Button, Code, FileButton, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconDownload, IconFileTypeCsv } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ImportReport } from '../../../../shared/contract'
import type { Failure } from '../../../../shared/result'
import { importWords as words, roleWords, sampleWords } from '../../../strings/admin'
import { actionWords, guessWords } from '../../../strings/app'
import { runningWords } from '../../../strings/running'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useSubmit } from '../../../ui/queries'
import { SaveFailure, useSaving } from '../../../ui/saving'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { DataTable } from '../admin/data-table'
import { RunningNote } from '../admin/running-note'
import classes from './import-dialog.module.css'

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
  const { guard } = useStepUp()
  const [stage, setStage] = useState<Stage>(start)
  const [asksToClose, setAsksToClose] = useState(false)
  useEffect(() => {
    if (isOpen) setStage(start)
  }, [isOpen])

  const read = async (file: File | null | undefined) => {
    if (file === null || file === undefined) return
    if (file.size > mostBytes) {
      setStage({ at: 'choose', refusal: words.tooLarge, failure: null })
      return
    }
    setStage({ at: 'reading' })
    let bytes: Uint8Array<ArrayBuffer>
    try {
      bytes = new Uint8Array(await file.arrayBuffer())
    } catch {
      setStage({ at: 'choose', refusal: words.unreadable, failure: null })
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
    if (holdsCodes) setAsksToClose(true)
    else onClose()
  }

  return (
    <>
      <Modal
        opened={isOpen}
        onClose={close}
        title={words.title}
        size={680}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': actionWords.close }}
      >
        <Stack gap="md">
          {stage.at === 'choose' && <Choose stage={stage} onFile={(file) => void read(file)} onCancel={close} />}
          {stage.at === 'reading' && (
            <Group className={classes.reading} justify="center" role="status">
              <Loader size="sm" />
              <Text>{words.reading}</Text>
            </Group>
          )}
          {stage.at === 'preview' && (
            <>
              <Preview fileName={stage.fileName} report={stage.report} />
              {importing.isBusy && <RunningNote kinds={['import-users']} isShownAtOnce />}
              {importing.failure?.code === 'cancelled' ? (
                <div role="status">
                  <Note tone="info">{runningWords.importCancelled}</Note>
                </div>
              ) : (
                <FailureNote failure={importing.failure} />
              )}
              {!importing.isBusy && (
                <Group justify="space-between" gap="xs">
                  <Chooser
                    label={words.other}
                    onFile={(file) => {
                      importing.clear()
                      void read(file)
                    }}
                  />
                  <Group gap="xs">
                    <Button variant="default" onClick={close}>
                      {actionWords.cancel}
                    </Button>
                    <Button
                      disabled={stage.report.good === 0}
                      onClick={() => {
                        importing.submit({ bytes: stage.bytes })
                      }}
                    >
                      {stage.report.good === 0 ? words.submitNone : words.submit(stage.report.good)}
                    </Button>
                  </Group>
                </Group>
              )}
            </>
          )}
          {stage.at === 'done' && (
            <>
              <Note tone="good">{words.done(stage.report.good)}</Note>
              <Problems report={stage.report} />
              {stage.report.good > 0 && (
                <div>
                  <Text fw={600}>{words.codesTitle}</Text>
                  <Text size="sm" c="dimmed" role="status">
                    {stage.savedAs === null ? words.codesDetail : words.saved(stage.savedAs)}
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
                    {words.saveCodes}
                  </Button>
                )}
                <Button variant={holdsCodes ? 'default' : 'filled'} onClick={close}>
                  {actionWords.done}
                </Button>
              </Group>
            </>
          )}
        </Stack>
      </Modal>
      <ConfirmDialog
        isOpen={asksToClose}
        onClose={() => {
          setAsksToClose(false)
        }}
        title={words.close}
        detail={words.closeDetail}
        confirmLabel={words.closeConfirm}
        isDangerous
        onConfirm={() => {
          setAsksToClose(false)
          onClose()
        }}
      />
    </>
  )
}

function Chooser({ label, onFile }: { readonly label: string; readonly onFile: (file: File | null) => void }) {
  return (
    <FileButton accept=".csv,text/csv" onChange={onFile} inputProps={{ 'aria-label': words.file }}>
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
  const [isOver, setIsOver] = useState(false)
  return (
    <>
      <Text>{words.detail}</Text>
      <Code block aria-label={words.exampleName}>
        {words.example}
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
        <Chooser label={words.choose} onFile={onFile} />
        <Text size="sm" c="dimmed">
          {words.drop}
        </Text>
      </div>
      <div role="alert">{stage.refusal !== null && <Note tone="error">{stage.refusal}</Note>}</div>
      <FailureNote failure={stage.failure} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {actionWords.cancel}
        </Button>
      </Group>
    </>
  )
}

function Preview({ fileName, report }: { readonly fileName: string; readonly report: ImportReport }) {
  const { good, sample } = report
  const guess = guessWords(report.readAs)
  return (
    <>
      <div role="status">
        <Text fw={600} className={classes.fileName}>
          {fileName}
        </Text>
        <Text size="sm" c="dimmed">
          {good === 0 ? words.nothing : words.ready(good)}
        </Text>
      </div>
      {guess !== null && <Note tone="info">{guess}</Note>}
      {sample.length > 0 && (
        <div>
          <Text size="sm" fw={550} mb={6}>
            {sampleWords(sample.length, good)}
          </Text>
          <DataTable
            name={sampleWords(sample.length, good)}
            columns={[words.line, words.email, words.name, words.role]}
            numeric={[0]}
            maxHeight={210}
            rows={sample.map(({ line, email, name, role }) => [line, email, name, roleWords[role]])}
          />
        </div>
      )}
      <Problems report={report} />
    </>
  )
}

function Problems({ report }: { readonly report: ImportReport }) {
  const { problems, problemCount } = report
  if (problemCount === 0) return null
  return (
    <div>
      <Text size="sm" fw={550} mb={6}>
        {words.problems(problemCount)}
        {problems.length < problemCount && ` ${words.moreProblems(problems.length)}`}
      </Text>
      <DataTable
        name={words.problems(problemCount)}
        columns={[words.line, words.row, words.why]}
        numeric={[0]}
        maxHeight={210}
        rows={problems.map(({ line, shown, reason }) => [line, shown, words.refusals[reason]])}
      />
    </div>
  )
}
