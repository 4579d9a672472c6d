// Adding an account that the vault already has, by each way: it is recognised, and replacing moves the old one to the Trash.
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Candidate, ScanOutcome } from '../../src/shared/contract'
import { openDatabase } from '../../src/main/authenticator/storage/database'
import { encodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import { addEntry, createKeys, errorOf, keyOf, openVault, picture, rfcKey, typedKey, valueOf } from './open-vault'

type Opened = Awaited<ReturnType<typeof openVault>>

const newSecret = randomBytes(20)
const newKey = encodeBase32(newSecret)
const link = (key = newKey, name = 'robin') => `otpauth://totp/GITHUB:${name}?secret=${key}&issuer=GITHUB`
const only = ({ candidates }: ScanOutcome): Candidate => {
  expect(candidates).toHaveLength(1)
  return candidates[0] as Candidate
}
const scanned =
  (effort: 'frame' | 'still') =>
  async ({ vault, around }: Opened, text: string) => {
    around.decoder.read = () => Promise.resolve([text])
    return only(valueOf(await vault.scan.pixels({ ...picture, effort, frameIndex: 0 })))
  }

const ways: Readonly<Record<string, (opened: Opened, text: string) => Candidate | Promise<Candidate>>> = {
  camera: scanned('frame'),
  picture: scanned('still'),
  screen: async ({ vault, around }, text) => {
    around.screens.pictures = [picture]
    around.decoder.read = () => Promise.resolve([text])
    return only(valueOf(await vault.scan.screens({ effort: 'still' })))
  },
  clipboard: async ({ vault, around }, text) => {
    around.clipboard.content = { text }
    return only(valueOf(await vault.scan.clipboard()))
  },
  link: ({ vault }, text) => only(vault.readLinks([text])),
  'typed form': ({ vault }, text) => {
    const setupKey = new URL(text).searchParams.get('secret') ?? ''
    return valueOf(vault.candidates.type(typedKey({ issuer: 'GITHUB', setupKey })))
  },
  'setup key on the clipboard': async ({ vault, around }, text) => {
    around.clipboard.content = { text: new URL(text).searchParams.get('secret')?.toLowerCase() ?? '' }
    const { heldKey } = valueOf(await vault.scan.clipboard())
    return valueOf(vault.candidates.type(typedKey({ issuer: 'GITHUB', setupKey: '', heldKeyId: heldKey?.id ?? '' })))
  }
}
const names = Object.keys(ways)
const wayOf = (name: string) => ways[name] as (typeof ways)[string]

const item = ({ id, issuer, account }: Candidate, replaces?: string) => ({
  id,
  issuer,
  account,
  ...(replaces === undefined ? {} : { replaces })
})
const listed = ({ vault }: Opened) => valueOf(vault.entries.list())
const removed = ({ vault }: Opened) => valueOf(vault.trash.list())

/** A vault with an account before, the one to be replaced with everything a user can add to it, and one after. */
async function openRich() {
  const keys = createKeys()
  const opened = await openVault({ keys })
  const { vault } = opened
  addEntry(vault, { issuer: 'Before', setupKey: encodeBase32(randomBytes(20)) })
  const old = addEntry(vault)
  addEntry(vault, { issuer: 'After', setupKey: encodeBase32(randomBytes(20)) })
  const group = valueOf(vault.groups.create({ name: 'Work' }))
  const { id } = old
  valueOf(vault.entries.update({ id, isFavorite: true, groupId: group.id, tags: ['code'], logo: 'gitlab' }))
  valueOf(vault.details.setNote({ id, note: 'the old phone' }))
  valueOf(await vault.codes.copy({ id }))
  return { opened, keys, old, groupId: group.id }
}

describe.each(names)('an account added by %s', (name) => {
  const add = wayOf(name)

  it('is recognised by its names, in any case, and replaces the old one in its place', async () => {
    const { opened, old, groupId } = await openRich()
    const { vault, around } = opened
    const candidate = await add(opened, link())
    expect(candidate.twin).toEqual({ id: old.id, issuer: 'GitHub', account: 'robin', difference: 'secret' })
    const [saved] = valueOf(vault.candidates.save({ items: [item(candidate, old.id)] }))
    expect(listed(opened).map(({ issuer }) => issuer)).toEqual(['Before', 'GITHUB', 'After'])
    expect(listed(opened)[1]).toEqual(saved)
    expect(saved).toMatchObject({ groupId, isFavorite: true, tags: ['code'], logo: 'gitlab', usedCount: 1 })
    expect(valueOf(vault.details.get({ id: saved?.id ?? '' })).note).toBe('the old phone')
    const code = createTotp(newSecret, around.now, { digits: 6, period: 30, algorithm: 'SHA1' })
    expect(valueOf(vault.codes.list()).codes[1]).toMatchObject({ id: saved?.id, code })
    expect(removed(opened)).toMatchObject([{ id: old.id, issuer: 'GitHub', account: 'robin' }])
    const changes = (id: string) => valueOf(vault.entries.history({ id })).map(({ change }) => change)
    expect(changes(saved?.id ?? '')).toEqual(['replaced', 'added'])
    valueOf(vault.trash.restore({ ids: [old.id] }))
    expect(listed(opened)).toHaveLength(4)
    expect(changes(old.id).slice(0, 2)).toEqual(['restored', 'removed'])
  })

  it('can be kept as well, and then nothing happens to the old one', async () => {
    const { opened, old } = await openRich()
    const before = listed(opened).find(({ id }) => id === old.id)
    valueOf(opened.vault.candidates.save({ items: [item(await add(opened, link()))] }))
    expect(listed(opened)).toHaveLength(4)
    expect(listed(opened).find(({ id }) => id === old.id)).toEqual(before)
    expect(removed(opened)).toEqual([])
  })

  it('is recognised as already there if it has the same secret', async () => {
    const { opened, old } = await openRich()
    expect((await add(opened, link(rfcKey))).twin).toMatchObject({ id: old.id, difference: 'none' })
  })
})

describe('the account that a candidate repeats', () => {
  it('is found by the rule of the import: first by secret, then by names', async () => {
    const { vault } = await openVault()
    const { id } = addEntry(vault, { type: 'hotp', counter: 5 })
    const twin = (given: Parameters<typeof typedKey>[0]) => valueOf(vault.candidates.type(typedKey(given))).twin
    expect(twin({ type: 'hotp', counter: 5 })).toMatchObject({ id, difference: 'none' })
    expect(twin({ type: 'hotp', counter: 0 })).toMatchObject({ id, difference: 'parameters' })
    expect(twin({})).toMatchObject({ id, difference: 'parameters' })
    expect(twin({ type: 'hotp', counter: 5, account: 'other' })).toMatchObject({ id, difference: 'names' })
    expect(twin({ setupKey: newKey })).toMatchObject({ id, difference: 'secret' })
    expect(twin({ setupKey: newKey, account: 'other' })).toBeNull()
    expect(twin({ setupKey: newKey, issuer: '', account: '' })).toBeNull()
  })

  it('follows the names that the user gives it', async () => {
    const { vault } = await openVault()
    const old = addEntry(vault)
    const { id } = valueOf(vault.candidates.type(typedKey({ issuer: 'Gitea', setupKey: newKey })))
    const compare = (issuer: string, account: string) => valueOf(vault.candidates.compare({ id, issuer, account }))
    expect(compare('Gitea', 'robin')).toBeNull()
    expect(compare(' GitHub ', 'ROBIN')).toMatchObject({ id: old.id, difference: 'secret' })
    expect(errorOf(vault.candidates.compare({ id: 'nobody', issuer: '', account: '' })).code).toBe('not-found')
  })
})

describe('replacing', () => {
  it('is refused for an account that the candidate does not repeat, and changes nothing', async () => {
    const { opened, old } = await openRich()
    const { vault } = opened
    const before = listed(opened)
    const candidate = valueOf(vault.candidates.type(typedKey({ setupKey: newKey })))
    const another = valueOf(vault.candidates.type(typedKey({ issuer: 'New', setupKey: newKey })))
    const same = valueOf(vault.candidates.type(typedKey()))
    const refused = (...items: ReturnType<typeof item>[]) => errorOf(vault.candidates.save({ items })).code
    expect(refused(item(candidate, before[0]?.id))).toBe('not-found')
    expect(refused({ ...item(candidate, old.id), account: 'renamed' })).toBe('not-found')
    expect(refused(item(another), item(candidate, 'nobody'))).toBe('not-found')
    // There is nothing to replace in the same account.
    expect(refused(item(same, old.id))).toBe('not-found')
    vault.entries.remove({ id: old.id })
    expect(refused(item(candidate, old.id))).toBe('not-found')
    vault.entries.restore({ id: old.id })
    expect(listed(opened)).toEqual(before)
    expect(vault.candidates.save({ items: [item(candidate, old.id)] }).ok).toBe(true)
  })

  it('happens once: of two candidates for the same account, the second is added', async () => {
    const { opened, old } = await openRich()
    const { vault } = opened
    const first = valueOf(vault.candidates.type(typedKey({ setupKey: newKey })))
    const second = valueOf(vault.candidates.type(typedKey({ setupKey: encodeBase32(randomBytes(20)) })))
    valueOf(vault.candidates.save({ items: [item(first, old.id), item(second, old.id)] }))
    expect(listed(opened).map(({ issuer }) => issuer)).toEqual(['Before', 'GitHub', 'After', 'GitHub'])
    expect(removed(opened)).toHaveLength(1)
  })

  it('keeps an image of the user’s own, also after a restart', async () => {
    const { opened, old } = await openRich()
    const { vault } = opened
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64'
    )
    valueOf(vault.entries.setLogo({ id: old.id, image: new Uint8Array(png) }))
    const candidate = valueOf(vault.candidates.type(typedKey({ setupKey: newKey })))
    const [saved] = valueOf(vault.candidates.save({ items: [item(candidate, old.id)] }))
    await opened.reopen()
    expect(valueOf(opened.vault.entries.logos()).map(({ id }) => id)).toEqual([saved?.id])
    expect(removed(opened)).toHaveLength(1)
  })

  it.each(['history', 'entry'])('changes nothing if writing to %s fails, and works afterwards', async (table) => {
    const { opened, keys, old } = await openRich()
    const { vault, dataDir } = opened
    const before = [listed(opened), valueOf(vault.codes.list()), removed(opened)]
    const candidate = valueOf(vault.candidates.type(typedKey({ setupKey: newKey })))
    const other = openDatabase(dataDir, keyOf(keys))
    other.exec(`create trigger full before ${table === 'entry' ? 'update' : 'insert'} on ${table}
      begin select raise(abort, 'disk full'); end`)
    expect(() => vault.candidates.save({ items: [item(candidate, old.id)] })).toThrow('disk full')
    expect([listed(opened), valueOf(vault.codes.list()), removed(opened)]).toEqual(before)
    other.exec('drop trigger full')
    other.close()
    await opened.reopen()
    expect([listed(opened), removed(opened)]).toEqual([before[0], before[2]])
    const again = valueOf(opened.vault.candidates.type(typedKey({ setupKey: newKey })))
    expect(valueOf(opened.vault.candidates.save({ items: [item(again, old.id)] }))).toHaveLength(1)
    expect(removed(opened)).toHaveLength(1)
  })
})

