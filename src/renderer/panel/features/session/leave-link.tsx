// The link below a screen that requires something first: back to the login, without keeping anything.
import { useAction } from '../../../ui/queries'
import { panel } from '../../client'
import { DimLink } from './dim-link'
import { useTakeSession } from './use-session'

export interface LeaveLinkProps {
  readonly children: string
  /** `cancel` drops an incomplete login; `logOut` ends a session. */
  readonly by?: 'cancel' | 'logOut'
}

export function LeaveLink({ children, by = 'cancel' }: LeaveLinkProps) {
  const leaving = useAction(panel.session[by], useTakeSession())
  return <DimLink onClick={leaving.start}>{children}</DimLink>
}
