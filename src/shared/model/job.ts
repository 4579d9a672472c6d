// Long work of the Panel that is under way.

export const runningKinds = ['preview-users', 'import-users', 'export-users', 'export-audit', 'verify-audit'] as const

export type RunningKind = (typeof runningKinds)[number]

/** Long work that is under way. `total` is 0 where it is not known. */
export interface RunningJob {
  readonly kind: RunningKind
  /** An import: its users are made ready, then added; one that is cancelled meanwhile is taken back. */
  readonly phase: 'working' | 'preparing' | 'adding' | 'taking-back'
  readonly done: number
  readonly total: number
}
