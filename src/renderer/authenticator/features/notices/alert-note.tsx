// A note that stays until the problem is fixed, announced immediately: what does not work, why, and since when.
import { IconAlertTriangle, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './alert-note.module.css'

export interface AlertNoteProps {
  readonly Icon?: TablerIcon
  readonly title: string
  readonly detail: string
  readonly since: string
  /** The fixes. */
  readonly children?: ReactNode
}

export function AlertNote({ Icon = IconAlertTriangle, title, detail, since, children }: AlertNoteProps) {
  return (
    <section className={classes.note} role="alert" aria-label={title}>
      <Icon className={classes.icon} size={22} aria-hidden />
      <div className={classes.body}>
        <strong>{title}</strong>
        <p className={classes.text}>{detail}</p>
        <p className={classes.since}>{since}</p>
        {children}
      </div>
    </section>
  )
}

/** Its place above the list. */
export function AlertBanner({ children }: { readonly children: ReactNode }) {
  return <div className={classes.banner}>{children}</div>
}

export function AlertActions({ children }: { readonly children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>
}
