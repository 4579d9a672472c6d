// The main button of a form: full width, shows that it is busy, and is disabled while the user has to wait.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

export interface SubmitButtonProps {
  readonly isBusy: boolean
  readonly isWaiting?: boolean
  readonly children: ReactNode
}

export function SubmitButton({ isBusy, isWaiting = false, children }: SubmitButtonProps) {
  return (
    <Button type="submit" fullWidth loading={isBusy} disabled={isWaiting}>
      {children}
    </Button>
  )
}
