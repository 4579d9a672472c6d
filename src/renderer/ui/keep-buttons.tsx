// The buttons that keep what is shown once: **Copy**, **Download** and **Print**.
import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useMessages } from './use-messages'

interface KeepButtonProps {
  readonly onKeep: () => void
  readonly isBusy: boolean
  /** Shows that this was the last button that kept it. */
  readonly isDone?: boolean
  /** The dialog puts the focus here when it opens. */
  readonly hasFocus?: boolean
}

export function CopyButton({ onKeep, isBusy, isDone = false, hasFocus = false }: KeepButtonProps) {
  const t = useMessages()
  const Icon = isDone ? IconCheck : IconCopy
  return (
    <Button
      variant="default"
      data-autofocus={hasFocus || undefined}
      leftSection={<Icon size={18} aria-hidden />}
      loading={isBusy}
      onClick={onKeep}
    >
      {t('app.action.copy')}
    </Button>
  )
}

export function DownloadButton({ onKeep, isBusy, isDone = false }: Omit<KeepButtonProps, 'hasFocus'>) {
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
  readonly autoFocus?: boolean
  readonly onPrinted?: () => void
}

export function PrintButton({ label, autoFocus = false, onPrinted }: PrintButtonProps) {
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} aria-hidden />}
      autoFocus={autoFocus}
      onClick={() => {
        window.print()
        onPrinted?.()
      }}
    >
      {label}
    </Button>
  )
}
