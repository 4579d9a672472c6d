// **Make a checkpoint**: how far the audit log goes now, signed, on a screen that leads to a file or to paper.
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconDownload, IconPrinter, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { CheckpointSheet } from '../../../../shared/contract'
import { adminWords, auditWords } from '../../../strings/admin'
import { actionWords } from '../../../strings/app'
import { formatExactTime, formatNumber } from '../../../strings/format'
import { useSubmit } from '../../../ui/queries'
import { SaveFailure, useSaving } from '../../../ui/saving'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { Facts } from '../admin/admin-page'
import { notify, notifyFailure } from '../admin/notice'
import { Printed } from '../users/printed-sheet'
import classes from './checkpoint-dialog.module.css'

export function CheckpointButton() {
  const words = auditWords.checkpoint
  const { guard } = useStepUp()
  const [sheet, setSheet] = useState<CheckpointSheet | null>(null)
  const making = useSubmit(async () => {
    const answer = await guard(panel.audit.makeCheckpoint)({})
    if (!answer.ok) notifyFailure(answer.error)
    return answer
  }, setSheet)
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconRosetteDiscountCheck size={16} aria-hidden />}
        loading={making.isBusy}
        onClick={() => {
          making.submit(undefined)
        }}
      >
        {words.make}
      </Button>
      <Modal
        opened={sheet !== null}
        onClose={() => {
          setSheet(null)
        }}
        title={words.title}
        size={560}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': actionWords.close }}
      >
        {sheet !== null && (
          <Sheet
            sheet={sheet}
            onDone={() => {
              setSheet(null)
            }}
          />
        )}
      </Modal>
    </>
  )
}

function Sheet({ sheet, onDone }: { readonly sheet: CheckpointSheet; readonly onDone: () => void }) {
  const words = auditWords.checkpoint
  const { guard } = useStepUp()
  const saving = useSaving(
    (_: undefined, wish) => guard(panel.audit.saveCheckpoint)(wish),
    (fileName) => {
      notify(words.saved(fileName))
    }
  )
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.facts.account, <bdi key="account">{sheet.account}</bdi>],
    [words.facts.at, formatExactTime(sheet.at)],
    [words.facts.entries, formatNumber(sheet.entries)],
    [words.facts.head, <Letters key="head" text={sheet.head} />],
    [words.facts.fingerprint, <Letters key="fingerprint" text={sheet.fingerprint} />]
  ]
  return (
    <Stack gap="md">
      <Text>{words.detail}</Text>
      <div className={classes.frame}>
        <img className={classes.code} src={sheet.qrImage} alt={words.image} draggable={false} />
      </div>
      <Facts rows={facts} />
      <Text size="sm" c="dimmed">
        {words.compare}
      </Text>
      <SaveFailure saving={saving} />
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={saving.isBusy}
            onClick={() => {
              saving.save(undefined)
            }}
          >
            {actionWords.download}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => {
              window.print()
            }}
          >
            {adminWords.print}
          </Button>
        </Group>
        <Button onClick={onDone}>{actionWords.done}</Button>
      </Group>
      <Printed>
        <h1>{words.title}</h1>
        <img className={classes.printed} src={sheet.qrImage} alt="" />
        <dl>
          {facts.map(([name, value]) => (
            <div key={name} className={classes.row}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{words.compare}</p>
        <p>{words.check}</p>
      </Printed>
    </Stack>
  )
}

/** Hexadecimal runs from left to right in every language. */
function Letters({ text }: { readonly text: string }) {
  return (
    <code className={classes.letters} dir="ltr">
      {text}
    </code>
  )
}
