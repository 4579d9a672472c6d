// A real Panel in its own folder: real SQLite, real argon2id (cheap parameters), keys in a real passphrase-wrapped file. Only the clock,
// the clipboard and the save dialog are injected, as in the app.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { inMemory } from '../in-memory'
import type { HashCosts } from '../../src/main/panel/services/hashing'
import { openPanel, type PanelPorts } from '../../src/main/panel/services/panel'
import { pathOf } from '../../src/main/panel/storage/database'
import type { KeyStore } from '../../src/main/protection/key-store'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { createSecret } from '../../src/main/protection/secret'
import { openStoreFile, type Db } from '../../src/main/sqlite/open'
import { ok } from '../../src/shared/result'
import type { AuditEvent } from '../../src/shared/model/audit'
import { createFakeClipboard } from '../ports/clipboard'
import { drive, type DrivenPanel } from './drive'
import { createFakeSaving, type FakeSaving, type SavedInMemory } from '../ports/saving'

export const cheapCosts: HashCosts = {
  password: { memoryKib: 256, passes: 1, lanes: 1 },
  backupCode: { memoryKib: 128, passes: 1, lanes: 1 }
}
export const startAt = Date.UTC(2026, 0, 15, 12, 0, 5)

export interface TestPanel {
  panel: DrivenPanel
  readonly dataDir: string
  readonly keys: KeyStore
  readonly clock: { now: number }
  readonly copied: string[]
  readonly saving: FakeSaving
  readonly saved: readonly SavedInMemory[]
  readonly changes: string[]
  /** How long the installation-wide rate limit delayed each check, in ms; here the delay takes no time. */
  readonly waits: number[]
  /** Closes the store and opens it again, like a restart of the app. */
  restart(costs?: HashCosts): Promise<void>
  /** Opens the store in the folder without closing it first. */
  reopen(): Promise<void>
}

/** Registers a cleanup for the end of the test, or for whatever a hook prepares. */
type AtEnd = (tidy: () => void) => void

/** A folder that is removed at the end. */
export function createFolder(atEnd: AtEnd = onTestFinished): string {
  const folder = mkdtempSync(join(inMemory, 'countersign-panel-'))
  atEnd(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export async function openTestPanel(
  overrides: Partial<PanelPorts> = {},
  atEnd: AtEnd = onTestFinished
): Promise<TestPanel> {
  const folder = createFolder(atEnd)
  const clock = { now: startAt }
  const clipboard = createFakeClipboard(() => clock.now)
  const saving = createFakeSaving()
  const changes: string[] = []
  const waits: number[] = []
  let elapsed = 0
  const keys = createPassphraseKeys(join(folder, 'keys.sealed'), createSecret(randomBytes(32)), 'panel')
  const ports: PanelPorts = {
    dataDir: join(folder, 'panel'),
    keys,
    now: () => clock.now,
    copyText: clipboard.copyText,
    saveFile: saving.saveFile,
    commonPasswordsPath: join(import.meta.dirname, '../../resources/common-passwords.txt'),
    onChanged: (topic) => changes.push(topic),
    // Every host counts as confirmed; test/reach.test.ts covers the rest.
    reach: { isConfirmed: () => true, confirm: () => Promise.resolve(ok(null)) },
    costs: cheapCosts,
    pace: {
      elapsed: () => elapsed,
      wait(ms) {
        waits.push(ms)
        elapsed += ms
        return Promise.resolve()
      }
    },
    ...overrides
  }
  const test: TestPanel = {
    panel: drive(await openPanel(ports)),
    dataDir: ports.dataDir,
    keys,
    clock,
    copied: clipboard.copied,
    saving,
    saved: saving.saved,
    changes,
    waits,
    async restart(costs = cheapCosts) {
      test.panel.close()
      test.panel = drive(await openPanel({ ...ports, costs }))
    },
    async reopen() {
      test.panel = drive(await openPanel(ports))
    }
  }
  atEnd(() => {
    test.panel.close()
  })
  return test
}

/** A second connection to the store's file while the Panel has it open. */
export async function openFile({ dataDir, keys }: Pick<TestPanel, 'dataDir' | 'keys'>): Promise<Db> {
  const key = await keys.get('key')
  if (key === null) throw new Error('no key')
  return openStoreFile(pathOf(dataDir), key)
}

/** The audit log's entries, oldest first. */
export function readAudit({ panel }: TestPanel): AuditEvent[] {
  return [...panel.context.store.audit.iterate()].map((row) => JSON.parse(row.entry) as AuditEvent)
}

export const auditKindsOf = (test: TestPanel) => readAudit(test).map((entry) => entry.kind)
