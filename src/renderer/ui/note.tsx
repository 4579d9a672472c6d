// A short boxed note in one of the semantic colours, with an icon, so that colour is never the only difference.
import { IconAlertCircle, IconCircleCheck, IconClock, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './note.module.css'

export type NoteTone = 'error' | 'wait' | 'good' | 'info'

const icons: Readonly<Record<NoteTone, typeof IconInfoCircle>> = {
  error: IconAlertCircle,
  wait: IconClock,
  good: IconCircleCheck,
  info: IconInfoCircle
}

export function Note({ tone, children }: { readonly tone: NoteTone; readonly children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <div className={classes.note} data-tone={tone}>
      <Icon className={classes.icon} size={18} aria-hidden />
      <span className="cs-digits">{children}</span>
    </div>
  )
}
