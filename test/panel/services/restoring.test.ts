// A snapshot in the store's place: nothing that was used up or revoked since it was taken works again.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pathOf } from '../../../src/main/panel/storage/database'
import { restoreSnapshot } from '../../../src/main/protection/snapshots'
import { codeNow, codeOf, createEnrolled, logIn, openTestPanel, readAudit, signIn, unwrap } from '../harness'

it('CHECKLIST 19, 33, 45: after a restore, used codes, backup codes and trust stay dead', async () => {
  const test = await openTestPanel()
  const { secret, backupCodes } = await createEnrolled(test)
  await signIn(test, secret)
  const invited = unwrap(test.panel.users.create('default', { email: 'bo@example.com', name: 'Bo', role: 'member' }))
  test.clock.now += 60_000
  const snapshot = await test.panel.room.store.snapshots.take('daily')

  // After the snapshot: a backup code and a code are used, and the browser is remembered.
  unwrap(await logIn(test, 'second'))
  unwrap(await test.panel.session.enterBackupCode('second', { code: backupCodes[0] ?? '', rememberBrowser: false }))
  unwrap(await logIn(test, 'third'))
  const code = codeNow(test, secret)
  unwrap(await test.panel.session.enterCode('third', { code, rememberBrowser: true }))

  test.panel.close()
  restoreSnapshot(pathOf(test.dataDir), snapshot?.name ?? '', join(test.dataDir, 'aside'))
  await test.restart()

  unwrap(await logIn(test, 'third'))
  expect(unwrap(test.panel.session.get('third')).step).toBe('code')
  expect(codeOf(await test.panel.session.enterCode('third', { code }))).toBe('code-already-used')
  for (const backupCode of [backupCodes[0] ?? '', backupCodes[1] ?? '']) {
    test.clock.now += 60_000
    expect(codeOf(await test.panel.session.enterBackupCode('third', { code: backupCode }))).toBe(
      'backup-code-already-used'
    )
  }
  expect(codeOf(await logIn(test, 'fourth', invited.activationCode, 'bo@example.com'))).toBe('wrong-credentials')
  expect(readAudit(test).find(({ kind }) => kind === 'store.restored')?.data).toEqual({ takenAt: snapshot?.takenAt })

  // The next code lets in, and the restore is told once only.
  test.clock.now += 120_000
  unwrap(await test.panel.session.enterCode('third', { code: codeNow(test, secret) }))
  expect(unwrap(test.panel.session.get('third'))).toMatchObject({ backupCodesLeft: 0 })
  await test.restart()
  expect(readAudit(test).filter(({ kind }) => kind === 'store.restored')).toHaveLength(1)
})

it('does so also where the marker of the restore is damaged', async () => {
  const test = await openTestPanel()
  const { secret } = await createEnrolled(test)
  const snapshot = await test.panel.room.store.snapshots.take('daily')
  for (const text of ['', 'null', '{"takenAt":"x"}']) {
    test.panel.close()
    restoreSnapshot(pathOf(test.dataDir), snapshot?.name ?? '', join(test.dataDir, 'aside'))
    writeFileSync(`${pathOf(test.dataDir)}.restored`, text)
    await test.restart()
    unwrap(await logIn(test))
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe(
      'code-already-used'
    )
    expect(readAudit(test).find(({ kind }) => kind === 'store.restored')?.data).toEqual({ takenAt: null })
  }
})
