// Opens a known provider's own page, on which an admin registers Countersign, in the system's web browser.
import { providerPages } from '../../../../shared/model/sso'
import { fail, ok } from '../../../../shared/result'
import type { PanelHandlers } from '../authority'
import type { PanelContext } from '../context'
import type { SsoAttempts } from './attempts'

export function createOpenProviderPage(
  { ports }: PanelContext,
  attempts: SsoAttempts
): PanelHandlers['sso']['openProviderPage'] {
  return async ({ provider }, { profileId }) => {
    const retryAt = attempts.count(profileId)
    if (retryAt !== null) return fail({ code: 'throttled', retryAt })
    if (ports.openBrowser === undefined) return fail({ code: 'sso-browser-not-opened' })
    try {
      await ports.openBrowser(providerPages[provider], null)
      return ok(null)
    } catch {
      return fail({ code: 'sso-browser-not-opened' })
    }
  }
}