describe('a setup key on the clipboard', () => {
  const hold = async ({ vault, around }: Opened, text: string) => {
    around.clipboard.content = { text }
    return valueOf(await vault.scan.clipboard())
  }

  it.each([rfcKey, rfcKey.toLowerCase(), ' gezd gnbv gy3t qojq\n', 'GEZD-GNBV-GY3T-QOJQ'])(
    'is kept without its text: %s',
    async (text) => {
      const opened = await openVault()
      const outcome = await hold(opened, text)
      const characters = text.replace(/[\s-]/g, '').length
      expect(outcome).toMatchObject({ candidates: [], ignored: [], heldKey: { characters } })
      expect(Object.keys(outcome.heldKey ?? {})).toEqual(['id', 'characters', 'isShort'])
    }
  )

  it('becomes an account with the names and parameters of the form, and shows its codes', async () => {
    const opened = await openVault()
    const { vault } = opened
    const { heldKey } = await hold(opened, 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq')
    const given = typedKey({ setupKey: '', heldKeyId: heldKey?.id ?? '', digits: 8 })
    const candidate = valueOf(vault.candidates.type(given))
    valueOf(vault.candidates.save({ items: [item(candidate)] }))
    expect(valueOf(vault.codes.list()).codes).toMatchObject([{ code: '07081804' }])
  })

  it('is forgotten when the sheet closes, and when another one is found', async () => {
    const opened = await openVault()
    const { vault } = opened
    const first = await hold(opened, rfcKey)
    const second = await hold(opened, newKey)
    const typed = ({ heldKey }: ScanOutcome) =>
      vault.candidates.type(typedKey({ setupKey: '', heldKeyId: heldKey?.id ?? '' }))
    expect(errorOf(typed(first))).toEqual({ code: 'bad-setup-key', reason: 'empty' })
    expect(typed(second).ok).toBe(true)
    vault.candidates.discard()
    expect(errorOf(typed(second))).toEqual({ code: 'bad-setup-key', reason: 'empty' })
  })
})

describe('what is worth a look before saving', () => {
  it('is a key below 80 bits; it is not refused', async () => {
    const { vault } = await openVault()
    const isShort = (bytes: number) => {
      const setupKey = encodeBase32(randomBytes(bytes))
      return valueOf(vault.candidates.type(typedKey({ setupKey, account: String(bytes) }))).isKeyShort
    }
    expect([5, 9, 10, 20].map(isShort)).toEqual([true, true, false, false])
    const motp = vault.readLinks(['motp://Bank:robin?secret=e3152afee62599c8']).candidates
    expect(motp.map(({ isKeyShort }) => isKeyShort)).toEqual([false])
  })

  it('is a second issuer in the label', async () => {
    const { vault } = await openVault()
    const labelIssuers = (...links: string[]) => vault.readLinks(links).candidates.map((one) => one.labelIssuer)
    expect(
      labelIssuers(
        `otpauth://totp/Acme:robin?secret=${newKey}&issuer=Okta`,
        `otpauth://totp/okta:robin?secret=${rfcKey}&issuer=Okta`,
        `otpauth://totp/robin?secret=${rfcKey}&issuer=Other`
      )
    ).toEqual(['Acme', null, null])
  })
})
