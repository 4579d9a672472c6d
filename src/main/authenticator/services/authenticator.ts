// The Authenticator as the border sees it: one namespace of the contract each, over one open vault. Everything that touches
// the outside (time, randomness, decoder, clipboard, screens) is handed in.
import { randomBytes } from 'node:crypto'
import { watch, type FSWatcher } from 'node:fs'
import { encryptOlder } from '../../protection/encrypting'
import { createSealer } from '../../protection/sealing'
import { createSecret, revealSecret, type Secret } from '../../protection/secret'
import type { AnchorKeeper } from '../../protection/anchor-keeper'
import type { KeyStore } from '../../protection/key-store'
import type { StoreJobs } from '../../protection/store-jobs'
import { runHere } from '../../worker/serve'
import type { RunJob } from '../../worker/job'
import { createSettling } from '../../protection/settling'
import { createSnapshotKeeper } from '../../protection/snapshot-keeper'
import { readExport } from '../formats'
import { createTransact, hasVault, openDatabase, keepBeforeMigration, pathOf, vaultKind } from '../storage/database'
import { createEntryTable } from '../storage/entries'
import { createGroupTable } from '../storage/groups'
import { createHistoryTable } from '../storage/history'
import { createLogoTable } from '../storage/logos'
import { buildRestoredVault } from '../storage/restored-vault'
import { createReplacementTable } from '../storage/replacements'
import { backupsPurpose, readFormerKeys, writeFormerKeys } from '../storage/resealing'
import { createStaging } from '../storage/staging'
import { createPreferenceTable } from '../storage/preferences'
import { createVaultState } from '../storage/state'
import { createBackups, type BackupPorts, type Backups } from './backups'
import { createCandidates, type Candidates } from './candidates'
import { createCodes, type Codes } from './codes'
import { createDetails, createNoteFinder } from './details'
import { createEntries, type Entries } from './entries'
import { createExports, type ExportPorts, type Exports } from './exports'
import { createFileReader, type ReadPort } from './file-reader'
import { createGroups } from './groups'
import { createImports, type Imports } from './imports'
import { authenticatorJobs, type AuthenticatorJobs } from './jobs'
import { createQuick, type Quick } from './quick'
import { createPreferences } from './preferences'
import { createScan, type Scan, type ScanPorts } from './scan'
import { createSnapshots, type SnapshotsPorts } from './snapshots'
import { createTrash, keepTrash } from './trash'
import { createVault, type Vault } from './vault'

export interface AuthenticatorPorts
  extends
    Omit<ScanPorts, 'candidates'>,
    Pick<ExportPorts, 'reauthentication' | 'saveFile'>,
    Pick<SnapshotsPorts, 'restoreStore'>,
    Pick<BackupPorts, 'chooseFolder' | 'setTimer' | 'cost'> {
  /** The Authenticator's own folder. */
  readonly dataDir: string
  readonly keys: KeyStore
  /** Says what must lie on the disk. Absent for the demo, and where its key store does not answer whoever proved themselves. */
  readonly anchor?: AnchorKeeper
  /** Nothing is to be written: what is due is left to whoever writes. */
  readonly isReading?: boolean
  /** Ms since epoch. */
  readonly now: () => number
  readonly random?: (bytes: number) => Uint8Array
  /** Starts the process that reads one export of another app; without it this one does. */
  readonly startReader?: () => ReadPort
  readonly copyText: (text: string) => { readonly clearsAt: number }
  /** Checks and copies the vault's file in the worker; without it this thread does. */
  readonly runJob?: RunJob<StoreJobs & AuthenticatorJobs>
  /** The vault was found damaged while it was open. */
  readonly onDamaged?: () => void
  /** From 0 to 1, while the vault of an older version is encrypted. */
  readonly onEncrypting?: (part: number) => void
  readonly onChanged: (topic: 'entries' | 'settings' | 'backups') => void
}

export interface Authenticator {
  readonly entries: Entries
  readonly trash: ReturnType<typeof createTrash>
  readonly groups: ReturnType<typeof createGroups>
  readonly details: ReturnType<typeof createDetails>
  readonly search: ReturnType<typeof createNoteFinder>
  readonly codes: Codes
  readonly scan: Scan
  readonly candidates: Candidates
  readonly preferences: ReturnType<typeof createPreferences>
  readonly quick: Quick
  readonly imports: Imports
  readonly exports: Exports
  readonly backups: Backups
  /** Verified copies beside the vault. */
  readonly snapshots: ReturnType<typeof createSnapshots>
  /** Opens what the list shows, a few entries at a time. */
  prepare(): Promise<void>
  /** Begins to take them, and brings those under an earlier key of the vault under its own. */
  keepSnapshots(): void
  /** How many changes the vault had, in whatever process. */
  countChanges(): number
  /** Closes the vault and forgets every secret; `backups.flush` comes before, where there is time for it. */
  close(): void
}

const keyName = 'key'
const keyBytes = 32

/** The vault's key; a new one only where no vault exists, so that a lost key is never papered over. */
async function takeKey(dataDir: string, keys: KeyStore, random: (bytes: number) => Uint8Array): Promise<Secret> {
  const kept = await keys.get(keyName)
  if (kept !== null) return kept
  if (hasVault(dataDir)) throw new Error("the vault's key is missing")
  await keys.set(keyName, createSecret(random(keyBytes)))
  // Read back: data must never depend on a key that the keychain did not keep.
  const read = await keys.get(keyName)
  if (read === null) throw new Error("the vault's key is missing")
  return read
}

