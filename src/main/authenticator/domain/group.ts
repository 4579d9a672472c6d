// Limits of groups, and how an imported account finds its group.
import { tidyText } from '../../../shared/text/tidy'
import { longestGroupName, mostGroups } from '../../../shared/model/limits'
import { foldName } from './entry'

/** Returns the group with a name, created with `create` if there is none yet; null for an invalid name. */
export function createGroupFinder(
  known: readonly { readonly id: string; readonly name: string }[],
  create: (name: string) => string
): (name: string | undefined) => string | null {
  const byName = new Map(known.map(({ id, name }) => [foldName(name), id]))
  const byGiven = new Map<string | undefined, string | null>()
  const find = (given: string | undefined) => {
    const name = tidyText(given ?? '', longestGroupName)
    const found = byName.get(foldName(name))
    if (found !== undefined) return found
    if (name === '' || byName.size >= mostGroups) return null
    const made = create(name)
    byName.set(foldName(name), made)
    return made
  }
  return (given) => {
    const known = byGiven.get(given)
    if (known !== undefined) return known
    const found = find(given)
    byGiven.set(given, found)
    return found
  }
}
