// The state of this browser profile's session, as the main process reports it. Every call that changes it answers the new state.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { SessionState } from '../../../../shared/contract'
import { useCall } from '../../../ui/queries'
import { panel } from '../../client'

/** The session of a user who is logged in. */
export type SignedInState = Extract<SessionState, { step: 'signed-in' }>

/** The session of a user who has to set up two-factor authentication first. */
export type SetupState = Extract<SessionState, { step: 'setup' }>

const parts = ['get'] as const

/** The answer of `session.get`, asked again whenever the session changed without the page's doing. */
export const useSession = () => useCall('session', parts, () => panel.session.get({}))

/** Why the last session ended, or how long this one lasts. Asking does not extend it. */
export const useSessionLife = () => useCall('session', ['getLife'], () => panel.session.getLife({}))

/** Uses the new state from an answer, without asking again. */
export function useTakeSession(): (state: SessionState) => void {
  const queryClient = useQueryClient()
  return useCallback(
    (state: SessionState) => {
      queryClient.setQueryData(['session', ...parts], { ok: true, value: state })
    },
    [queryClient]
  )
}