/** How soon an open window shows what the command line has written. */
const noticeOthersMs = 250
/** For a folder whose changes the system does not tell of, such as one on a network. */
const lookAnywayMs = 15_000

/** Notices what the command line writes: the system says that the folder changed, so a hidden app has nothing to do. */
function watchOthers(dataDir: string, vault: Vault): { stop(): void } {
  const look = () => {
    try {
      vault.revision()
    } catch {
      // If the disk fails now, the next call reports it.
    }
  }
  let soon: NodeJS.Timeout | null = null
  const lookSoon = () => {
    soon ??= setTimeout(() => {
      soon = null
      look()
    }, noticeOthersMs).unref()
  }
  const anyway = setInterval(look, lookAnywayMs).unref()
  let folder: FSWatcher | null = null
  try {
    folder = watch(dataDir, { persistent: false }, lookSoon)
    folder.on('error', () => folder?.close())
  } catch {
    // No more watches to be had: what is looked at anyway has to do.
  }
  return {
    stop() {
      folder?.close()
      clearInterval(anyway)
      if (soon !== null) clearTimeout(soon)
    }
  }
}

/** Opens the vault, or makes it. Rejects where the key is missing or wrong, the keychain is silent or the file damaged. */
export async function openAuthenticator(ports: AuthenticatorPorts): Promise<Authenticator> {
  const { dataDir, keys, now, copyText, anchor, random = randomBytes } = ports
  const onChanged: AuthenticatorPorts['onChanged'] = (topic) => {
    anchor?.note(false)
    ports.onChanged(topic)
  }
  await anchor?.admit()
  const key = await takeKey(dataDir, keys, random)
  await encryptOlder({ kind: vaultKind, path: pathOf(dataDir), key, keys, onProgress: ports.onEncrypting })
  await keepBeforeMigration(dataDir, key, now())
  const database = openDatabase(dataDir, key)
  const state = createVaultState(database)
  try {
    await anchor?.confirm(state)
  } catch (error) {
    database.close()
    throw error
  }
  const snapshots = createSnapshotKeeper({
    database,
    key,
    isReadable: (copy) => vaultKind.isKeyRight(copy, key),
    now,
    runJob: ports.runJob,
    onDamaged: ports.onDamaged
  })
  const table = createEntryTable(database, key)
  const staging = createStaging(database, table)
  const onGone = () => {
    onChanged('entries')
  }
  const trashKeeper = ports.isReading === true ? null : keepTrash({ table, staging, now, onGone })
  const opened = createVault(table, () => {
    backups.noteChange()
    onChanged('entries')
  })
  const vault: Vault = {
    ...opened,
    refresh: (ids) => {
      opened.refresh(ids)
      anchor?.note(false)
      backups.noteChange()
    }
  }
  const preferenceTable = createPreferenceTable(database)
  const preferences = createPreferences(preferenceTable, onChanged)
  const groups = createGroupTable(database)
  const history = createHistoryTable(database)
  const logoTable = createLogoTable(database)
  const transact = createTransact(database)
  const beside = { table, groups, history, logoTable, transact, vault, now, random, copyText, onChanged }
  const entries = createEntries(beside)
  const codes = createCodes({ ...beside, showsNext: () => preferences.get().value.showsNextCode })
  const quick = createQuick({ vault, codes, now, onChanged })
  const candidates = createCandidates({ table, vault, now, random, onChanged })
  const scan = createScan({ ...ports, candidates })
  const imports = createImports({
    ...beside,
    replacements: createReplacementTable(database, table),
    staging,
    settling: createSettling({
      leaveJournal: staging.leaveJournal,
      runJob: ports.runJob,
      access: () => ({ path: pathOf(dataDir), key: revealSecret(key) }),
      isOpen: staging.isOpen
    }),
    readFile: ports.startReader === undefined ? readExport : createFileReader(ports.startReader)
  })
  let isOpen = true
  const exports = createExports({ ...ports, table, groups, vault, isOpen: () => isOpen })
  const sealer = createSealer(key, backupsPurpose)
  const backups = createBackups({
    ...ports,
    preferences: preferenceTable,
    sealer,
    collect: exports.collect,
    imports,
    random
  })
  const others = watchOthers(dataDir, vault)
  const renewCopies = async () => {
    const former = readFormerKeys(database, key)
    if (former.length === 0) return
    const run = ports.runJob ?? runHere(authenticatorJobs)
    const access = { path: pathOf(dataDir), key: revealSecret(key) }
    const renewed = await run('vault.renew-copies', { ...access, former: former.map(revealSecret) })
    if (!renewed.ok || !renewed.value || !isOpen) return
    writeFormerKeys(database, key, [])
    anchor?.note(false)
  }
  return {
    entries,
    trash: createTrash({ ...beside, entries }),
    groups: createGroups(beside),
    details: createDetails(beside),
    search: createNoteFinder(vault),
    codes,
    scan,
    candidates,
    preferences,
    quick,
    imports,
    exports,
    backups,
    snapshots: createSnapshots({ ...ports, snapshots, build: (name) => buildRestoredVault(dataDir, key, name) }),
    prepare: entries.prepare,
    keepSnapshots: () => {
      snapshots.start()
      void renewCopies().catch(() => {
        // They stay under the earlier key, and the next opening tries again.
      })
    },
    countChanges: () => state.readHead().count,
    close: () => {
      isOpen = false
      others.stop()
      trashKeeper?.stop()
      snapshots.stop()
      backups.close()
      quick.cancel()
      scan.cancel()
      candidates.discard()
      imports.discard()
      codes.forget()
      vault.forget()
      anchor?.stop()
      database.close()
    }
  }
}
