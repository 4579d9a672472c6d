// The custom order of the list. Moving some accounts leaves every other one where it is: those that are moved share the
// places that they held among themselves.

interface Placed {
  readonly id: string
  readonly position: number
}

/**
 * New positions for `ids` in their new order among `list`, which is in the order that holds now. Answers only the positions
 * that change; ids that are not in the list, or are named again, are passed over. Where accounts shared a position, those
 * behind make room.
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
    // The places are those of the old order.
    const place = Math.max(list[index]?.position ?? position, last + 1)
    last = place
    if (place !== position) changed.set(id, place)
  })
  return changed
}
