// What the Panel asks before it draws its first screen.
import type { QueryClient } from '@tanstack/react-query'
import type { PageStart } from '../../shared/model/app'
import type { ProtectionState, SessionState } from '../../shared/contract'
import { protectionCall } from '../ui/client'
import { ask } from '../ui/queries'
import { panel } from './client'
import { profilesCall } from './features/profiles/use-profiles'
import { sessionKey, sessionLifeCall } from './features/session/use-session'
import { screenOf } from './screens'

/**
 * Asks everything at once, and loads the first screen. Where the login is expected it is drawn at once, as if that were the answer; it
 * takes input until the answer arrives, and a login that is sent earlier waits in the main process.
 */
export async function preparePanel(queryClient: QueryClient, start: PageStart | null): Promise<void> {
  if (start?.expects === 'login') {
    const ready: ProtectionState = { stage: 'ready', kind: 'keychain' }
    const signedOut: SessionState = { step: 'signed-out', sso: null }
    const [topic, parts] = protectionCall
    for (const [key, value] of [
      [[topic, ...parts], ready],
      [sessionKey, signedOut]
    ] as const) {
      queryClient.setQueryData(key, { ok: true, value })
      await queryClient.invalidateQueries({ queryKey: key, exact: true, refetchType: 'none' })
    }
    return
  }
  const [, session] = await Promise.all([
    ask(queryClient, ...protectionCall),
    panel.session.get({}),
    ask(queryClient, ...profilesCall),
    ask(queryClient, ...sessionLifeCall)
  ])
  if (!session.ok) return
  queryClient.setQueryData(sessionKey, session)
  await screenOf(session.value.step)?.load()
}
