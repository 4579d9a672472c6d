// Import in three steps: a dry run that changes nothing and says what would happen to each account (imports/dry-run.ts), one transaction
// for the selected accounts (imports/staging.ts), and an undo that removes them again (restorable for 30 days).
import { fail, ok } from '../../../shared/result'
import { fileRefusalOf, type ReadExport } from '../formats'
import type { ReplacementTable } from '../storage/replacements'
import type { ReadFile } from './file-reader'
import { createDryRun, type WaitingRow } from './imports/dry-run'
import type { VaultHandlers } from './handlers'
import { createStager, type Staged, type StagerPorts } from './imports/staging'
import { createRests } from './rests'
import type { VaultPorts } from './vault-ports'

interface ImportPorts extends StagerPorts, Pick<VaultPorts, 'table' | 'random' | 'onChanged'> {
  readonly replacements: ReplacementTable
  readonly readFile: ReadFile
}

const idBytes = 16

export type Imports = ReturnType<typeof createImports>

export function createImports(ports: ImportPorts) {
  const { table, replacements, groups, settling, transact, vault, now, random, readFile, onChanged } = ports
  const newIds = (count: number) => {
    const digits = Buffer.from(random(count * idBytes)).toString('hex')
    return Array.from({ length: count }, (_, at) => digits.slice(at * idBytes * 2, (at + 1) * idBytes * 2))
  }
  const newId = () => Buffer.from(random(idBytes)).toString('hex')
  const runDry = createDryRun({ table, vault, newId })
  const stager = createStager(ports, { one: newId, several: newIds })
  let waiting: { readonly importId: string; readonly rows: ReadonlyMap<string, WaitingRow> } | null = null
  let reading: AbortController | null = null
  let applying: AbortController | null = null
  const stop = () => {
    reading?.abort()
    reading = null
    applying?.abort()
    applying = null
    waiting = null
  }

  return {
    /**
     * The report waits until the next `prepare`, `apply` or `discard`. If one of them comes while the file is still being read, the
     * result is `cancelled` and nothing of the file is kept.
     */
    prepare: async ({ bytes, password, isBackup }) => {
      const importId = newId()
      const mine = new AbortController()
      stop()
      reading = mine
      let read: ReadExport
      try {
        read = await readFile(bytes, { password, isBackup, signal: mine.signal })
      } catch (error) {
        if (mine.signal.aborted) return fail({ code: 'cancelled' })
        const reason = fileRefusalOf(error)
        if (reason === null) throw error
        return fail({ code: 'file-not-read', reason })
      }
      if (mine.signal.aborted) return fail({ code: 'cancelled' })
      const prepared = await runDry(read, mine.signal)
      if (prepared === null || mine.signal.aborted) return fail({ code: 'cancelled' })
      const { rows, refused } = prepared
      reading = null
      waiting = { importId, rows: prepared.waiting }
      const { readAs } = read
      return ok({ importId, format: read.format, rows, refused, ...(readAs === undefined ? {} : { readAs }) })
    },
    /**
     * Adds all rows or none. They are prepared in small batches, so that other calls can run in between; `discard` and the next
     * `prepare` cancel that. A row that replaces an entry gets the tags, note and star of both.
     */
    apply: async ({ importId, rows }) => {
      if (waiting?.importId !== importId || applying !== null) return fail({ code: 'not-found' })
      const { rows: waitingRows } = waiting
      const mine = new AbortController()
      applying = mine
      const staged: Staged = { importId, rows: [], groups: [] }
      const rest = createRests()
      try {
        await rest.take()
        const chosen = new Map(rows.map(({ id, action }) => [id, action]))
        for (const [id, action] of chosen) {
          const row = waitingRows.get(id)
          if (row === undefined || (action === 'replace' && row.contradicts === null))
            return fail({ code: 'not-found' })
        }
        await rest.take()
        if (mine.signal.aborted) return fail({ code: 'cancelled' })
        const left = stager.choose(waitingRows, chosen)
        await rest.take()
        const isStaged = await settling.during(() => stager.stageAll(left, staged, mine.signal))
        if (!isStaged) {
          await stager.drop(importId)
          return fail({ code: 'cancelled' })
        }
        const ids = transact(() => stager.settle(staged))
        waiting = null
        vault.refresh()
        onChanged('entries')
        return ok({ ids })
      } catch (error) {
        // Usually a full disk. The report still waits, and nothing of it is in the vault.
        await stager.drop(importId).catch(() => undefined)
        throw error
      } finally {
        if (applying === mine) applying = null
      }
    },
    undo: ({ importId }) => {
      const undone = transact(() => {
        const counts = replacements.undo(importId, now())
        groups.removeEmptyOf(importId)
        return counts
      })
      if (undone.removed + undone.restored === 0) return fail({ code: 'not-found' })
      vault.refresh()
      onChanged('entries')
      return ok(undone)
    },
    discard: () => {
      stop()
      return ok(null)
    }
  } satisfies VaultHandlers['imports']
}
