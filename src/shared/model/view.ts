// How the accounts of the vault are shown.

export const sortOrders = ['custom', 'name', 'usage', 'recency'] as const

export type SortOrder = (typeof sortOrders)[number]

export const densities = ['comfortable', 'compact', 'large'] as const

export type Density = (typeof densities)[number]

export interface ViewPreferences {
  readonly sort: SortOrder
  readonly density: Density
  /** Codes stay hidden until the user reveals them. */
  readonly hidesCodes: boolean
  /** The next code is shown next to the current one in its last seconds. */
  readonly showsNextCode: boolean
}

export interface Preferences extends ViewPreferences {
  /** The camera used last, as the page's device id. */
  readonly cameraId: string | null
}
