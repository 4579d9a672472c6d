// Every source of a name or an address, through the calls that people and files use: none admits invisible characters (CHECKLIST 98). A new
// source is added to this table and must use tidyText or readAddress.
import { describe, expect, it } from 'vitest'
import { readExport } from '../../src/main/authenticator/formats'
import { planImport } from '../../src/main/panel/domain/user-import'
import { plainCode } from '../../src/shared/text/plain'
import { unseen } from '../../src/shared/text/tidy'
import { jsonBytes } from '../authenticator/formats/accounts'
import { jsonSamples, textSamples } from '../authenticator/formats/hostile-samples'
import { openVault, picture, rfcKey, typedKey, valueOf } from '../authenticator/open-vault'
import { openTestPanel } from '../panel/harness'
import { password, stepUp } from '../panel/login'
import { addMember, createSignedIn } from '../panel/people'
import { codeOf, unwrap } from '../outcome'
import { enableSso, inputFor, openSsoPanel, people, signInAs, startProvider } from '../panel/sso/harness'
import { unseenSigns } from './unseen-signs'
import { everybody } from '../everybody'

const signs = unseenSigns.map(([, sign]) => sign)
/** In an address, invisible characters that come from pasting are ignored; all others are refused. */
const passedOver = signs.filter((sign) => plainCode(sign) === '')
const refused = signs.filter((sign) => plainCode(sign) !== '')
/** NUL and lone surrogates, which no file's bytes can produce, make a row unreadable. */
const readable = signs.filter((sign) => sign !== '\u0000' && !/^[\ud800-\udfff]$/.test(sign))
/** All invisible characters in one name, so that one call tests them all. */
const dirty = (name: string) => `${name}${signs.join('x')}`
/** The invisible characters in any value that a page or a file received. */
const unseenIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? (value.match(unseen) ?? []).map(
        (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16)} in ${JSON.stringify(value)}`
      )
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(unseenIn)
      : []

describe('names in the Panel (CHECKLIST 98)', () => {
  it('of the account and its first admin', async () => {
    const test = await openTestPanel()
    const input = { email: 'ada@example.com', password, confirmPassword: password }
    const create = (accountName: string, name: string, email = input.email) =>
      test.panel.account.create('default', { ...input, accountName, name, email })
    expect(codeOf(await create('\u200b\u3164', 'Ada'))).toBe('invalid-input')
    expect(codeOf(await create('Northwind', '\u2800\u2060'))).toBe('invalid-input')
    for (const sign of refused) expect(codeOf(await create('N', 'Ada', `ad${sign}a@example.com`))).toBe('bad-email')
    unwrap(await create(dirty('N'), dirty('Ada')))
    const { store } = test.panel.context
    expect(unseenIn([store.account.find(), store.users.listAdmins()])).toEqual([])
    expect(store.account.find()?.name).toMatch(/^N/)
  })

  it('of users who are added, renamed, imported, and of the account, a browser and SSO’s settings', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    await stepUp(test)
    const { users, settings, policy, profiles, sso, context } = test.panel
    const create = (name: string, email: string) => users.create('default', { name, email, role: 'member' })
    for (const sign of refused) expect(codeOf(create('Eve', `e${sign}ve@example.com`))).toBe('bad-email')
    expect(codeOf(create('\u202e\u200b', 'eve@example.com'))).toBe('invalid-input')
    unwrap(create(dirty('Eve'), `${passedOver.join('')}eve${passedOver.join('')}@example.com`))
    for (const sign of passedOver) expect(codeOf(create('Eve', `e${sign}ve@example.com`))).toBe('email-taken')
    unwrap(settings.rename('default', { name: dirty('Ada') }))
    expect(codeOf(settings.rename('default', { name: '\u200b' }))).toBe('invalid-input')
    unwrap(policy.renameAccount('default', { accountName: dirty('Northwind') }))
    expect(codeOf(policy.renameAccount('default', { accountName: '\u200b' }))).toBe('invalid-input')
    unwrap(profiles.rename('default', { name: dirty('Desk') }))
    expect(codeOf(profiles.rename('default', { name: '\u200b' }))).toBe('invalid-input')
    const rows = readable.map((sign, at) => `u${String(at)}@example.com,U${sign}ser,member`)
    const text = ['email,name,role', ...rows].join('\n')
    expect(unseenIn(unwrap(await users.previewImport('default', { bytes: Buffer.from(text) })))).toEqual([])
    unwrap(await users.commitImport('default', { bytes: Buffer.from(text) }))
    const label = dirty('g').slice(0, 250)
    unwrap(
      sso.save('default', {
        ...inputFor('https://id.example.com'),
        clientId: label,
        scopes: label,
        groupClaim: label,
        groupRoles: [{ group: label, role: 'admin' }],
        requiredAmr: [label],
        requiredAcr: [label]
      })
    )
    // A requirement made only of invisible characters does not disappear.
    const nothing = { ...inputFor('https://id.example.com'), requiredAmr: ['\u200b'] }
    expect(codeOf(sso.save('default', nothing))).toBe('invalid-input')
    const listed = users.list('default', { ...everybody, limit: 500 })
    expect(unwrap(listed).total).toBe(rows.length + 2)
    const shown = [unwrap(listed), unwrap(settings.get('default')), unwrap(policy.get('default'))]
    expect(unseenIn([...shown, unwrap(profiles.list('default')), unwrap(sso.get('default'))])).toEqual([])
    expect(unseenIn([...context.store.audit.iterate()].map(({ entry }) => JSON.parse(entry) as unknown))).toEqual([])
  })

  it('of refused rows of a CSV, and its addresses, character by character', () => {
    for (const sign of readable) {
      const verdict = planImport(`email,name\nad${sign}a@example.com,Ada\nada@example.com,A${sign}da`, () => false)
      if (verdict.kind !== 'plan') throw new Error(verdict.kind)
      expect(unseenIn(verdict.plan)).toEqual([])
      // One address that can be typed, whichever row it came from.
      expect(verdict.plan.good.map(({ username }) => username)).toEqual(['ada@example.com'])
      expect(verdict.plan.problems.map(({ line }) => line)).toEqual([plainCode(sign) === '' ? 3 : 2])
    }
  })

  it('of users from a provider, whose addresses cannot be another user’s (CHECKLIST 100)', async () => {
    const test = await openSsoPanel()
    const provider = await startProvider({
      users: {
        ...people,
        nina: { email: 'nina@example.com', email_verified: true, name: dirty('Nina'), groups: [dirty('staff')] },
        kelvin: { email: '\u212aim@example.com', email_verified: true, name: 'Kim', groups: [] },
        hidden: { email: 'k\u200bim@example.com', email_verified: true, name: 'Kim', groups: [] }
      }
    })
    const kim = await addMember(test, 'kim@example.com')
    await stepUp(test)
    await enableSso(test, provider.issuer, { mayCreateUsers: true, groupClaim: 'groups' })
    unwrap(await signInAs(test, 'nina'))
    for (const login of ['kelvin', 'hidden']) expect(codeOf(await signInAs(test, login))).toBe('bad-email')
    const { store } = test.panel.context
    expect(store.sso.findLinkOf(kim.userId, provider.issuer)).toBeNull()
    expect(store.users.findByUsername('nina@example.com')?.name).toMatch(/^Nina/)
    expect(unseenIn([store.users.findByUsername('nina@example.com'), unwrap(test.panel.sso.get('default'))])).toEqual(
      []
    )
    const audit = [...store.audit.iterate()].map(({ entry }) => JSON.parse(entry) as unknown)
    expect(unseenIn(audit)).toEqual([])
  })
})

describe('names in the vault (CHECKLIST 98)', () => {
  it('that are typed, scanned, pasted, renamed, tagged and grouped', async () => {
    const { vault, around } = await openVault()
    const { id } = valueOf(vault.candidates.type(typedKey({ issuer: dirty('Git'), account: dirty('robin') })))
    const [entry] = valueOf(vault.candidates.save({ items: [{ id, issuer: dirty('Git'), account: dirty('robin') }] }))
    const entryId = entry?.id ?? ''
    const link = (name: string) => `otpauth://totp/${encodeURIComponent(name.replace(/\p{Cs}/gu, ''))}?secret=${rfcKey}`
    around.clipboard.content = { text: link(dirty('Hub')) }
    const pasted = valueOf(await vault.scan.clipboard())
    around.clipboard.content = {}
    around.decoder.read = () => Promise.resolve([link(dirty('Lab')), `https://example.com/${dirty('x')}`])
    const scanned = valueOf(await vault.scan.pixels({ ...picture, effort: 'still', frameIndex: 0 }))
    const group = valueOf(vault.groups.create({ name: dirty('Work') }))
    valueOf(vault.groups.rename({ id: group.id, name: dirty('Home') }))
    valueOf(vault.entries.update({ id: entryId, tags: [dirty('a')], groupId: group.id }))
    valueOf(vault.entries.addTag({ ids: [entryId], tag: dirty('b') }))
    valueOf(vault.entries.rename({ id: entryId, issuer: dirty('Hub'), account: dirty('sam') }))
    valueOf(vault.details.addRecoveryCodes({ id: entryId, text: dirty('code-1234') }))
    const shown = [pasted, scanned, valueOf(vault.entries.list()), valueOf(vault.groups.list())]
    expect(
      unseenIn([...shown, valueOf(vault.entries.history({ id: entryId })), valueOf(vault.details.get({ id: entryId }))])
    ).toEqual([])
  })

  // The characters that a text file can hold: no lone surrogates, and no control characters, which XML does not allow.
  const inFiles = signs.filter((sign) => !/[\p{Cc}\p{Cs}\uffff]/u.test(sign))
  const dirtyInFile = (name: string) => `${name}${inFiles.join('x')}`

  it.each(jsonSamples)('from a file of $format', async ({ entry, file }) => {
    const { entries } = await readExport(
      jsonBytes(file([entry(dirtyInFile('a')), ...signs.map((sign) => entry(`a${sign}b`))]))
    )
    expect(entries.length).toBeGreaterThan(0)
    expect(unseenIn(entries)).toEqual([])
  })
  it.each(textSamples)('from a file of $name', async ({ head, entry, foot }) => {
    const { entries, refused } = await readExport(Buffer.from(`${head}${entry(dirtyInFile('a'))}${foot}`))
    expect(entries.length + refused.length).toBeGreaterThan(0)
    expect(unseenIn([entries, refused])).toEqual([])
  })
})
