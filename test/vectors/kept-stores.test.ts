// Stores that earlier versions closed properly: the current code opens each one with all its content. test/vectors/stores/VERSION holds a
// data folder encrypted with a passphrase; stores.ts says how to make the next one.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import { verifyChain } from '../../src/main/panel/domain/audit'
import { factorOptions } from '../../src/main/panel/domain/code-check'
import { kept, makeKeptStore, openKeptStore, type OpenedStore } from './stores'
import { unwrap } from '../outcome'

const current = 'this code'
const versions = [...readdirSync(join(import.meta.dirname, 'stores')), current]
let dataDir: string
let opened: OpenedStore | null = null

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kept-store-'))
})
afterEach(() => {
  opened?.close()
  opened = null
  rmSync(dataDir, { recursive: true })
})

describe.each(versions)('a store of version %s', (version) => {
  it('opens completely: users, factors, audit log, accounts, notes and settings', async () => {
    if (version === current) await makeKeptStore(dataDir)
    else cpSync(join(import.meta.dirname, 'stores', version), dataDir, { recursive: true })
    opened = await openKeptStore(dataDir)
    const { panel, authenticator, clock } = opened

    const { audit } = panel.context.store
    const head = audit.readHead()
    expect(verifyChain(audit.iterate(), { entries: head.entries, head: head.hash }).kind).toBe('whole')
    expect(await panel.session.logIn('default', { username: kept.email, password: kept.password })).toMatchObject({
      ok: true,
      value: { step: 'code', email: kept.email }
    })
    const [entry] = unwrap(authenticator.handlers.entries.list())
    expect(entry).toMatchObject({ issuer: kept.issuer, account: kept.email })
    const shown = unwrap(authenticator.handlers.codes.list()).codes.find(({ id }) => id === entry?.id)?.code
    expect(shown).toBe(createTotp(decodeBase32(kept.setupKey) ?? new Uint8Array(), clock.now, factorOptions))
    expect(authenticator.handlers.details.get({ id: entry?.id ?? '' })).toMatchObject({ ok: true, value: { note: kept.note } })
    expect(await panel.session.enterCode('default', { code: shown ?? '' })).toMatchObject({
      ok: true,
      value: { step: 'signed-in', backupCodesLeft: 10 }
    })
  })
})
