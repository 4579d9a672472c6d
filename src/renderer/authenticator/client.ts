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
