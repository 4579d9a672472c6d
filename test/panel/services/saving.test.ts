// Saving files from the Panel: a disk error is a failure with its reason, a closed dialog is not. If the user loses the right while
// choosing a place, the file is not written.
import { describe, expect, it } from 'vitest'
import { decodeBase32 } from '../../../src/main/otp/base32'
import { auditKindsOf, openTestPanel, type TestPanel } from '../harness'
import { codeNow, password } from '../login'
import { createAccount, createSignedIn } from '../people'
import { unwrap } from '../../outcome'

const everybody = { search: '', factorState: null, role: null, status: null } as const
const everything = { kinds: [], userId: null, search: '', from: null, to: null }
const csv = 'email,name,role\r\nann@example.com,Ann,member\r\n'
const asksWhere = true

interface Way {
  readonly name: string
  /** Brings a Panel to the state in which the file can be saved. */
  readonly prepare: (test: TestPanel) => Promise<unknown>
  readonly save: (test: TestPanel, wish?: { readonly asksWhere: true }) => Promise<unknown>
  readonly noted?: string
}

const ways: readonly Way[] = [
  {
    name: 'backup codes at setup',
    prepare: async (test) => {
      await createAccount(test)
      const { setupKey } = unwrap(await test.panel.setup.begin('default'))
      unwrap(
        await test.panel.setup.confirmCode('default', {
          code: codeNow(test, decodeBase32(setupKey) ?? new Uint8Array())
        })
      )
    },
    save: (test, wish) => test.panel.setup.downloadBackupCodes('default', wish)
  },
  {
    name: 'new backup codes',
    prepare: async (test) => {
      await createSignedIn(test)
      unwrap(await test.panel.settings.regenerateBackupCodes('default', { password }))
    },
    save: (test, wish) => test.panel.settings.downloadBackupCodes('default', wish)
  },
  {
    name: 'activation codes of an import',
    prepare: async (test) => {
      await createSignedIn(test)
      unwrap(await test.panel.users.commitImport('default', { bytes: Buffer.from(csv) }))
    },
    save: (test, wish) => test.panel.users.saveActivations('default', wish)
  },
  {
    name: 'the list of users',
    prepare: createSignedIn,
    save: (test, wish) => test.panel.users.exportCsv('default', { ...everybody, ...wish }),
    noted: 'user.list-exported'
  },
  {
    name: 'the audit log',
    prepare: createSignedIn,
    save: (test, wish) => test.panel.audit.exportEvents('default', { ...everything, ...wish, format: 'csv' }),
    noted: 'audit.exported'
  }
]

describe.each(ways)('CHECKLIST 85: $name', ({ prepare, save, noted }) => {
  const open = async () => {
    const test = await openTestPanel()
    await prepare(test)
    return test
  }
  const isNoted = (test: TestPanel) => noted !== undefined && auditKindsOf(test).includes(noted as never)

  it('that the disk refuses is reported with its reason, and can be saved elsewhere immediately', async () => {
    const test = await open()
    test.saving.refusal = 'disk-full'
    expect(await save(test)).toEqual({ ok: false, error: { code: 'file-not-written', reason: 'disk-full' } })
    expect(isNoted(test)).toBe(false)
    test.saving.refusal = null
    test.saving.chosen = '/media/stick'
    expect(await save(test, { asksWhere })).toMatchObject({ ok: true })
    expect(test.saved).toHaveLength(1)
    expect(isNoted(test)).toBe(noted !== undefined)
  })

  it('whose dialog was closed is cancelled, which is neither a file nor a disk failure', async () => {
    const test = await open()
    expect(await save(test, { asksWhere })).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect([test.saved.length, isNoted(test)]).toEqual([0, false])
  })

  it('is not written if its window is logged out while the dialog is open', async () => {
    const test = await open()
    test.saving.chosen = '/media/stick'
    test.saving.whileAsked = () => {
      test.panel.session.logOut('default')
    }
    expect(await save(test, { asksWhere })).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(test.saved).toEqual([])
  })
})
