// The quiet way out below a screen that wants something first: back to the login, nothing kept.
import { Anchor } from '@mantine/core'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { useTakeSession } from './use-session'

export interface LeaveLinkProps {
  readonly children: string
  /** `cancel` drops a login that is not complete; `logOut` ends a session. */
  readonly by?: 'cancel' | 'logOut'
}

export function LeaveLink({ children, by = 'cancel' }: LeaveLinkProps) {
  const leaving = useSubmit(panel.session[by], useTakeSession())
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      c="dimmed"
      onClick={() => {
        leaving.submit({})
      }}
    >
      {children}
    </Anchor>
  )
}
