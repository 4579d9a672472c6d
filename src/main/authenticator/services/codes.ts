// Rolling codes. A code is made once and kept until it expires, so a tick costs next to nothing between the steps;
// an HOTP counter has moved on, on disk, before its code is answered (RFC 4226 section 7.2).
import type { CodeSheet, ShownCode } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { createNextCode, createTimedCode } from '../domain/code'
import { hasPin, type VaultEntry } from '../domain/entry'
import type { EntryTable } from '../storage/entries'
import type { Vault } from './vault'

export interface Codes {
  list(): Result<CodeSheet, never>
  /** Copies the code that is shown now. `not-found` also for an HOTP entry whose code was not asked for yet. */
  copy(input: { readonly id: string }): Result<{ readonly clearsAt: number }, Failure<'not-found'>>
  /** HOTP only: moves the counter on and answers the new code. */
  next(input: { readonly id: string }): Result<ShownCode, Failure<'not-found' | 'wrong-stage'>>
  /** HOTP only: sets the counter that the next code is made with, where phone and site have drifted apart. */
  setCounter(input: {
    readonly id: string
    readonly counter: number
  }): Result<null, Failure<'not-found' | 'bad-setup-key'>>
  /** mOTP and Yandex only: the PIN that codes are made with from now on. Whether it is right, only the site can tell. */
  setPin(input: { readonly id: string; readonly pin: string }): Result<null, Failure<'not-found' | 'wrong-stage'>>
  /** Forgets every code. */
  forget(): void
}

interface CodesPorts {
  readonly table: EntryTable
  readonly vault: Vault
  readonly now: () => number
  readonly copyText: (text: string) => { readonly clearsAt: number }
  readonly onChanged: (topic: 'entries') => void
}

export function createCodes({ table, vault, now, copyText, onChanged }: CodesPorts): Codes {
  const kept = new Map<string, ShownCode>()
  // The last answer stands while the entries are the same and no code in it expired (or began later: clocks go back).
  let sheet: { revision: number; from: number; until: number; codes: readonly ShownCode[] } | null = null

  const pinOf = ({ id, type }: VaultEntry) => (hasPin(type) ? vault.pinOf(id) : undefined)

  const show = (entry: VaultEntry, at: number): ShownCode => {
    const old = kept.get(entry.id)
    if (old !== undefined && (entry.type === 'hotp' || (old.from <= at && at < old.until))) return old
    const made = entry.type === 'hotp' ? null : createTimedCode(entry, vault.secretOf(entry.id), at, pinOf(entry))
    if (made === null) return { id: entry.id, code: null, from: 0, until: 0, next: null }
    const shown = { id: entry.id, ...made, next: null }
    kept.set(entry.id, shown)
    return shown
  }

  return {
    list: () => {
      const at = now()
      if (sheet?.revision !== vault.revision() || at < sheet.from || at >= sheet.until) {
        const codes = vault.entries().map((entry) => show(entry, at))
        let from = 0
        let until = Number.POSITIVE_INFINITY
        for (const code of codes) {
          if (code.until === 0) continue
          from = Math.max(from, code.from)
          until = Math.min(until, code.until)
        }
        sheet = { revision: vault.revision(), from, until, codes }
      }
      return ok({ now: at, codes: sheet.codes })
    },
    copy: ({ id }) => {
      const entry = vault.find(id)
      const code = entry === undefined ? null : show(entry, now()).code
      return code === null ? fail({ code: 'not-found' }) : ok(copyText(code))
    },
    next: ({ id }) => {
      const entry = vault.find(id)
      if (entry === undefined) return fail({ code: 'not-found' })
      const at = now()
      const code = createNextCode(entry, vault.secretOf(id))
      if (code === null) return fail({ code: 'wrong-stage' })
      const isMoved = table.moveCounter(id, entry.counter, at)
      vault.refresh()
      // Somebody else moved or removed it between our look and our write: its code is not ours to give.
      if (!isMoved) return fail({ code: 'not-found' })
      const shown = { id, code, from: at, until: 0, next: null }
      kept.set(id, shown)
      return ok(shown)
    },
    setCounter: ({ id, counter }) => {
      if (!Number.isSafeInteger(counter) || counter < 0 || counter >= Number.MAX_SAFE_INTEGER) {
        return fail({ code: 'bad-setup-key', reason: 'bad-counter' })
      }
      if (!table.setCounter(id, counter, now())) return fail({ code: 'not-found' })
      kept.delete(id)
      vault.refresh()
      onChanged('entries')
      return ok(null)
    },
    setPin: ({ id, pin }) => {
      const entry = vault.find(id)
      if (entry === undefined) return fail({ code: 'not-found' })
      if (!hasPin(entry.type)) return fail({ code: 'wrong-stage' })
      if (!table.setDetails(id, { ...vault.detailsOf(id), pin }, now())) return fail({ code: 'not-found' })
      kept.delete(id)
      vault.refresh()
      onChanged('entries')
      return ok(null)
    },
    forget: () => {
      kept.clear()
      sheet = null
    }
  }
}
