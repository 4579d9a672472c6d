// Guarantees whose removal the crash points of the torture tests must notice: a file is complete before it gets its name, what belongs
// together is one transaction, the old file is removed last, and nothing is announced before it is written. One edit each.

/** The tests to run against each of them, as `npm test` runs them. */
export const tortureTests = [
  'panel',
  'anchor',
  'restore',
  'vault',
  'backup',
  'migration',
  'renewal',
  'store-renewal'
].map((scene) => `test/torture/${scene}-crash.test.ts`)

/** @type {readonly import('./break.mjs').Breakage[]} */
export const tortureBreakages = [
  {
    what: 'a backup is written in place',
    file: 'src/main/authenticator/storage/backup-folder.ts',
    from: "if (await writeUserFile(join(folder, name), bytes, 'never')) return",
    to: "if ((await writeFile(join(folder, name), bytes, { flag: 'wx', mode: 0o600 })) === undefined) return"
  },
  {
    what: 'a migration does not run in a transaction',
    file: 'src/main/sqlite/store.ts',
    from: 'db.transaction(() => {\n    const from = versionOf(db)',
    to: 'const migrateAll = (() => {\n    const from = versionOf(db)',
    also: [{ file: 'src/main/sqlite/store.ts', from: '}).immediate()', to: '})\n  migrateAll()' }]
  },
  {
    what: 'the passphrase for everything is changed in place',
    file: 'src/main/protection/store-renewal.ts',
    from: 'renameWhenFree(next, waysIn(dataDir))\n',
    to: 'writeFileSync(waysIn(dataDir), readFileSync(next))\n      rmSync(next)\n',
    also: [
      {
        file: 'src/main/protection/store-renewal.ts',
        from: "import { existsSync, readdirSync, rmSync } from 'node:fs'",
        to: "import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'"
      }
    ]
  },
  {
    what: 'the passphrase of the vault is changed in place',
    file: 'src/main/protection/renewal-files.ts',
    from: 'renameWhenFree(nextOf(waysPath), waysPath)',
    to: 'copyFileSync(nextOf(waysPath), waysPath)\n  rmSync(nextOf(waysPath))',
    also: [
      {
        file: 'src/main/protection/renewal-files.ts',
        from: "import { existsSync, rmSync } from 'node:fs'",
        to: "import { copyFileSync, existsSync, rmSync } from 'node:fs'"
      }
    ]
  },
  {
    what: 'small files are written in place',
    file: 'src/main/protection/atomic-file.ts',
    from: '  const folder = dirname(path)\n  mkdirSync(folder, { recursive: true, mode: 0o700 })\n  const part = partIn(folder)',
    to: '  const folder = dirname(path)\n  mkdirSync(folder, { recursive: true, mode: 0o700 })\n  if (folder !== path) return writeFileSync(path, bytes, { mode: ownerOnly })\n  const part = partIn(folder)',
    also: [
      {
        file: 'src/main/protection/atomic-file.ts',
        from: "  writeSync\n} from 'node:fs'",
        to: "  writeFileSync,\n  writeSync\n} from 'node:fs'"
      }
    ]
  },
  {
    what: 'a restored store is copied over the old one',
    file: 'src/main/protection/exchange.ts',
    from: 'renameWhenFree(incoming, storePath)',
    to: 'copyFileSync(incoming, storePath)\n    rmSync(incoming)'
  },
  {
    what: 'the encrypted store is copied over the plain one',
    file: 'src/main/sqlite/encrypt.ts',
    from: 'renameWhenFree(beside, path)',
    to: 'copyFileSync(beside, path)',
    also: [
      {
        file: 'src/main/sqlite/encrypt.ts',
        from: 'import { closeSync, fsyncSync,',
        to: 'import { closeSync, copyFileSync, fsyncSync,'
      }
    ]
  },
  {
    what: 'an import writes to the vault account by account',
    file: 'src/main/authenticator/storage/database.ts',
    from: 'return (work) => database.transaction(work).immediate()',
    to: 'return (work) => work()',
    also: [
      {
        file: 'src/main/authenticator/storage/staging.ts',
        from: 'begin.run(importId, now)\n      table.insertAll(entries)',
        to: 'for (const one of entries) table.insertAll([one])\n      begin.run(importId, now)'
      }
    ]
  },
  {
    what: 'a change of the Panel takes several transactions',
    file: 'src/main/panel/storage/recording.ts',
    from: 'const answer = db\n        .transaction(() => {',
    to: 'const answer = ((inPieces) => ({ immediate: inPieces }))(() => {'
  }
]
