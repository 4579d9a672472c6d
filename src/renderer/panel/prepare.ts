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

/** What the calls will probably answer. */
const ready: ProtectionState = { stage: 'ready', kind: 'keychain' }
const expected: Readonly<Record<NonNullable<PageStart['expects']>, SessionState>> = {
  login: { step: 'signed-out', sso: null },
  'first-run': { step: 'first-run' }
}

/**
 * Asks everything at once, and loads the first screen. An expected screen is drawn at once, as if that were the answer; it takes input until
 * the answer arrives, and what is sent earlier waits in the main process.
 */
export async function preparePanel(queryClient: QueryClient, start: PageStart | null): Promise<void> {
  if (start !== null && start.expects !== null) {
    const state = expected[start.expects]
    const [topic, parts] = protectionCall
    for (const [key, value] of [
      [[topic, ...parts], ready],
      [sessionKey, state]
    ] as const) {
      queryClient.setQueryData(key, { ok: true, value })
      await queryClient.invalidateQueries({ queryKey: key, exact: true, refetchType: 'none' })
    }
    await screenOf(state.step)?.load()
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
