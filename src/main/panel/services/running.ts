// Long operations that are running. The caller sees the progress and can cancel them. They end with the Panel.
import type { Caller, RunningJob, RunningKind } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { Progress } from '../../worker/job'

export interface Step {
  readonly signal: AbortSignal
  readonly report: (phase: RunningJob['phase'], progress: Progress) => void
}

export type Running = ReturnType<typeof createRunning>

const tellEveryMs = 250

export function createRunning(ports: { readonly onChanged: (topic: 'jobs') => void }) {
  const running = new Map<string, { job: RunningJob; profileId: string; readonly abort: AbortController }>()
  const keyOf = (profileId: string, kind: RunningKind) => `${kind} ${profileId}`
  let isClosed = false
  let toldAt = Number.NEGATIVE_INFINITY
  const tell = () => {
    if (!isClosed) ports.onChanged('jobs')
  }
  return {
    /** Runs `work`; at most one per kind and browser profile. Otherwise returns `cancelled`. */
    async run<T>(
      profileId: string,
      kind: RunningKind,
      work: (step: Step) => Promise<T>
    ): Promise<T | Result<never, Failure<'cancelled'>>> {
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
    /** Each browser profile sees only its own. */
    handlers: {
      list: (_input: unknown, { profileId }: Caller) =>
        ok([...running.values()].filter((each) => each.profileId === profileId).map(({ job }) => job)),
      cancel({ kind }: { readonly kind: RunningKind }, { profileId }: Caller) {
        const entry = running.get(keyOf(profileId, kind))
        if (entry === undefined) return fail({ code: 'not-found' })
        entry.abort.abort()
        return ok(null)
      }
    },
    /** Cancels everything by aborting the signals. */
    close() {
      isClosed = true
      for (const { abort } of running.values()) abort.abort()
    }
  }
}
