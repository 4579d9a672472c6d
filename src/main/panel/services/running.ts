// What takes long, while it is under way: who asked sees how far it is and may cancel it. Ends with the Panel.
import type { RunningJob, RunningKind } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { Progress } from '../../worker/job'

export interface RunningHandlers {
  /** Of this browser profile. */
  list(profileId: string): Result<readonly RunningJob[], never>
  cancel(profileId: string, input: { readonly kind: RunningKind }): Result<null, Failure<'not-found'>>
}

export interface Step {
  readonly signal: AbortSignal
  readonly report: (phase: RunningJob['phase'], progress: Progress) => void
}

export interface Running {
  /** Does `work`, one of a kind and browser profile at a time. */
  run<T>(
    profileId: string,
    kind: RunningKind,
    work: (step: Step) => Promise<T>
  ): Promise<T | Result<never, Failure<'cancelled'>>>
  readonly handlers: RunningHandlers
  /** Cancels everything; what is under way finds its signal aborted. */
  close(): void
}

const tellEveryMs = 250

export function createRunning(ports: { readonly onChanged: (topic: 'jobs') => void }): Running {
  const running = new Map<string, { job: RunningJob; profileId: string; readonly abort: AbortController }>()
  const keyOf = (profileId: string, kind: RunningKind) => `${kind} ${profileId}`
  let isClosed = false
  let toldAt = Number.NEGATIVE_INFINITY
  const tell = () => {
    if (!isClosed) ports.onChanged('jobs')
  }
  return {
    async run(profileId, kind, work) {
      const key = keyOf(profileId, kind)
      if (isClosed || running.has(key)) return fail({ code: 'cancelled' })
      const abort = new AbortController()
      const entry = { job: { kind, phase: 'working', done: 0, total: 0 } as RunningJob, profileId, abort }
      running.set(key, entry)
      const report: Step['report'] = (phase, { done, total }) => {
        const isNewPhase = phase !== entry.job.phase
        entry.job = { kind, phase, done, total }
        const now = performance.now()
        if (!isNewPhase && now - toldAt < tellEveryMs) return
        toldAt = now
        tell()
      }
      tell()
      try {
        return await work({ signal: abort.signal, report })
      } finally {
        running.delete(key)
        tell()
      }
    },
    handlers: {
      list: (profileId) =>
        ok([...running.values()].filter((each) => each.profileId === profileId).map(({ job }) => job)),
      cancel(profileId, { kind }) {
        const entry = running.get(keyOf(profileId, kind))
        if (entry === undefined) return fail({ code: 'not-found' })
        entry.abort.abort()
        return ok(null)
      }
    },
    close() {
      isClosed = true
      for (const { abort } of running.values()) abort.abort()
    }
  }
}
