// Two buttons that admin screens repeat: an action next to a heading, and the one that clears the filters.
import { Button } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'

interface PageButtonProps {
  readonly Icon: Icon
  readonly children: string
  readonly isBusy?: boolean
  readonly isDisabled?: boolean
  readonly onClick: () => void
}

export function PageButton({ Icon, children, isBusy = false, isDisabled = false, onClick }: PageButtonProps) {
  return (
    <Button
      variant="default"
      size="sm"
      leftSection={<Icon size={16} aria-hidden />}
      loading={isBusy}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </Button>
  )
}

export function ClearButton({ children, onClear }: { readonly children: string; readonly onClear: () => void }) {
  return (
    <Button variant="subtle" color="gray" c="var(--cs-ink-soft)" size="sm" onClick={onClear}>
      {children}
    </Button>
  )
}
