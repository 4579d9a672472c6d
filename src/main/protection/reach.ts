// Nothing leaves this computer for an address that no person confirmed (docs/decisions/0029-consent-for-addresses.md). A page may
// name a time server or an issuer; whether anything is sent there is asked in a dialog of the main process, once a host. What
// was confirmed is kept in a file that the main process alone writes; a file that is gone, empty or not ours confirms nothing.
import { ok, type Failure, type Result } from '../../shared/result'
import type { Consent } from './consent'
import { showHost } from './hosts'
import { createJsonFile, fieldsOf } from './json-file'

/** For what a host may be asked. Each is confirmed on its own. */
export type ReachUse = 'time-server' | 'sso'

export type ReachRefusal = Failure<'cancelled' | 'throttled'>

export interface Reach {
  /** Whether a person confirmed this host (with its port, where it has one) for this. */
  isConfirmed(use: ReachUse, host: string): boolean
  /** Asks a person about those of `hosts` that nobody has confirmed, all at once; asks nobody where there are none. */
  confirm(use: ReachUse, hosts: readonly string[]): Promise<Result<null, ReachRefusal>>
}

/** The dialog is read by a person. */
const mostAtOnce = 8
/** The oldest are asked about again. */
const mostKept = 200

const question = (use: ReachUse, hosts: readonly string[]) => {
  const shown = hosts.map(showHost).join('\n')
  return use === 'time-server' ? ({ kind: use, host: shown } as const) : ({ kind: 'sso-hosts', hosts: shown } as const)
}

interface Kept {
  readonly confirmed: readonly string[]
}

function parse(kept: unknown): Kept {
  const { confirmed } = fieldsOf(kept)
  return {
    confirmed: Array.isArray(confirmed) ? confirmed.filter((one) => typeof one === 'string').slice(-mostKept) : []
  }
}

/** `consentOf`: who is asked about a use. What cannot be kept holds until the app ends. */
export function createReach(path: string, consentOf: (use: ReachUse) => Consent): Reach {
  const file = createJsonFile(path, parse)
  let { confirmed } = file.read() ?? parse(null)
  const nameOf = (use: ReachUse, host: string) => `${use} ${host}`
  const isConfirmed = (use: ReachUse, host: string) => confirmed.includes(nameOf(use, host))
  return {
    isConfirmed,
    async confirm(use, hosts) {
      const asked = [...new Set(hosts)].filter((host) => !isConfirmed(use, host))
      if (asked.length === 0) return ok(null)
      if (asked.length > mostAtOnce) return { ok: false, error: { code: 'cancelled' } }
      const answer = await consentOf(use)(question(use, asked))
      if (!answer.ok) return answer
      confirmed = [...confirmed, ...asked.map((host) => nameOf(use, host))].slice(-mostKept)
      try {
        file.save({ confirmed })
      } catch {
        // The store beside it says what is wrong with the folder.
      }
      return answer
    }
  }
}
