// What is sealed with an account: its note and its recovery codes. They leave the main process only for one account at a time, when the
// user opens it; notes are searched here.
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { mostRecoveryCodes } from '../../../shared/model/limits'
import type { EntryDetails } from '../domain/entry'
import { plainChange } from '../domain/history'
import { createNoteSearch } from '../domain/note-search'
import { foldRecoveryCode, splitRecoveryCodes } from '../domain/recovery-codes'
import type { VaultHandlers } from './handlers'
import type { Vault } from './vault'
import type { VaultPorts } from './vault-ports'

type NotFound = Failure<'not-found'>
interface OneCode {
  readonly id: string
  readonly codeId: string
}

type DetailsPorts = Omit<VaultPorts, 'groups' | 'logoTable'>

export function createDetails(ports: DetailsPorts) {
  const { table, history, transact, vault, now, random, copyText, onChanged } = ports
  const newId = () => Buffer.from(random(8)).toString('hex')

  /** If `decide` returns null, nothing changes. */
  const change = (
    id: string,
    what: 'note' | 'recovery-codes',
    decide: (details: EntryDetails) => EntryDetails | null
  ): Result<null, NotFound> => {
    let isChanged = false
    const isFound = transact(() => {
      const found = table.changeDetails(
        id,
        (details) => {
          const changed = decide(details)
          isChanged = changed !== null
          return changed
        },
        now()
      )
      if (isChanged) history.add(id, [plainChange(what)], now())
      return found
    })
    if (!isFound) return fail({ code: 'not-found' })
    if (isChanged) {
      vault.refresh([id])
      onChanged('entries')
    }
    return ok(null)
  }

  const findCode = ({ id, codeId }: OneCode) => {
    const codes = vault.find(id) === undefined ? [] : (vault.detailsOf(id).recoveryCodes ?? [])
    return codes.find((one) => one.id === codeId)
  }

  return {
    get: ({ id }) => {
      if (vault.find(id) === undefined) return fail({ code: 'not-found' })
      const { note = '', recoveryCodes = [] } = vault.detailsOf(id)
      return ok({ id, note, recoveryCodes })
    },
    /** An empty text removes the note. */
    setNote: ({ id, note: given }) => {
      const note = given.trim()
      return change(id, 'note', ({ note: old = '', ...others }) => {
        if (note === old) return null
        return note === '' ? others : { ...others, note }
      })
    },
    /** Splits a pasted list. Ignores codes that are already there and those beyond 100. */
    addRecoveryCodes: ({ id, text }) => {
      let added = 0
      const answer = change(id, 'recovery-codes', (details) => {
        const kept = details.recoveryCodes ?? []
        const known = new Set(kept.map(({ code }) => foldRecoveryCode(code)))
        const more = splitRecoveryCodes(text)
          .filter((code) => !known.has(foldRecoveryCode(code)))
          .slice(0, Math.max(0, mostRecoveryCodes - kept.length))
          .map((code) => ({ id: newId(), code, usedAt: null }))
        added = more.length
        return added === 0 ? null : { ...details, recoveryCodes: [...kept, ...more] }
      })
      return answer.ok ? ok({ added }) : answer
    },
    markRecoveryCode: (input) => {
      if (findCode(input) === undefined) return fail({ code: 'not-found' })
      const { id, codeId, isUsed } = input
      return change(id, 'recovery-codes', (details) => ({
        ...details,
        recoveryCodes: (details.recoveryCodes ?? []).map((one) =>
          one.id === codeId ? { ...one, usedAt: isUsed ? (one.usedAt ?? now()) : null } : one
        )
      }))
    },
    copyRecoveryCode: async (input) => {
      const found = findCode(input)
      return found === undefined ? fail({ code: 'not-found' }) : copyText(found.code)
    },
    removeRecoveryCode: (input) => {
      if (findCode(input) === undefined) return fail({ code: 'not-found' })
      const { id, codeId } = input
      return change(id, 'recovery-codes', ({ recoveryCodes = [], ...others }) => {
        const left = recoveryCodes.filter((one) => one.id !== codeId)
        return left.length === 0 ? others : { ...others, recoveryCodes: left }
      })
    }
  } satisfies VaultHandlers['details']
}

/** Searches the notes of `vault`: accounts whose note contains every word of a query; none for an empty query. */
export function createNoteFinder(vault: Pick<Vault, 'allDetails'>) {
  const search = createNoteSearch()
  return { notes: ({ query }) => ok(search.find(query, vault.allDetails())) } satisfies VaultHandlers['search']
}
