// Groups of accounts. An account is in at most one; removing a group keeps its accounts.
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { tidyText } from '../../../shared/text/tidy'
import { longestGroupName, mostGroups } from '../../../shared/model/limits'
import { foldName } from '../domain/entry'
import { reorder } from '../domain/order'
import type { VaultHandlers } from './handlers'
import type { VaultPorts } from './vault-ports'

type GroupsPorts = Omit<VaultPorts, 'logoTable' | 'copyText'>

export function createGroups(ports: GroupsPorts) {
  const { groups, table, history, transact, vault, now, random, onChanged } = ports
  const findNamed = (name: string) => groups.list().find((group) => foldName(group.name) === foldName(name))
  const announce = () => {
    vault.refresh([])
    onChanged('entries')
  }
  const badName = fail({ code: 'invalid-input', fields: ['name'] })
  return {
    list: () => {
      const counts = new Map<string | null, number>()
      for (const { groupId } of vault.entries()) counts.set(groupId, (counts.get(groupId) ?? 0) + 1)
      return ok(groups.list().map((group) => ({ ...group, accounts: counts.get(group.id) ?? 0 })))
    },
    /** Returns the existing group with that name, if there is one. */
    create: (input) => {
      const name = tidyText(input.name, longestGroupName)
      const same = findNamed(name)
      if (same !== undefined) return ok({ id: same.id })
      if (name === '' || groups.list().length >= mostGroups) return badName
      const id = Buffer.from(random(16)).toString('hex')
      groups.insert({ id, name, importId: null })
      announce()
      return ok({ id })
    },
    rename: ({ id, name: given }): Result<null, Failure<'not-found' | 'invalid-input'>> => {
      const name = tidyText(given, longestGroupName)
      const same = findNamed(name)
      if (name === '' || (same !== undefined && same.id !== id)) return badName
      if (!groups.rename(id, name)) return fail({ code: 'not-found' })
      announce()
      return ok(null)
    },
    /** Its accounts stay, without a group. */
    remove: ({ id }) => {
      const group = groups.list().find((one) => one.id === id)
      if (group === undefined) return fail({ code: 'not-found' })
      const members = vault.entries().flatMap((entry) => (entry.groupId === id ? [entry.id] : []))
      const at = now()
      transact(() => {
        table.changeAll(members, () => ({ groupId: null }), at)
        for (const one of members) history.add(one, [{ change: 'group', from: group.name, to: null }], at)
        groups.remove(id)
      })
      vault.refresh(members)
      onChanged('entries')
      return ok(null)
    },
    reorder: ({ ids }) => {
      const list = groups.list()
      if (!list.some(({ id }) => ids.includes(id))) return fail({ code: 'not-found' })
      transact(() => {
        groups.setPositions(reorder(list, ids))
      })
      announce()
      return ok(null)
    }
  } satisfies VaultHandlers['groups']
}
