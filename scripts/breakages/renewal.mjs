// Guards of key renewal (docs/decisions/0026-renewal.md) whose removal a unit test must notice: one edit in one file each.

/** The tests to run against each of them. */
export const renewalTests = [
  'test/protection/renewal-files.test.ts',
  'test/authenticator/renewal.test.ts',
  'test/renewal.test.ts',
  'test/panel/services/renewal.test.ts'
]

/** @type {readonly import('./break.mjs').Breakage[]} */
export const renewalBreakages = [
  {
    what: 'the vault keeps its root key',
    file: 'src/main/authenticator/services/vault-slots.ts',
    from: 'const next = isTaken ? createRandomSecret(keyBytes) : root',
    to: 'const next = keyBytes > 0 ? root : createRandomSecret(keyBytes)'
  },
  {
    what: 'the data folder keeps its master key',
    file: 'src/main/protection/store-slots.ts',
    from: 'const next = createRandomSecret(32)\n    const stays',
    to: 'const next = root\n      const stays'
  },
  {
    what: 'an app under the passphrase keeps its key',
    file: 'src/main/protection/store-renewal.ts',
    from: 'const newKey = createRandomSecret(32)',
    to: 'const newKey = key ?? createRandomSecret(32)'
  },
  {
    what: 'a slot that stays is not sealed again',
    file: 'src/main/protection/slot-keys.ts',
    from: "isMarked(kept, root, purpose) ? sealTo(next, Buffer.from(kept.publicKey, 'base64'), purpose, sealed) : null",
    to: 'isMarked(kept, root, purpose) || next === root ? kept : null'
  },
  {
    what: 'a renewal seals to a planted public key',
    file: 'src/main/protection/slot-keys.ts',
    from: 'isMarked(kept, root, purpose) ? sealTo',
    to: "isMarked(kept, root, purpose) || purpose !== '' ? sealTo"
  },
  {
    what: 'the old recovery key stays a way in',
    file: 'src/main/authenticator/services/vault-slots.ts',
    from: 'stays(change.recoveryKey === undefined ? kept.recoveryKey : change.recoveryKey)',
    to: 'stays(change.recoveryKey ?? kept.recoveryKey)'
  },
  {
    what: 'a passphrase that nothing can be sealed to is dropped without asking',
    file: 'src/main/authenticator/services/vault-slots.ts',
    from: "if (change.passphrase === undefined && kept.passphrase !== null && passphrase === null) return 'asks'",
    to: ''
  },
  {
    what: 'the vault may be left without a way in',
    file: 'src/main/authenticator/services/vault-slots.ts',
    from: "if (!isInKeyStore && passphrase === null && recoveryKey === null) return 'asks'",
    to: ''
  },
  {
    what: 'the old store stays in its place',
    file: 'src/main/protection/renewal-files.ts',
    from: '  renameWhenFree(next, storePath)\n',
    to: ''
  },
  {
    what: 'a journal of the old store is replayed into the new one',
    file: 'src/main/protection/renewal-files.ts',
    from: '  for (const ending of tails) rmSync(`${storePath}${ending}`, { force: true })\n  if (existsSync',
    to: '  if (existsSync'
  },
  {
    what: 'the old ways in stay',
    file: 'src/main/protection/renewal-files.ts',
    from: '  renameWhenFree(nextOf(waysPath), waysPath)\n',
    to: ''
  },
  {
    what: 'the next key stays in the key store as well',
    file: 'src/main/protection/renewal-files.ts',
    from: '  if (isPromoted) await keys.delete(nextKeyName).catch(() => undefined)\n',
    to: '  if (!isPromoted) await keys.delete(nextKeyName).catch(() => undefined)\n'
  },
  {
    what: 'a key removed from the key store stays there',
    file: 'src/main/protection/renewal-files.ts',
    from: 'if (isNone(next)) await keys.delete(keyName)',
    to: 'if (isNone(next)) return'
  },
  {
    what: 'a key store that lost the next key is trusted',
    file: 'src/main/protection/renewal-files.ts',
    from: 'if (kept === null || !revealBuffer(kept).equals(next)) throw',
    to: 'if (kept === null && next.length === 0) throw'
  },
  {
    what: 'the next vault is not named in the anchor',
    file: 'src/main/authenticator/services/vault-renewal.ts',
    from: '({ ...current, next, slots: [slots, digestOf(ways)] })',
    to: '({ ...current, next: next.digest === slots ? next : null, slots: [slots, digestOf(ways)] })'
  },
  {
    what: 'an unannounced next vault is accepted',
    file: 'src/main/protection/renewal-files.ts',
    from: 'if (await isAnnounced(files, keys)) await finish(files, keys)',
    to: 'if ((await isAnnounced(files, keys)) !== null) await finish(files, keys)'
  },
  {
    what: 'a renewal killed before its commit counts as committed',
    file: 'src/main/protection/renewal-files.ts',
    from: 'if (existsSync(nextOf(files.waysPath))) abandonFiles(files)\n    else if',
    to: 'if (existsSync(nextOf(files.waysPath))) commit(files)\n    if'
  },
  {
    what: 'a renewal keeps no one else out',
    file: 'src/main/authenticator/services/vault-renewal.ts',
    from: 'const release = await takeRenewalLock(files, lockWithinMs)',
    to: 'const release = await takeRenewalLock(files, lockWithinMs)\n  release()'
  },
  {
    what: 'a start continues while another process renews',
    file: 'src/main/protection/renewal-files.ts',
    from: '    release = await takeRenewalLock(files, 3_000)\n  } catch {\n    return\n',
    to: '    release = await takeRenewalLock(files, 3_000)\n  } catch {\n    release = () => undefined\n'
  },
  {
    what: 'the ways in are renamed before the next store is on the disk',
    file: 'src/main/protection/renew-store.ts',
    from: '    syncFile(to)\n',
    to: "    if (to === '') syncFile(to)\n"
  },
  {
    what: 'changes written to the vault during a renewal are lost',
    file: 'src/main/authenticator/services/vault-renewal.ts',
    from: 'if (changes === built.changes) break',
    to: 'if (changes >= built.changes) break'
  },
  {
    what: 'a vault that another process has open is replaced',
    file: 'src/main/authenticator/services/vault-renewal.ts',
    from: "if (['-wal', '-journal'].some((tail)",
    to: "if (['-none'].some((tail)"
  },
  {
    what: 'a failed renewal leaves its files behind',
    file: 'src/main/protection/renewal-files.ts',
    from: '  removeNextStore(files)\n  syncFolder(dirname(files.storePath))\n  rmSync(nextOf(files.waysPath), { force: true })\n',
    to: '  syncFolder(dirname(files.storePath))\n'
  },
  {
    what: 'a planted file is moved into the data folder',
    file: 'src/main/protection/store-renewal.ts',
    from: 'if ((await digestFile(next)) !== expected) continue',
    to: 'if ((await digestFile(next)) === null) continue'
  },
  {
    what: 'the apps are not locked while both are renewed',
    file: 'src/main/protection/store-renewal.ts',
    from: '.flatMap((appId) => [anchorLockName, useLockName].map(',
    to: '.flatMap((appId) => [anchorLockName, useLockName].slice(2).map('
  },
  {
    what: 'the rights journal stays under the old key',
    file: 'src/main/protection/store-renewal.ts',
    from: "if (built.journal !== undefined) made.push(join(dataDir, appId, 'rights.journal'))",
    to: ''
  },
  {
    what: 'the client secret of single sign-on is not sealed again',
    file: 'src/main/panel/storage/resealing.ts',
    from: "if (hasTable(db, 'sso_settings')) resealSso(db, from, to)",
    to: "if (!hasTable(db, 'sso_settings')) resealSso(db, from, to)"
  },
  {
    what: 'copies next to the vault stay under a discarded key',
    file: 'src/main/authenticator/services/jobs.ts',
    from: 'writeFormerKeys(db, to, [...former, from])',
    to: 'writeFormerKeys(db, to, former)'
  }
]
