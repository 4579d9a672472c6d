// An event's message with an icon: refusals and losses stand out, everyday logins do not.
import {
  IconAlertTriangle,
  IconDoorEnter,
  IconDoorExit,
  IconDownload,
  IconKey,
  IconLock,
  IconSettings,
  IconShieldCheck,
  IconShieldX,
  IconUser,
  IconBrowser
} from '@tabler/icons-react'
import type { AuditKind } from '../../../../shared/contract'
import { auditKindMessage } from '../../../messages/admin'
import classes from './event-sign.module.css'

type Tone = 'good' | 'warn' | 'danger' | 'quiet'

function signOf(kind: AuditKind): { readonly Icon: typeof IconKey; readonly tone: Tone } {
  switch (kind) {
    case 'login.succeeded':
      return { Icon: IconDoorEnter, tone: 'quiet' }
    case 'session.ended':
    case 'user.sessions-ended':
      return { Icon: IconDoorExit, tone: 'quiet' }
    case 'login.locked':
    case 'factor.disabled':
      return { Icon: IconLock, tone: 'danger' }
    case 'clock.set-back':
    case 'store.restored':
    case 'store.accepted':
    case 'login.code-reused':
    case 'account.recovered':
    case 'recovery-key.accepted':
      return { Icon: IconAlertTriangle, tone: 'danger' }
    case 'factor.reset':
    case 'user.deleted':
    case 'user.disabled':
    case 'user.rights-lowered':
      return { Icon: IconShieldX, tone: 'warn' }
    case 'factor.enrolled':
    case 'factor.replaced':
      return { Icon: IconShieldCheck, tone: 'good' }
    default:
      break
  }
  if (kind.endsWith('-refused')) return { Icon: IconAlertTriangle, tone: 'warn' }
  if (kind.endsWith('exported')) return { Icon: IconDownload, tone: 'quiet' }
  if (kind.startsWith('user.')) return { Icon: IconUser, tone: 'quiet' }
  if (kind.startsWith('browser.')) return { Icon: IconBrowser, tone: 'quiet' }
  if (kind.startsWith('account.') || kind.startsWith('policy.')) return { Icon: IconSettings, tone: 'quiet' }
  return { Icon: IconKey, tone: 'quiet' }
}

export function EventSign({ kind }: { readonly kind: AuditKind }) {
  const { Icon, tone } = signOf(kind)
  const message = auditKindMessage(kind)
  return (
    <span className={classes.sign} data-tone={tone}>
      <Icon size={16} aria-hidden />
      <span className={classes.text} title={message}>
        {message}
      </span>
    </span>
  )
}
