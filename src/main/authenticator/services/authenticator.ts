// The Authenticator as one value: opens its vault and returns its services, which are the handlers of the contract. Everything outside (time,
// randomness, decoder, clipboard, screens) is passed in.
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
import { createBackups, type BackupPorts } from './backups'
import { createCandidates } from './candidates'
import { createCodes } from './codes'
import { createDetails, createNoteFinder } from './details'
import { createEntries } from './entries'
import { createExports, type ExportPorts } from './exports'
import { createFileReader, type ReadPort } from './file-reader'
import { createGroups } from './groups'
import type { VaultHandlers } from './handlers'
import { createImports } from './imports'
import { authenticatorJobs, type AuthenticatorJobs } from './jobs'
import { createQuick } from './quick'
import { createPreferences } from './preferences'
import { createScan, type ScanPorts } from './scan'
import { createSnapshots, type SnapshotsPorts } from './snapshots'
import { createTrash, keepTrash } from './trash'
import { createVault, type Vault } from './vault'
import type { CopyText, VaultPorts } from './vault-ports'

export interface AuthenticatorPorts
  extends
    Omit<ScanPorts, 'addCandidate' | 'holdKey' | 'onProgress'>,
    Pick<ExportPorts, 'reauthentication' | 'saveFile'>,
    Pick<SnapshotsPorts, 'restoreStore'>,
    Pick<BackupPorts, 'chooseFolder' | 'setTimer' | 'cost'> {
  /** The folder of the Authenticator's data. */
  readonly dataDir: string
  readonly keys: KeyStore
  /** Records what must be on disk. Absent for the demo, and if the key store is not responding after the user proved who they are. */
  readonly anchor?: Pick<AnchorKeeper, 'admit' | 'confirm' | 'note' | 'stop'>
  /** Nothing is written: whatever is due is left to a process that writes. */
  readonly isReading?: boolean
  /** In ms since epoch. */
  readonly now: () => number
  readonly random?: (bytes: number) => Uint8Array
  /** Starts the process that reads one export of another app; without it, this process reads it. */
  readonly startReader?: () => ReadPort | Promise<ReadPort>
  readonly copyText: CopyText
  /** Checks and copies the vault's file in the worker; without it, this thread does. */
  readonly runJob?: RunJob<StoreJobs & AuthenticatorJobs>
  /** Called when the open vault turns out to be damaged. */
  readonly onDamaged?: () => void
  /** From 0 to 1, while an unencrypted vault of an older version is being encrypted. */
  readonly onEncrypting?: (part: number) => void
  readonly onChanged: (topic: 'entries' | 'settings' | 'backups' | 'scan') => void
}

export type Authenticator = Awaited<ReturnType<typeof openAuthenticator>>

const keyName = 'key'
const keyBytes = 32

/** The vault's key. Creates one only if there is no vault, so that a lost key is never silently replaced. */
async function takeKey(dataDir: string, keys: KeyStore, random: (bytes: number) => Uint8Array): Promise<Secret> {
  const kept = await keys.get(keyName)
  if (kept !== null) return kept
  if (hasVault(dataDir)) throw new Error("the vault's key is missing")
  await keys.set(keyName, createSecret(random(keyBytes)))
  // Read again after writing: no data may depend on a key that the keychain did not store.
  const read = await keys.get(keyName)
  if (read === null) throw new Error("the vault's key is missing")
  return read
}

/** How soon an open window shows what the command line has written. */
const noticeOthersMs = 250
/** For folders whose changes the system does not report, for example on a network. */
const lookAnywayMs = 15_000

/** Notices what the command line writes. The system reports changes of the folder, so a hidden app does nothing meanwhile. */
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
    // No more file watches are available; the interval must do.
  }
  return {
    stop() {
      folder?.close()
      clearInterval(anyway)
      if (soon !== null) clearTimeout(soon)
    }
  }
}

/** Opens the vault, or creates it. Rejects if the key is missing or wrong, the keychain isn't responding, or the file is damaged. */
export async function openAuthenticator(ports: AuthenticatorPorts) {
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
  const beside: VaultPorts = { table, groups, history, logoTable, transact, vault, now, random, copyText, onChanged }
  const entries = createEntries(beside)
  const codes = createCodes({ ...beside, showsNext: () => preferences.get().value.showsNextCode })
  const quick = createQuick({ vault, codes: codes.handlers, now, onChanged })
  const candidates = createCandidates(beside)
  const scan = createScan({
    ...ports,
    addCandidate: candidates.add,
    holdKey: candidates.hold,
    onProgress: () => {
      ports.onChanged('scan')
    }
  })
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
  const handlers = {
    entries: entries.handlers,
    trash: createTrash({ ...beside, entries: entries.handlers }),
    groups: createGroups(beside),
    details: createDetails(beside),
    search: createNoteFinder(vault),
    codes: codes.handlers,
    scan: scan.handlers,
    candidates: candidates.handlers,
    preferences,
    quick: quick.handlers,
    imports,
    exports: exports.handlers,
    backups: backups.handlers,
    snapshots: createSnapshots({ ...ports, snapshots, build: (name) => buildRestoredVault(dataDir, key, name) })
  } satisfies Omit<VaultHandlers, 'links'>
  return {
    /** The handlers of the pages' calls. The command line and the demo call them too. */
    handlers,
    prepareEntries: entries.prepare,
    prepareCodes: codes.prepare,
    /** Reads setup links that opened the app. */
    readLinks: scan.readTexts,
    /** An image in which nothing was found, for the page to show. */
    findKeptPicture: scan.findKept,
    /** For a menu. */
    listQuickEntries: quick.list,
    flushBackups: backups.flush,
    /** Starts the automatic copies, and reseals those that use an earlier key of the vault. */
    keepSnapshots: () => {
      snapshots.start()
      void renewCopies().catch(() => {
        // They keep the earlier key, and the next opening tries again.
      })
    },
    /** How many changes the vault has had, in any process. */
    countChanges: () => state.readHead().count,
    /** Closes the vault and forgets every secret. Call `flushBackups` first, if there is time. */
    close: () => {
      isOpen = false
      others.stop()
      trashKeeper?.stop()
      snapshots.stop()
      backups.close()
      quick.handlers.cancel()
      scan.handlers.cancel()
      candidates.handlers.discard()
      imports.discard()
      codes.forget()
      vault.forget()
      anchor?.stop()
      database.close()
    }
  }
}
