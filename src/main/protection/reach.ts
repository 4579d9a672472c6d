// The app contacts only hosts that the user confirmed (docs/decisions/0029-consent-for-addresses.md). A page may name a time server or an
// issuer; the main process then asks in its own dialog, once per host. Confirmations are in a file that only the main process writes. If
// that file is missing, empty or not ours, nothing is confirmed.
import { ok, type Failure, type Result } from '../../shared/result'
import type { Consent } from './consent'
import { showHost } from './hosts'
import { createJsonFile, fieldsOf } from './json-file'

/** The purpose of contacting a host. Each is confirmed separately. */
export type ReachUse = 'time-server' | 'sso'

export type ReachRefusal = Failure<'cancelled' | 'throttled'>

export interface Reach {
  /** Whether the user confirmed this host (including its port, if any) for this purpose. */
  isConfirmed(use: ReachUse, host: string): boolean
  /** Asks the user about the hosts that are not confirmed yet, all at once. Does not ask if there are none. */
  confirm(use: ReachUse, hosts: readonly string[]): Promise<Result<null, ReachRefusal>>
}

/** More would not be readable in one dialog. */
const mostAtOnce = 8
/** Beyond this, the oldest must be confirmed again. */
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

/** `consentOf`: how to ask for a purpose. A confirmation that cannot be saved is valid until the app ends. */
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
        // Problems with the folder are reported where the store is opened.
      }
      return answer
    }
  }
}
