// Long-running jobs of the Panel.

export const runningKinds = ['preview-users', 'import-users', 'export-users', 'export-audit', 'verify-audit'] as const

export type RunningKind = (typeof runningKinds)[number]

/** A running job. `total` is 0 if unknown. */
export interface RunningJob {
  readonly kind: RunningKind
  /** An import: users are prepared, then added. If it is cancelled meanwhile, it is undone. */
  readonly phase: 'working' | 'preparing' | 'adding' | 'taking-back'
  readonly done: number
  readonly total: number
}
