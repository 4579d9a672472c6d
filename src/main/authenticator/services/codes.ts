// Current codes. Each code is generated once and kept until it expires, so a tick costs little between steps. An HOTP counter is advanced
// on disk before its code is returned (RFC 4226 section 7.2).
import type { ShownCode } from '../../../shared/contract'
import { fail, ok } from '../../../shared/result'
import { createNextCode, createTimedCode, type TimedCode } from '../domain/code'
import { hasPin, type VaultEntry } from '../domain/entry'
import { plainChange } from '../domain/history'
import type { VaultHandlers } from './handlers'
import { visitEntries } from './vault'
import type { VaultPorts } from './vault-ports'

interface CodesPorts extends Pick<VaultPorts, 'table' | 'vault' | 'history' | 'now' | 'copyText' | 'onChanged'> {
  /** Whether the next code is part of the sheet. */
  readonly showsNext: () => boolean
}

export type Codes = ReturnType<typeof createCodes>['handlers']

export function createCodes(ports: CodesPorts) {
  const { table, vault, now, copyText, onChanged, history, showsNext } = ports
  const kept = new Map<string, ShownCode>()
  // Valid while the entries are the same and no code in it has expired (or begins later, because clocks go back).
  let sheet: { revision: number; withNext: boolean; from: number; until: number; codes: readonly ShownCode[] } | null =
    null
  // The next codes that are shown, so that they need not be generated again when they become current.
  const ahead = new Map<string, TimedCode>()

  const pinOf = ({ id, type }: VaultEntry) => (hasPin(type) ? vault.pinOf(id) : undefined)

  const createTimed = (entry: VaultEntry, at: number): TimedCode | null => {
    const known = ahead.get(entry.id)
    if (known !== undefined && known.from <= at && at < known.until) return known
    return createTimedCode(entry, vault.secretOf(entry.id), at, pinOf(entry))
  }

  const show = (entry: VaultEntry, at: number): ShownCode => {
    const old = kept.get(entry.id)
    const isRight =
      old !== undefined &&
      (entry.type === 'hotp' || (old.from <= at && at < old.until && showsNext() === (old.next !== null)))
    if (isRight) return old
    const made = entry.type === 'hotp' ? null : createTimed(entry, at)
    if (made === null) return { id: entry.id, code: null, from: 0, until: 0, next: null }
    const next = showsNext() ? createTimedCode(entry, vault.secretOf(entry.id), made.until, pinOf(entry)) : null
    if (next === null) ahead.delete(entry.id)
    else ahead.set(entry.id, next)
    const shown = { id: entry.id, ...made, next: next?.code ?? null }
    kept.set(entry.id, shown)
    return shown
  }

  /** A full or failing disk must not keep a user from their code. */
  const countUse = (id: string) => {
    const usedAt = now()
    try {
      const usedCount = table.countUse(id, usedAt)
      if (usedCount !== null) vault.noteUse(id, { usedCount, usedAt })
    } catch {
      // One use is not counted.
    }
  }

  const forgetCode = (id: string) => {
    kept.delete(id)
    ahead.delete(id)
  }

  const handlers = {
    list: ({ ids } = {}) => {
      const at = now()
      if (ids !== undefined) {
        const asked = ids.map((id) => vault.find(id)).filter((entry) => entry !== undefined)
        return ok({ now: at, codes: asked.map((entry) => show(entry, at)) })
      }
      const revision = vault.revision()
      const withNext = showsNext()
      const isSame = sheet?.revision === revision && sheet.withNext === withNext
      if (!isSame || sheet === null || at < sheet.from || at >= sheet.until) {
        const codes = vault.entries().map((entry) => show(entry, at))
        let from = 0
        let until = Number.POSITIVE_INFINITY
        for (const code of codes) {
          if (code.until === 0) continue
          from = Math.max(from, code.from)
          until = Math.min(until, code.until)
        }
        sheet = { revision, withNext, from, until, codes }
      }
      return ok({ now: at, codes: sheet.codes })
    },
    /** `not-found` also for an HOTP entry whose code was not requested yet. */
    copy: async ({ id }) => {
      const entry = vault.find(id)
      const code = entry === undefined ? null : show(entry, now()).code
      if (code === null) return fail({ code: 'not-found' })
      const copying = copyText(code)
      // Now, because the vault may be closed by the time the clipboard responds.
      countUse(id)
      return copying
    },
    next: ({ id }) => {
      const entry = vault.find(id)
      if (entry === undefined) return fail({ code: 'not-found' })
      const at = now()
      const code = createNextCode(entry, vault.secretOf(id))
      if (code === null) return fail({ code: 'wrong-stage' })
      const isMoved = table.moveCounter(id, entry.counter, at)
      vault.refresh([id])
      // Another process advanced or removed it in between; its code is not ours to show.
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
      history.add(id, [plainChange('counter')], now())
      forgetCode(id)
      vault.refresh([id])
      onChanged('entries')
      return ok(null)
    },
    /** For codes from now on. Only the site can tell whether it is right. */
    setPin: ({ id, pin }) => {
      const entry = vault.find(id)
      if (entry === undefined) return fail({ code: 'not-found' })
      if (!hasPin(entry.type)) return fail({ code: 'wrong-stage' })
      if (!table.changeDetails(id, (details) => ({ ...details, pin }), now())) return fail({ code: 'not-found' })
      history.add(id, [plainChange('pin')], now())
      forgetCode(id)
      vault.refresh([id])
      onChanged('entries')
      return ok(null)
    }
  } satisfies VaultHandlers['codes']

  return {
    handlers,
    /** Generates the codes that are due, in small batches, so that `list` finds them ready. */
    prepare: async () => {
      const revision = vault.revision()
      const at = now()
      if (sheet?.revision === revision && at >= sheet.from && at < sheet.until) return
      await visitEntries(vault, revision, (entry) => show(entry, at))
    },
    /** Forgets every code. */
    forget: () => {
      kept.clear()
      ahead.clear()
      sheet = null
    }
  }
}
