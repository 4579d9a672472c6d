// The answer of `sso.get`, asked again whenever single sign-on changed. For screens of admins.
import { useCall } from '../../../ui/queries'
import { panel } from '../../client'

export const useSsoSettings = () => useCall('settings', ['sso'], () => panel.sso.get({}))
