import { useCall } from '../../../ui/queries'
import { panel } from '../../client'

/** Under the audit log's topic: every change to what is checked is written there. */
export const useSelfAudit = () => useCall('audit', ['self-audit'], () => panel.selfAudit.get({}))
