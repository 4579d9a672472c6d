// What the Authenticator asks before it draws its first screen.
import type { QueryClient } from '@tanstack/react-query'
import { protectionCall } from '../ui/client'
import { ask } from '../ui/queries'
import { entriesCall, groupsCall, lockCall, viewCall } from './client'
import { askFirstCodes, mostPlainRows } from './features/codes/first-codes'
import { loadLogos } from './features/logos/logo-of'

/** Asks everything at once, and loads the logos. What a locked vault refuses is asked again when it is opened. */
export async function prepareAuthenticator(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    ask(queryClient, ...protectionCall),
    ask(queryClient, ...lockCall),
    askEntries(queryClient),
    ask(queryClient, ...groupsCall),
    ask(queryClient, ...viewCall),
    // Without its file, accounts show their letters.
    loadLogos().catch(() => undefined)
  ])
}

/** The accounts, and their codes unless there are so many that rows ask for their own. */
async function askEntries(queryClient: QueryClient): Promise<void> {
  const answer = await ask(queryClient, ...entriesCall)
  if (answer.ok && answer.value.length > 0 && answer.value.length <= mostPlainRows) await askFirstCodes()
}
