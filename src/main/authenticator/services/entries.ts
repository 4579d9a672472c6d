// The list of entries and all changes except those of codes: names, marks, order, logos, and removal, which can be undone for 30 days. A
// change of several entries is one transaction with their history.
import type { AuthenticatorContract, Candidate, Entry, ParsedOf } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { tidyText } from '../../../shared/text/tidy'
import type { AccountParts } from '../../../shared/model/entry'
import { longestAccount, longestIssuer, longestTag, mostTags } from '../../../shared/model/limits'
import { foldName, hasPin, purgeLimit, type EntryDetails, type VaultEntry } from '../domain/entry'
import { describeChanges, plainChange } from '../domain/history'
import { isOwnLogo } from '../domain/logo'
import { reorder } from '../domain/order'
import type { ChangeableParts } from '../storage/entries'
import type { VaultHandlers } from './handlers'
import { visitEntries } from './vault'
import type { VaultPorts } from './vault-ports'

type NotFound = Failure<'not-found'>
type EntriesPorts = Omit<VaultPorts, 'random' | 'copyText'>

type Decide = (entry: VaultEntry) => Partial<ChangeableParts> | null

export function createEntries(ports: EntriesPorts) {
  const { table, groups, history, logoTable, transact, vault, now, onChanged } = ports
  let shown: { readonly from: readonly VaultEntry[]; readonly list: readonly Entry[] } | null = null
  // A change touches a few of thousands of entries; the others stay described.
  const described = new WeakMap<VaultEntry, Entry>()
  const announce = (ids: readonly string[]) => {
    vault.refresh(ids)
    onChanged('entries')
  }

  const change = (ids: readonly string[], decide: Decide): Result<null, NotFound> => {
    const at = now()
    const { found, changed } = transact(() => {
      const made = table.changeAll(ids, decide, at)
      const names = new Map(groups.list().map(({ id, name }) => [id, name]))
      for (const { before, after } of made.changed) {
        history.add(
          after.id,
          describeChanges(before, after, (id) => names.get(id) ?? null),
          at
        )
      }
      return made
    })
    if (found === 0) return fail({ code: 'not-found' })
    if (changed.length > 0) announce(changed.map(({ after }) => after.id))
    return ok(null)
  }

  /** Marks each of `ids` and records it in the history; `not-found` if there was none to mark. */
  const markAll = (
    ids: readonly string[],
    mark: 'markRemoved' | 'markRestored',
    what: 'removed' | 'restored'
  ): Result<null, NotFound> => {
    const at = now()
    const marked = transact(() => {
      table.purge(purgeLimit(at))
      const done = [...new Set(ids)].filter((id) => table[mark](id, at))
      for (const id of done) history.add(id, [plainChange(what)], at)
      return done
    })
    if (marked.length === 0) return fail({ code: 'not-found' })
    announce(marked)
    return ok(null)
  }

  const hasGroup = (groupId: string | null | undefined) =>
    groupId === null || groupId === undefined || groups.list().some(({ id }) => id === groupId)

  const update = (input: ParsedOf<AuthenticatorContract['entries']['update']>): Result<null, NotFound> => {
    const { id, issuer, account, isFavorite, groupId, tags, logo } = input
    if (!hasGroup(groupId) || (logo === 'own' && !logoTable.has(id))) return fail({ code: 'not-found' })
    return change([id], () => ({
      ...(issuer === undefined ? {} : { issuer: tidyText(issuer, longestIssuer) }),
      ...(account === undefined ? {} : { account: tidyText(account, longestAccount) }),
      ...(isFavorite === undefined ? {} : { isFavorite }),
      ...(groupId === undefined ? {} : { groupId }),
      ...(tags === undefined ? {} : { tags: tidyTags(tags) }),
      ...(logo === undefined ? {} : { logo })
    }))
  }

  const describe = (entry: VaultEntry): Entry => {
    const known = described.get(entry) ?? describeEntry(entry, vault.detailsOf(entry.id))
    described.set(entry, known)
    return known
  }

  const handlers = {
    list: () => {
      const from = vault.entries()
      if (shown?.from !== from) shown = { from, list: from.map(describe) }
      return ok(shown.list)
    },
    update,
    rename: (input) => update(input),
    remove: ({ id }) => markAll([id], 'markRemoved', 'removed'),
    restore: ({ id }) => markAll([id], 'markRestored', 'restored'),
    removeAll: ({ ids }) => markAll(ids, 'markRemoved', 'removed'),
    restoreAll: ({ ids }) => markAll(ids, 'markRestored', 'restored'),
    setFavorites: ({ ids, isFavorite }) =>
      change(ids, (entry) => (entry.isFavorite === isFavorite ? null : { isFavorite })),
    addTag: ({ ids, tag }) =>
      change(ids, ({ tags }) => {
        const more = tidyTags([...tags, tag])
        return more.length === tags.length ? null : { tags: more }
      }),
    removeTag: ({ ids, tag }) =>
      change(ids, ({ tags }) => (tags.includes(tag) ? { tags: tags.filter((one) => one !== tag) } : null)),
    moveToGroup: ({ ids, groupId }) => {
      if (!hasGroup(groupId)) return fail({ code: 'not-found' })
      return change(ids, (entry) => (entry.groupId === groupId ? null : { groupId }))
    },
    reorder: ({ ids }) => {
      if (!ids.some((id) => vault.find(id) !== undefined)) return fail({ code: 'not-found' })
      const positions = reorder(vault.entries(), ids)
      if (positions.size === 0) return ok(null)
      table.setPositions(positions)
      announce([...positions.keys()])
      return ok(null)
    },
    history: ({ id }) => {
      const entry = vault.find(id)
      if (entry === undefined) return fail({ code: 'not-found' })
      const origin = entry.importId === null ? plainChange('added') : plainChange('imported')
      return ok([...history.list(id), { at: entry.createdAt, ...origin }])
    },
    setLogo: ({ id, image }) => {
      if (!isOwnLogo(image)) return fail({ code: 'invalid-input', fields: ['image'] })
      const isSet = transact(() => {
        const { found } = table.changeAll([id], () => ({ logo: 'own' }), now())
        if (found > 0) logoTable.set(id, image)
        return found > 0
      })
      if (!isSet) return fail({ code: 'not-found' })
      announce([id])
      return ok(null)
    },
    logos: () => ok(logoTable.list())
  } satisfies VaultHandlers['entries']

  return {
    handlers,
    /** Describes new entries, in small batches, so that `list` finds them ready. */
    prepare: async () => {
      if (!(await vault.prepare())) return
      await visitEntries(vault, vault.revision(), describe)
    }
  }
}

