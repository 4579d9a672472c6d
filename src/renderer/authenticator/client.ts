// The Authenticator's calls, as plain functions.
import type { AuthenticatorContract } from '../../shared/contract'
import { createClient } from '../ui/client'

export const { entries, codes, scan, candidates, preferences, app } = createClient<AuthenticatorContract>()
