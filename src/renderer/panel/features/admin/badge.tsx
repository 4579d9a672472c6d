// A state in a word, with a dot in its colour: the word alone says it, the colour lets the eye run down a column.
import type { FactorState, ListedStatus } from '../../../../shared/contract'
import { factorWords, statusWords } from '../../../strings/admin'
import { sleepWords } from '../../../strings/sso'
import classes from './badge.module.css'

export type BadgeTone = 'good' | 'warn' | 'danger' | 'quiet'

export function Badge({ tone, children }: { readonly tone: BadgeTone; readonly children: string }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <span className={classes.dot} aria-hidden />
      {children}
    </span>
  )
}

const statusTones: Readonly<Record<ListedStatus, BadgeTone>> = {
  active: 'good',
  invited: 'quiet',
  locked: 'danger',
  disabled: 'quiet'
}
const factorTones: Readonly<Record<FactorState, BadgeTone>> = {
  enrolled: 'good',
  none: 'warn',
  disabled: 'danger'
}

export function StatusBadge({ status }: { readonly status: ListedStatus }) {
  return <Badge tone={statusTones[status]}>{statusWords[status]}</Badge>
}

export interface FactorBadgeProps {
  readonly state: FactorState
  /** Single sign-on is on: whatever the state is, it is asked nowhere. */
  readonly isSleeping?: boolean
}

export function FactorBadge({ state, isSleeping = false }: FactorBadgeProps) {
  if (isSleeping) return <Badge tone="quiet">{state === 'none' ? sleepWords.badgeNone : sleepWords.badge}</Badge>
  return <Badge tone={factorTones[state]}>{factorWords[state]}</Badge>
}