/** Tags as they are stored: tidied, without duplicates in any case, at most 50. */
function tidyTags(tags: readonly string[]): readonly string[] {
  const kept = new Map<string, string>()
  for (const tag of tags.map((one) => tidyText(one, longestTag))) {
    if (tag !== '' && !kept.has(foldName(tag))) kept.set(foldName(tag), tag)
  }
  return [...kept.values()].slice(0, mostTags)
}

/** What the page may know of an entry. */
export function describeEntry(entry: VaultEntry, { pin, note, recoveryCodes = [] }: EntryDetails): Entry {
  const { id, createdAt, tags, isFavorite, groupId, logo, usedCount, usedAt, position } = entry
  return {
    id,
    ...describeParts(entry),
    needsPin: hasPin(entry.type) && pin === undefined,
    createdAt,
    tags,
    isFavorite,
    groupId,
    hasNote: note !== undefined,
    recoveryCodesLeft: recoveryCodes.filter((one) => one.usedAt === null).length,
    recoveryCodes: recoveryCodes.length,
    logo,
    usedCount,
    usedAt,
    position
  }
}

/** What the page may know of an account, saved or not. */
export function describeParts(parts: AccountParts): Omit<Candidate, 'id' | 'twin' | 'isKeyShort' | 'labelIssuer'> {
  const { issuer, account, type, algorithm, digits, period } = parts
  return { issuer, account, type, algorithm: algorithm === 'MD5' ? 'SHA1' : algorithm, digits, period }
}
