// Copies a code from outside the window: from the quick picker and the tray. Both wait for the next code if the current one is about to
// end. Requesting another one meanwhile, or locking, ends the wait.
import { fail, ok } from '../../../shared/result'
import { hasPin } from '../domain/entry'
import { pickQuickEntries, waitForFresh } from '../domain/quick'
import type { Codes } from './codes'
import type { VaultHandlers } from './handlers'
import type { VaultPorts } from './vault-ports'

/** A menu item, without the code. */
export interface QuickEntry {
  readonly id: string
  readonly issuer: string
  readonly account: string
}

interface QuickPorts extends Pick<VaultPorts, 'vault' | 'now' | 'onChanged'> {
  readonly codes: Codes
}

/** Timers may fire early; this long after its end, a code is certainly over. */
const afterEndMs = 30

export function createQuick({ vault, codes, now, onChanged }: QuickPorts) {
  let endWait: (() => void) | null = null

  const cancel = () => {
    endWait?.()
    return ok(null)
  }

  /** Resolves to whether the wait was not cancelled. */
  const wait = (ms: number) =>
    new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => {
        endWait = null
        resolve(true)
      }, ms)
      endWait = () => {
        clearTimeout(timer)
        endWait = null
        resolve(false)
      }
    })

  const endOf = (id: string) => {
    const sheet = codes.list()
    return sheet.value.codes.find((code) => code.id === id)?.until ?? 0
  }

  const handlers = {
    copy: async ({ id }) => {
      cancel()
      const entry = vault.find(id)
      if (entry === undefined) return fail({ code: 'not-found' })
      if (entry.type === 'hotp') {
        if (!codes.next({ id }).ok) return fail({ code: 'not-found' })
        onChanged('entries')
        return codes.copy({ id })
      }
      const ms = waitForFresh(endOf(id), now())
      if (ms > 0 && !(await wait(ms + afterEndMs))) return fail({ code: 'cancelled' })
      return codes.copy({ id })
    },
    cancel
  } satisfies VaultHandlers['quick']

  return {
    handlers,
    list: (): readonly QuickEntry[] =>
      pickQuickEntries(vault.entries())
        // Without its PIN there is nothing to copy.
        .filter(({ id, type }) => !hasPin(type) || vault.pinOf(id) !== undefined)
        .map(({ id, issuer, account }) => ({ id, issuer, account }))
  }
}
