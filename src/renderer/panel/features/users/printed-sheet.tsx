// A sheet that is only printed: while it is in the page, printing prints nothing else.
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useSession } from '../session/use-session'
import classes from './printed-sheet.module.css'
import { useMessages } from '../../../ui/use-messages'

export function Printed({ children }: { readonly children: ReactNode }) {
  const t = useMessages()
  return createPortal(
    <div className={classes.sheet} aria-hidden>
      <p className={classes.product}>{t('app.product.name')}</p>
      {children}
    </div>,
    document.body
  )
}

export interface PrintedSheetProps {
  readonly title: string
  /** The person whose code it is, if it is one person's. */
  readonly email?: string
  readonly code: string
  readonly lines: readonly string[]
}

export function PrintedSheet({ title, email, code, lines }: PrintedSheetProps) {
  const t = useMessages()
  const session = useSession().data
  const accountName = session?.ok === true && session.value.step === 'signed-in' ? session.value.accountName : ''

  return (
    <Printed>
      <h1>{title}</h1>
      <dl>
        <dt>{t('admin.activation.sheet.account')}</dt>
        <dd>
          <bdi>{accountName}</bdi>
        </dd>
        {email !== undefined && (
          <>
            <dt>{t('admin.activation.sheet.username')}</dt>
            <dd>
              <bdi>{email}</bdi>
            </dd>
          </>
        )}
      </dl>
      <p className={classes.code}>{code}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Printed>
  )
}
