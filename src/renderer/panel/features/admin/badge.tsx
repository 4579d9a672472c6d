// A state as a word, with a coloured dot: the word is sufficient, the colour makes a column easy to scan.
import type { FactorState, ListedStatus } from '../../../../shared/contract'
import classes from './badge.module.css'
import { useMessages } from '../../../ui/use-messages'

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
  const t = useMessages()
  return <Badge tone={statusTones[status]}>{t(`admin.status.${status}`)}</Badge>
}

export interface FactorBadgeProps {
  readonly state: FactorState
  /** Single sign-on is on, so the state has no effect. */
  readonly isSleeping?: boolean
}

export function FactorBadge({ state, isSleeping = false }: FactorBadgeProps) {
  const t = useMessages()
  if (isSleeping)
    return <Badge tone="quiet">{state === 'none' ? t('sso.sleep.badgeNone') : t('sso.sleep.badge')}</Badge>
  return <Badge tone={factorTones[state]}>{t(`admin.factor.${state}`)}</Badge>
}
