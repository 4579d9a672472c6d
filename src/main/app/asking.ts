// Asks the user: system dialogs, and consent that no page can give. Each app has its own, so that a page that opens one dialog after
// another cannot silence the other app.
import { join } from 'node:path'
import type { AppId } from '../../shared/model/app'
import { createConsent, type Consent } from '../protection/consent'
import { createOneDialog } from '../protection/one-dialog'
import { createReach, type Reach } from '../protection/reach'
import type { AppPorts } from './ports'

export interface Asking {
  readonly consents: Readonly<Record<AppId, Consent>>
  readonly dialogs: Readonly<Record<AppId, ReturnType<typeof createOneDialog>>>
  /** Which servers the user confirmed, and how to ask about more. */
  readonly reach: Reach
}

export function createAsking(
  ports: Pick<AppPorts, 'dataDir' | 'confirm' | 'now' | 'saveFile' | 'chooseFolder'>
): Asking {
  const consents = {
    panel: createConsent(ports.confirm, ports.now),
    authenticator: createConsent(ports.confirm, ports.now)
  }
  return {
    consents,
    dialogs: { panel: createOneDialog(ports, 'panel'), authenticator: createOneDialog(ports, 'authenticator') },
    reach: createReach(join(ports.dataDir, 'confirmed-hosts.json'), (use) =>
      use === 'sso' ? consents.panel : consents.authenticator
    )
  }
}
