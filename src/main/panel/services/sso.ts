// Single sign-on: its settings, their test, links, signing in and stepping up (docs/behaviour.md, S2). While it is on:
//
//   break-glass admins   password and codes, as before
//   everybody else       Continue with SSO; their factors sleep, kept and sealed, and wake when it is off
//
// Each part has its file in sso/; here they are joined.
import type { PanelContext } from './context'
import { createSsoAttempts } from './sso/attempts'
import { createSsoLinkHandlers, type SsoLinkHandlers } from './sso/links'
import { createSsoSettingsHandlers, type SsoSettingsHandlers } from './sso/settings'
import { createSsoTest, type SsoTestHandlers } from './sso/settings-test'
import { createSsoSignIn, type SsoSignInHandlers } from './sso/sign-in'
import { createSsoStepUp, type SsoStepUpHandlers } from './sso/step-up'

export interface SsoHandlers
  extends SsoSettingsHandlers, SsoTestHandlers, SsoLinkHandlers, SsoSignInHandlers, SsoStepUpHandlers {
  close(): void
}

export function createSsoHandlers(context: PanelContext): SsoHandlers {
  const attempts = createSsoAttempts(context)
  let isShut = false
  const isClosed = () => isShut
  const announce = () => {
    for (const topic of ['settings', 'users', 'session', 'audit'] as const) context.ports.onChanged(topic)
  }
  const { forgetEndPages, ...signingIn } = createSsoSignIn(context, { attempts, isClosed })

  return {
    ...createSsoSettingsHandlers(context, { announce, cancelAttempts: attempts.cancelAll }),
    test: createSsoTest(context, { attempts, announce, isClosed }),
    ...createSsoLinkHandlers(context, announce),
    ...signingIn,
    stepUp: createSsoStepUp(context, { attempts, isClosed }),

    close() {
      isShut = true
      attempts.cancelAll()
      forgetEndPages()
    }
  }
}
