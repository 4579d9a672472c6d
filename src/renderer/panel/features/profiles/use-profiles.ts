// The browser profiles of this computer (S10), and the one that this window belongs to.
import { useEffect } from 'react'
import type { BrowserProfile } from '../../../../shared/contract'
import { useCall } from '../../../ui/queries'
import { panel } from '../../client'
import { t } from '../../../messages/language'

export const profilesCall = ['settings', ['profiles'], () => panel.profiles.list({})] as const

/** Empty until the first answer. */
export function useProfiles(): readonly BrowserProfile[] {
  const answer = useCall(...profilesCall).data
  return answer?.ok === true ? answer.value : []
}

/** Sets the profile's name in the window's title. The first profile's window has only the Panel's own name. */
export function useWindowTitle(): void {
  const own = useProfiles().find((profile) => profile.isThis)
  const title =
    own === undefined || own.isFirst
      ? t('panel.profile.firstWindowTitle')
      : t('panel.profile.windowTitle', { name: own.name })
  useEffect(() => {
    document.title = title
  }, [title])
}
