// The frame of every admin screen inside the shell: its heading with the screen's own buttons, and the dialog that asks for the password
// again. Screens choose how much of the window's width they use.
import type { ReactNode } from 'react'
import { ScreenHeading } from '../../../ui/screen-heading'
import { StepUpProvider } from '../../../ui/step-up'
import { panel } from '../../client'
import { useSession } from '../session/use-session'
import classes from './admin-page.module.css'

export interface AdminPageProps {
  readonly title: string
  readonly detail?: string
  /** Above the heading: the link back. */
  readonly above?: ReactNode
  /** Next to the heading. */
  readonly actions?: ReactNode
  readonly width?: 'middle' | 'wide'
  /** The last part of the screen fills the window, with less space below it. */
  readonly isFilling?: boolean
  readonly children: ReactNode
}

export function AdminPage({
  title,
  detail,
  above,
  actions,
  width = 'wide',
  isFilling = false,
  children
}: AdminPageProps) {
  return (
    <div className={classes.page} data-width={width} data-filling={isFilling || undefined}>
      {above}
      <div className={classes.head}>
        <div className={classes.text}>
          <ScreenHeading>{title}</ScreenHeading>
          {detail !== undefined && <p className={classes.detail}>{detail}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}

const atProvider = { confirm: () => panel.sso.stepUp({}), cancel: () => void panel.sso.cancelSignIn({}) }

/** Must contain everything that makes admin calls. The shell puts every screen into one. */
export function AdminRoom({ children }: { readonly children: ReactNode }) {
  const session = useSession().data
  const signedIn = session?.ok === true && session.value.step === 'signed-in' ? session.value : null
  return (
    <StepUpProvider
      stepUp={panel.session.stepUp}
      needsCode={signedIn?.stepUpNeedsCode ?? false}
      provider={signedIn?.stepUpBy === 'sso' ? atProvider : null}
    >
      {children}
    </StepUpProvider>
  )
}

/** The id of the user who is logged in; empty if there is none. */
export function useOwnId(): string {
  const session = useSession().data
  return session?.ok === true && session.value.step === 'signed-in' ? session.value.user.id : ''
}

export interface SectionProps {
  readonly title: string
  readonly detail?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** Fills the width of its grid. */
  readonly isWide?: boolean
}

/** A titled card. */
export function Section({ title, detail, actions, children, isWide = false }: SectionProps) {
  return (
    <section className={classes.section} data-wide={isWide || undefined} aria-label={title}>
      <div className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{title}</h2>
        {actions}
      </div>
      {detail !== undefined && <p className={classes.sectionDetail}>{detail}</p>}
      {children}
    </section>
  )
}

/** Names and values, one pair per row. */
export function Facts({ rows }: { readonly rows: readonly (readonly [name: string, value: ReactNode] | null)[] }) {
  return (
    <dl className={classes.facts}>
      {rows.map(
        (row, index) =>
          row !== null && (
            // Not the name: in another language it would be another row, and an open dialog in it would close.
            <div key={index} className={classes.fact}>
              <dt>{row[0]}</dt>
              <dd>{row[1]}</dd>
            </div>
          )
      )}
    </dl>
  )
}
