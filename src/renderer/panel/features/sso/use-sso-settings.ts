// The answer of `sso.get`, asked again whenever single sign-on changed. Only for admin screens.
import { useCall } from '../../../ui/queries'
import { panel } from '../../client'

export const useSsoSettings = () => useCall('settings', ['sso'], () => panel.sso.get({}))
