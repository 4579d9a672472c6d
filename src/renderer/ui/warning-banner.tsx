// A warning above a list. It never takes the focus, and stays until dismissed.
import { CloseButton } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './warning-banner.module.css'

export interface WarningBannerProps {
  readonly Icon: TablerIcon
  readonly title: string
  readonly dismissLabel: string
  readonly onDismiss: () => void
  readonly children: ReactNode
}

export function WarningBanner({ Icon, title, dismissLabel, onDismiss, children }: WarningBannerProps) {
  return (
    <div className={classes.banner}>
      <Icon className={classes.icon} size={20} aria-hidden />
      <div className={classes.text}>
        <strong className={classes.title}>{title}</strong>
        {children}
      </div>
      <CloseButton size="sm" radius="xl" className={classes.close} aria-label={dismissLabel} onClick={onDismiss} />
    </div>
  )
}
