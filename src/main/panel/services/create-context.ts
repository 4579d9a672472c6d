// Creates the context of the Panel's use cases.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fail } from '../../../shared/result'
import { createSettling } from '../../protection/settling'
import { runHere } from '../../worker/serve'
import type { Policy } from '../../../shared/model/policy'
import { defaultPolicy } from '../domain/policy'
import { createBrake } from './brake'
import type { PanelContext } from './context'
import { panelJobs } from './jobs'
import { createRunning } from './running'
import type { AuthStates } from './auth-states'

export function createPanelContext(
  parts: Pick<PanelContext, 'store' | 'hashing' | 'ports' | 'secrets' | 'closed'> & {
    authStates: (policy: () => Policy) => AuthStates
  }
): PanelContext {
  const { store, hashing, ports, secrets, closed } = parts
  const policy = () => store.account.find()?.policy ?? defaultPolicy
  const runJob = ports.runJob ?? runHere(panelJobs)
  const settling = createSettling({
    leaveJournal: store.imports.leaveJournal,
    runJob: ports.runJob,
    access: () => secrets().store,
    isOpen: () => !closed.aborted
  })
  let commonPasswords: ReadonlySet<string> | null = null
  return {
    store,
    hashing,
    ports,
    authStates: parts.authStates(policy),
    brake: createBrake(store, ports.now, ports.pace),
    now: ports.now,
    random: ports.random ?? randomBytes,
    policy,
    accountName: () => store.account.find()?.name ?? '',
    runJob: async (name, input, options) => {
      const answer = await runJob(name, input, options)
      // Too late: the store may be closed by now.
      return options?.signal?.aborted === true ? fail({ code: 'cancelled' }) : answer
    },
    settling,
    secrets,
    running: createRunning(ports),
    closed,
    audit(kind, { actor = null, subject = null, profileId = null, data = {} }) {
      store.audit.append({ at: ports.now(), kind, actor, subject, profile: profileId, data })
    },
    commonPasswords() {
      commonPasswords ??= new Set(readFileSync(ports.commonPasswordsPath, 'utf8').split('\n').filter(Boolean))
      return commonPasswords
    }
  }
}
