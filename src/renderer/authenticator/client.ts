// The Authenticator's calls, as plain functions.
import type { AuthenticatorContract } from '../../shared/contract'
import { createClient } from '../ui/client'

export const {
  entries,
  codes,
  scan,
  candidates,
  imports,
  exports,
  backups,
  snapshots,
  preferences,
  lock,
  quick,
  links,
  desktop,
  clock,
  app,
  protection,
  trash,
  groups,
  details,
  search
} = createClient<AuthenticatorContract>()

// Calls of several screens, as arguments of `useCall` and `ask`.
export const entriesCall = ['entries', ['list'], () => entries.list({})] as const
export const groupsCall = ['entries', ['groups'], () => groups.list({})] as const
export const viewCall = ['settings', ['view'], () => preferences.get({})] as const
/** Under the protection's topic: a call that finds the store locked refreshes both. */
export const lockCall = ['protection', ['lock'], () => lock.get({})] as const
