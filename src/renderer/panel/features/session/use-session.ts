// The state of this browser profile's session, as the main process reports it. Every call that changes it answers the new state.
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { SessionState, Topic } from '../../../../shared/contract'
import { useCall } from '../../../ui/queries'
import { panel } from '../../client'

/** The session of a user who is logged in. */
export type SignedInState = Extract<SessionState, { step: 'signed-in' }>

/** The session of a user who has to set up two-factor authentication first. */
export type SetupState = Extract<SessionState, { step: 'setup' }>

/** The query of the session's state. */
export const sessionKey = ['session', 'get'] as const
const [topic, ...parts] = sessionKey

type Answer = Awaited<ReturnType<typeof panel.session.get>>

/** What every user of this window may see, and what belongs to no user. */
const ofTheWindow = new Set<unknown>(['app', 'protection', 'updates'] satisfies readonly Topic[])

/** The user who is logged in; null if nobody is, or not yet. */
const userOf = (answer: Answer | undefined): string | null =>
  answer?.ok === true && answer.value.step === 'signed-in' ? answer.value.user.email : null

/** Once a session has ended, forgets all answers that were given to its user: the next session asks again. */
function forgetAfter(queryClient: QueryClient, next: Answer): void {
  const before = userOf(queryClient.getQueryData(sessionKey))
  if (before === null || before === userOf(next)) return
  queryClient.removeQueries({
    predicate: ({ queryKey }) => !ofTheWindow.has(queryKey[0]) && !(queryKey[0] === topic && queryKey[1] === parts[0])
  })
}

/** The answer of `session.get`, asked again whenever the session changed without the page's doing. */
export function useSession() {
  const queryClient = useQueryClient()
  return useCall(topic, parts, async () => {
    const answer = await panel.session.get({})
    forgetAfter(queryClient, answer)
    return answer
  })
}

/** Why the last session ended, or how long this one lasts. Asking does not extend it. */
export const useSessionLife = () => useCall(...sessionLifeCall)

export const sessionLifeCall = ['session', ['getLife'], () => panel.session.getLife({})] as const

/** Uses the new state from an answer, without asking again. */
export function useTakeSession(): (state: SessionState) => void {
  const queryClient = useQueryClient()
  return useCallback(
    (state: SessionState) => {
      const answer: Answer = { ok: true, value: state }
      forgetAfter(queryClient, answer)
      queryClient.setQueryData(sessionKey, answer)
    },
    [queryClient]
  )
}
