// The Panel's calls, for all of its features.
import type { PanelContract } from '../../shared/contract'
import { createClient } from '../ui/client'

export const panel = createClient<PanelContract>()
