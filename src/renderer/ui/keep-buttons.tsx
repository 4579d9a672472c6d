// The buttons that keep what is shown once: **Copy**, **Download** and **Print**.
import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useMessages } from './use-messages'

interface KeepButtonProps {
  readonly onKeep: () => void
  readonly isBusy: boolean
  /** Shows that this was the last button that kept it. */
  readonly isDone?: boolean
}

/** A dialog that opens with it puts the focus here. */
export function CopyButton({
  ref,
  onKeep,
  isBusy,
  isDone = false
}: KeepButtonProps & { readonly ref: Ref<HTMLButtonElement> }) {
  const t = useMessages()
  const Icon = isDone ? IconCheck : IconCopy
  return (
    <Button
      ref={ref}
      variant="default"
      data-autofocus
      leftSection={<Icon size={18} aria-hidden />}
      loading={isBusy}
      onClick={onKeep}
    >
      {t('app.action.copy')}
    </Button>
  )
}

export function DownloadButton({ onKeep, isBusy, isDone = false }: KeepButtonProps) {
  const t = useMessages()
  const Icon = isDone ? IconCheck : IconDownload
  return (
    <Button variant="default" leftSection={<Icon size={18} aria-hidden />} loading={isBusy} onClick={onKeep}>
      {t('app.action.download')}
    </Button>
  )
}

interface PrintButtonProps {
  readonly label: string
  readonly onPrinted?: () => void
}

export function PrintButton({ label, onPrinted }: PrintButtonProps) {
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} aria-hidden />}
      onClick={() => {
        window.print()
        onPrinted?.()
      }}
    >
      {label}
    </Button>
  )
}
