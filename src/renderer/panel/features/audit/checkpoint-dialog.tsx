// **Make a checkpoint**: signs the current end of the audit log, to save as a file or to print.
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { CheckpointSheet } from '../../../../shared/contract'
import { formatExactTime, formatNumber } from '../../../messages/format'
import { Dialog } from '../../../ui/dialog'
import { DownloadButton, PrintButton } from '../../../ui/keep-buttons'
import { useAction } from '../../../ui/queries'
import { SaveFailure, useSaving } from '../../../ui/saving'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { Facts } from '../admin/admin-page'
import { noticeSaved, noticeFailure } from '../../../ui/notices'
import { PageButton } from '../admin/page-buttons'
import { Printed } from '../users/printed-sheet'
import classes from './checkpoint-dialog.module.css'
import { useMessages } from '../../../ui/use-messages'

export function CheckpointButton() {
  const t = useMessages()
  const { guard } = useStepUp()
  const [sheet, setSheet] = useState<CheckpointSheet | null>(null)
  const making = useAction(async () => {
    const answer = await guard(panel.audit.makeCheckpoint)({})
    if (!answer.ok) noticeFailure(answer.error)
    return answer
  }, setSheet)
  return (
    <>
      <PageButton Icon={IconRosetteDiscountCheck} isBusy={making.isBusy} onClick={making.start}>
        {t('admin.audit.checkpoint.make')}
      </PageButton>
      <Dialog
        isOpen={sheet !== null}
        onClose={() => {
          setSheet(null)
        }}
        title={t('admin.audit.checkpoint.title')}
        size={560}
        closeOnClickOutside={false}
      >
        {sheet !== null && (
          <Sheet
            sheet={sheet}
            onDone={() => {
              setSheet(null)
            }}
          />
        )}
      </Dialog>
    </>
  )
}

function Sheet({ sheet, onDone }: { readonly sheet: CheckpointSheet; readonly onDone: () => void }) {
  const t = useMessages()
  const { guard } = useStepUp()
  const saving = useSaving(
    (_: undefined, wish) => guard(panel.audit.saveCheckpoint)(wish),
    (path) => {
      noticeSaved(path, (fileName) => t('admin.audit.checkpoint.saved', { fileName }))
    }
  )
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('admin.audit.checkpoint.facts.account'), <bdi key="account">{sheet.account}</bdi>],
    [t('admin.audit.checkpoint.facts.at'), formatExactTime(sheet.at)],
    [t('admin.audit.checkpoint.facts.entries'), formatNumber(sheet.entries)],
    [t('admin.audit.checkpoint.facts.head'), <Letters key="head" text={sheet.head} />],
    [t('admin.audit.checkpoint.facts.fingerprint'), <Letters key="fingerprint" text={sheet.fingerprint} />]
  ]
  return (
    <Stack gap="md">
      <Text>{t('admin.audit.checkpoint.detail')}</Text>
      <div className={classes.frame}>
        <img className={classes.code} src={sheet.qrImage} alt={t('admin.audit.checkpoint.image')} draggable={false} />
      </div>
      <Facts rows={facts} />
      <Text size="sm" c="dimmed">
        {t('admin.audit.checkpoint.compare')}
      </Text>
      <SaveFailure saving={saving} />
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <DownloadButton
            isBusy={saving.isBusy}
            onKeep={() => {
              saving.save(undefined)
            }}
          />
          <PrintButton label={t('admin.print')} />
        </Group>
        <Button onClick={onDone}>{t('app.action.done')}</Button>
      </Group>
      <Printed>
        <h1>{t('admin.audit.checkpoint.title')}</h1>
        <img className={classes.printed} src={sheet.qrImage} alt="" />
        <dl>
          {facts.map(([name, value]) => (
            <div key={name} className={classes.row}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{t('admin.audit.checkpoint.compare')}</p>
        <p>{t('admin.audit.checkpoint.check')}</p>
      </Printed>
    </Stack>
  )
}

/** Hexadecimal is written from left to right in every language. */
function Letters({ text }: { readonly text: string }) {
  return (
    <code className={classes.letters} dir="ltr">
      {text}
    </code>
  )
}
