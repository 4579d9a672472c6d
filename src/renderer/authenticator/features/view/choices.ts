// The choices for the list, in the order in which they are offered, and the dimensions of each size.
import type { SortOrder, ViewPreferences } from '../../../../shared/contract'

export const sorts: readonly SortOrder[] = ['custom', 'name', 'usage', 'recency']
export const densities: readonly ViewPreferences['density'][] = ['compact', 'comfortable', 'large']

export interface Measures {
  /** In CSS pixels. */
  readonly rowHeight: number
  readonly rowGap: number
  readonly narrowestCard: number
}

export const measures: Readonly<Record<ViewPreferences['density'], Measures>> = {
  compact: { rowHeight: 62, rowGap: 8, narrowestCard: 340 },
  comfortable: { rowHeight: 100, rowGap: 10, narrowestCard: 320 },
  large: { rowHeight: 132, rowGap: 12, narrowestCard: 380 }
}
