// Checkpoints in the Panel: a separate key in the key store, the event inside the signed data, and no file for a user who lost the right in
// the meantime. What a checkpoint proves is tested in audit-verify.test.ts and domain/checkpoint.test.ts.
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { verifyChain } from '../../../src/main/panel/domain/audit'
import { compareWithLog, fingerprintOf, publicKeyOf, readCheckpoint } from '../../../src/main/panel/domain/checkpoint'
import { decode } from '../../../src/main/scan'
import { createSecret, revealSecret } from '../../../src/main/protection/secret'
import { auditKindsOf, openTestPanel, readAudit } from '../harness'
import { signInMember } from '../login'
import { addMember, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'

const chained = (test: Awaited<ReturnType<typeof openTestPanel>>) => [...test.panel.context.store.audit.iterate()]

async function scan(image: string): Promise<string | undefined> {
  const png = Buffer.from(image.slice(image.indexOf(',') + 1), 'base64')
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return (await decode({ data: new Uint8ClampedArray(data), width: info.width, height: info.height }))[0]
}

it('CHECKLIST 72: signs the log up to its own event, in a QR code and a file with the same content', async () => {
  const test = await openTestPanel({ storeId: 'feedc0de' })
  await createSignedIn(test)
  const sheet = unwrap(await test.panel.audit.makeCheckpoint('default'))
  expect(auditKindsOf(test).at(-1)).toBe('audit.checkpointed')
  expect(readAudit(test).at(-1)?.data).toEqual({ fingerprint: sheet.fingerprint })
  unwrap(await test.panel.audit.saveCheckpoint('default', {}))
  expect(test.saved.at(-1)?.name).toBe(`countersign-checkpoint-${String(sheet.entries)}.json`)
  const rows = chained(test)
  for (const text of [await scan(sheet.qrImage), test.saved.at(-1)?.text]) {
    const read = readCheckpoint(text ?? '')
    expect(read).toMatchObject({
      entries: rows.length,
      head: rows.at(-1)?.hash,
      store: 'feedc0de',
      account: sheet.account
    })
    expect(read && compareWithLog(read, rows, sheet.fingerprint)).toEqual({ kind: 'fits', later: 0 })
  }
  expect(verifyChain(rows).kind).toBe('whole')
})

it('creates its key once, even for two windows at once, and keeps it after a restart', async () => {
  const test = await openTestPanel()
  await createSignedIn(test)
  const both = await Promise.all([1, 2].map(() => test.panel.audit.makeCheckpoint('default')))
  const [first, second] = both.map(unwrap)
  expect(first?.fingerprint).toBe(second?.fingerprint)
  expect(first?.entries).not.toBe(second?.entries)
  await test.restart()
  const kept = await test.keys.get('checkpoint')
  expect(kept && fingerprintOf(publicKeyOf(revealSecret(kept)))).toBe(first?.fingerprint)
})

it('creates one key if the key store answers one window late', async () => {
  const test = await openTestPanel()
  await createSignedIn(test)
  const { keys } = test
  const { set } = keys
  let calls = 0
  keys.set = async (name, secret) => {
    calls += 1
    if (calls > 1) await new Promise((resolve) => setTimeout(resolve, 50))
    await set(name, secret)
  }
  const both = await Promise.all([1, 2].map(() => test.panel.audit.makeCheckpoint('default')))
  const [first, second] = both.map(unwrap)
  expect(first?.fingerprint).toBe(second?.fingerprint)
})

it('is refused if the key store isn’t responding, or did not keep the key, and then nothing is logged', async () => {
  const test = await openTestPanel()
  await createSignedIn(test)
  const before = auditKindsOf(test)
  const keys = test.keys
  const { get, set } = keys
  keys.get = (name) => (name === 'checkpoint' ? Promise.reject(new Error('no keychain')) : get(name))
  expect(codeOf(await test.panel.audit.makeCheckpoint('default'))).toBe('store-unavailable')
  keys.get = get
  keys.set = () => Promise.resolve()
  expect(codeOf(await test.panel.audit.makeCheckpoint('default'))).toBe('store-unavailable')
  keys.set = set
  expect(auditKindsOf(test)).toEqual(before)
  expect(codeOf(await test.panel.audit.saveCheckpoint('default', {}))).toBe('not-found')
})

it('CHECKLIST 81: creates and saves nothing for an admin who was logged out while the key was fetched', async () => {
  const test = await openTestPanel()
  await createSignedIn(test)
  await addMember(test)
  unwrap(await test.panel.audit.makeCheckpoint('default'))
  const keys = test.keys
  const { get } = keys
  keys.get = async (name) => {
    const kept = await get(name)
    if (name === 'checkpoint') unwrap(test.panel.session.logOut('default'))
    return kept ?? createSecret(Buffer.alloc(32))
  }
  const made = test.panel.audit.makeCheckpoint('default')
  expect(codeOf(await made)).toBe('not-signed-in')
  expect(auditKindsOf(test).filter((kind) => kind === 'audit.checkpointed')).toHaveLength(1)
  expect(codeOf(await test.panel.audit.saveCheckpoint('default', {}))).toBe('not-signed-in')
  expect(test.saved).toEqual([])
})

it('CHECKLIST 81: creates nothing for an admin who was demoted while the key was fetched', async () => {
  const test = await openTestPanel()
  await createSignedIn(test)
  const second = await addMember(test, 'grace@example.com', 'admin')
  await signInMember(test, second, 'second')
  const { keys } = test
  const { get } = keys
  keys.get = async (name) => {
    if (name === 'checkpoint') {
      unwrap(test.panel.users.changeRole('default', { userId: second.userId, role: 'member' }))
    }
    return get(name)
  }
  expect(codeOf(await test.panel.audit.makeCheckpoint('second'))).toBe('not-signed-in')
  expect(auditKindsOf(test)).not.toContain('audit.checkpointed')
})
