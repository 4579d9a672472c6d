// Every state of the Authenticator's screens.
import { AuthenticatorPage } from '../../src/renderer/authenticator/authenticator-page'
import { loadLogos } from '../../src/renderer/authenticator/features/logos/logo-of'
import { details, list } from './authenticator/accounts'
import { adding, exports, imports } from './authenticator/adding'
import { lock, settings } from './authenticator/settings'
import { usual } from './authenticator/usual'
import type { LooseAnswers } from './bridge'
import type { AnyEntry, Family } from './entry'
import { startStage } from './stage'

await loadLogos()
startStage({
  page: 'authenticator',
  draw: () => <AuthenticatorPage />,
  usual: usual as LooseAnswers,
  families: {
    List: list,
    'An account': details,
    Adding: adding,
    Importing: imports,
    Exporting: exports,
    Settings: settings,
    Lock: lock
  } as unknown as Readonly<Record<string, Family<AnyEntry>>>
})
