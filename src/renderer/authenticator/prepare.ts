// What the Authenticator asks before it draws its first screen.
import type { QueryClient } from '@tanstack/react-query'
import { protectionCall } from '../ui/client'
import { ask } from '../ui/queries'
import { entriesCall, groupsCall, lockCall, viewCall } from './client'
import { loadLogos } from './features/logos/logo-of'

/** Asks everything at once, and loads the logos. What a locked vault refuses is asked again when it is opened. */
export async function prepareAuthenticator(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    ask(queryClient, ...protectionCall),
    ask(queryClient, ...lockCall),
    ask(queryClient, ...entriesCall),
    ask(queryClient, ...groupsCall),
    ask(queryClient, ...viewCall),
    // Without its file, accounts show their letters.
    loadLogos().catch(() => undefined)
  ])
}
