// The custom order of the list. Moving some accounts leaves all others where they are: the moved ones share the places that they had.

interface Placed {
  readonly id: string
  readonly position: number
}

/**
 * New positions for `ids` in their new order within `list`, which is in the current order. Returns only positions that change. Ignores
 * unknown and repeated ids. If accounts shared a position, later ones are shifted.
 */
export function reorder(list: readonly Placed[], ids: readonly string[]): ReadonlyMap<string, number> {
  const known = new Map(list.map((one) => [one.id, one]))
  const moved = [...new Set(ids)].flatMap((id) => known.get(id) ?? [])
  const moving = new Set(moved.map(({ id }) => id))
  const queue = moved.values()
  const ordered = list.map((one) => (moving.has(one.id) ? (queue.next().value ?? one) : one))
  const changed = new Map<string, number>()
  let last = Number.NEGATIVE_INFINITY
  ordered.forEach(({ id, position }, index) => {
    // The places in the old order.
    const place = Math.max(list[index]?.position ?? position, last + 1)
    last = place
    if (place !== position) changed.set(id, place)
  })
  return changed
}
