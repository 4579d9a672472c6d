// The Panel's calls.
import type { PanelContract } from '../../shared/contract'
import { createClient } from '../ui/client'

export const panel = createClient<PanelContract>()
