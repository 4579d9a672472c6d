// What an account takes over from the one that it replaces: everything the user added to the old one. The same for an import and for an
// account that is scanned, typed or opened as a link.
import type { AccountParts } from '../../../shared/model/entry'
import { mostRecoveryCodes, mostTags } from '../../../shared/model/limits'
import { hasPin, type EntryDetails, type EntryMarks, type VaultEntry } from './entry'
import { foldRecoveryCode } from './recovery-codes'

/** The account that replaces another, with what it brings itself. */
export interface Successor extends Pick<AccountParts, 'type'> {
  readonly fingerprint: string
  readonly marks: EntryMarks
  readonly details: EntryDetails
}

/** The marks and details of `successor` once it has replaced `old`, which has the details `oldDetails`. */
export function takeOver(
  { type, fingerprint, marks, details }: Successor,
  old: VaultEntry,
  oldDetails: EntryDetails
): Pick<Successor, 'marks' | 'details'> {
  const { pin, ...kept } = oldDetails
  // A PIN belongs to its secret.
  const isPinKept = pin !== undefined && old.fingerprint === fingerprint && hasPin(type)
  const recoveryCodes = joinRecoveryCodes(kept.recoveryCodes, details.recoveryCodes)
  const joined = { ...kept, ...(isPinKept ? { pin } : {}), ...details }
  return {
    marks: {
      ...marks,
      logo: old.logo,
      usedCount: old.usedCount,
      usedAt: old.usedAt,
      tags: [...new Set([...old.tags, ...marks.tags])].slice(0, mostTags),
      isFavorite: marks.isFavorite || old.isFavorite,
      groupId: marks.groupId ?? old.groupId
    },
    details: recoveryCodes === null ? joined : { ...joined, recoveryCodes }
  }
}

/** The codes of both lists, each once; null if there are none. */
function joinRecoveryCodes(
  kept: EntryDetails['recoveryCodes'] = [],
  more: EntryDetails['recoveryCodes'] = []
): NonNullable<EntryDetails['recoveryCodes']> | null {
  const known = new Set(kept.map(({ code }) => foldRecoveryCode(code)))
  const joined = [...kept, ...more.filter(({ code }) => !known.has(foldRecoveryCode(code)))]
  return joined.length === 0 ? null : joined.slice(0, mostRecoveryCodes)
}
