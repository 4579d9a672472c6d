// The Panel's store under a new key (CHECKLIST 96): what was sealed in it still opens, and nothing opens with the old key.
import { randomBytes } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { panelJobs } from '../../../src/main/panel/services/jobs'
import { isPanelOpenedBy, pathOf } from '../../../src/main/panel/storage/database'
import { createSsoTable, ssoPurpose } from '../../../src/main/panel/storage/sso-table'
import { createSealer } from '../../../src/main/protection/sealing'
import { createSecret, revealSecret, type Secret } from '../../../src/main/protection/secret'
import { keyCheckOf } from '../../../src/main/sqlite/key-check'
import { runHere } from '../../../src/main/worker/serve'
import { openFile, openTestPanel, readAudit, type TestPanel } from '../harness'
import { signIn } from '../login'
import { createEnrolled } from '../people'
import { inputFor } from '../sso/input'

const config = inputFor('https://id.example.com')
const clientSecret = 'the secret of the client'

const keyOf = async ({ keys }: TestPanel) => (await keys.get('key')) as Secret
/** Reads or writes the single sign-on settings over a second connection. */
const withSso = async <T>(test: TestPanel, work: (table: ReturnType<typeof createSsoTable>) => T): Promise<T> => {
  const db = await openFile(test)
  try {
    return work(createSsoTable(db, createSealer(await keyOf(test), ssoPurpose)))
  } finally {
    db.close()
  }
}

it('CHECKLIST 96: factors and the secrets of single sign-on open after a renewal of the Panel', async () => {
  const test = await openTestPanel()
  const { secret } = await createEnrolled(test)
  const rest = { config, revision: 'r1', test: null, at: 1 }
  await withSso(test, (table) => {
    table.save('draft', { ...rest, secret: createSecret(Buffer.from(clientSecret)) })
    table.save('active', { ...rest, revision: 'r2', secret: null })
  })
  test.panel.close()

  const [old, fresh] = [await keyOf(test), createSecret(randomBytes(32))]
  const [path, journal] = [pathOf(test.dataDir), join(test.dataDir, 'rights.journal')]
  const input = { path, to: `${path}.next`, journal, journalTo: `${journal}.next`, isClosed: true }
  await runHere(panelJobs)('panel.renew', { ...input, key: revealSecret(old), newKey: revealSecret(fresh) })
  for (const [from, to] of [
    [`${path}.next`, path],
    [keyCheckOf(`${path}.next`), keyCheckOf(path)],
    [`${journal}.next`, journal]
  ] as const) {
    expect(existsSync(from), from).toBe(true)
    renameSync(from, to)
  }
  await test.keys.set('key', fresh)
  expect(isPanelOpenedBy(test.dataDir, old)).toBe(false)

  await test.reopen()
  const kept = await withSso(test, (table) => [table.find('draft')?.secret ?? null, table.find('active')])
  expect(Buffer.from(revealSecret(kept[0] as Secret)).toString()).toBe(clientSecret)
  expect(kept[1]).toMatchObject({ revision: 'r2', secret: null })
  await withSso(test, (table) => {
    table.remove('active')
  })
  test.clock.now += 60_000
  await test.restart()
  await signIn(test, secret)
  expect(readAudit(test).some(({ kind }) => kind === 'login.succeeded')).toBe(true)
})
