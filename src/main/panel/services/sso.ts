// Single sign-on: its settings, their test, links, signing in and stepping up (docs/behaviour.md, S2). While it is on:
//
//   break-glass admins   password and codes, as before
//   everyone else        Continue with SSO; their factors are paused: kept and sealed until it is off
//
// Each part has its own file in sso/; here they are joined.
import type { PanelHandlers } from './authority'
import type { PanelContext } from './context'
import { createSsoAttempts } from './sso/attempts'
import { createSsoLinkHandlers } from './sso/links'
import { createOpenProviderPage } from './sso/provider-page'
import { createSsoSettingsHandlers } from './sso/settings'
import { createSsoTest } from './sso/settings-test'
import { createSsoSignIn } from './sso/sign-in'
import { createSsoStepUp } from './sso/step-up'

export function createSso(context: PanelContext) {
  const attempts = createSsoAttempts(context)
  let isShut = false
  const isClosed = () => isShut
  const { leave, forgetEndPages, handlers } = createSsoSignIn(context, { attempts, isClosed })

  return {
    handlers: {
      ...createSsoSettingsHandlers(context, attempts.cancelAll),
      test: createSsoTest(context, { attempts, isClosed }),
      ...createSsoLinkHandlers(context),
      ...handlers,
      stepUp: createSsoStepUp(context, { attempts, isClosed }),
      openProviderPage: createOpenProviderPage(context, attempts)
    } satisfies PanelHandlers['sso'],

    leave,

    close() {
      isShut = true
      attempts.cancelAll()
      forgetEndPages()
    }
  }
}
