// Aegis vaults, written here from the public description of the format (docs/vault.md in the Aegis repository).
import { randomBytes, scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { errorCodeOf, hotp, keys, motp, odd, read, sealGcm, steam, totp, yandex } from './accounts'

const family = 'd3b1b2f0-0000-4000-8000-000000000001'
const database = {
  version: 3,
  entries: [
    {
      type: 'totp',
      uuid: '1',
      name: totp.name,
      issuer: 'GitHub',
      note: 'work',
      favorite: true,
      icon: null,
      groups: [family],
      info: { secret: keys.totp.base32, algo: 'SHA1', digits: 6, period: 30 }
    },
    {
      type: 'hotp',
      uuid: '2',
      name: 'robin',
      issuer: 'Contoso',
      note: '',
      favorite: false,
      icon: null,
      groups: [],
      info: { secret: keys.hotp.base32, algo: 'SHA1', digits: 6, counter: 42 }
    },
    {
      type: 'totp',
      uuid: '3',
      name: odd.name,
      issuer: odd.issuer,
      note: '',
      icon: null,
      info: { secret: keys.odd.base32, algo: 'SHA512', digits: 8, period: 60 }
    },
    {
      type: 'steam',
      uuid: '4',
      name: 'gamer',
      issuer: 'Steam',
      icon: null,
      info: { secret: keys.steam.base32, algo: 'SHA1', digits: 5, period: 30 }
    },
    {
      type: 'motp',
      uuid: '5',
      name: 'robin',
      issuer: 'Bank',
      icon: null,
      info: { secret: keys.motp.base32, algo: 'MD5', digits: 6, period: 10, pin: '1234' }
    },
    {
      type: 'yandex',
      uuid: '6',
      name: 'robin',
      issuer: 'Yandex',
      icon: null,
      info: { secret: '6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY', algo: 'SHA256', digits: 8, period: 30, pin: '5239' }
    }
  ],
  groups: [{ uuid: family, name: 'Family' }],
  icons_optimized: true
}
const expected = [{ ...totp, note: 'work', tags: ['Family'], isFavorite: true }, hotp, odd, steam, motp, yandex]

const plain = (db: object = database) => ({ version: 1, header: { slots: null, params: null }, db })

function passwordSlot(master: Buffer, password: string, cost = { n: 1024, r: 8, p: 1 }) {
  const salt = randomBytes(32)
  const nonce = randomBytes(12)
  const { body, tag } = sealGcm(scryptSync(password, salt, 32, { N: cost.n, r: cost.r, p: cost.p }), nonce, master)
  const key_params = { nonce: nonce.toString('hex'), tag: tag.toString('hex') }
  return {
    type: 1,
    uuid: '7',
    key: body.toString('hex'),
    key_params,
    ...cost,
    salt: salt.toString('hex'),
    repaired: true
  }
}

function encrypted(passwords: readonly string[], db: object = database) {
  const master = randomBytes(32)
  const nonce = randomBytes(12)
  const { body, tag } = sealGcm(master, nonce, JSON.stringify(db))
  const biometric = { type: 2, uuid: '8', key: '00', key_params: { nonce: '00', tag: '00' } }
  return {
    version: 1,
    header: {
      slots: [biometric, ...passwords.map((password) => passwordSlot(master, password))],
      params: { nonce: nonce.toString('hex'), tag: tag.toString('hex') }
    },
    db: body.toString('base64')
  }
}

describe('Aegis', () => {
  it('plain vaults give every type of account with groups, notes and favourites', async () => {
    expect(await read(plain())).toEqual({ format: 'aegis', entries: expected, refused: [] })
  })

  it('encrypted vaults open with any of their passwords, also where slashes are escaped', async () => {
    const vault = encrypted(['first password', 'zweites Paßwort'])
    const escaped = JSON.stringify(vault, null, 4).replaceAll('/', '\\/')
    expect((await read(escaped, { password: 'first password' })).entries).toEqual(expected)
    expect((await read(vault, { password: 'zweites Paßwort' })).entries).toEqual(expected)
  })

  it('vaults up to version 2 have one group an entry, by name', async () => {
    const entry = { ...database.entries[1], group: 'Work' }
    const { entries } = await read(plain({ version: 2, entries: [entry] }))
    expect(entries).toEqual([{ ...hotp, tags: ['Work'] }])
  })

  it('ask for the password, and distinguish a wrong one from damage', async () => {
    const vault = encrypted(['right'])
    expect(await errorCodeOf(vault)).toBe('password-needed')
    expect(await errorCodeOf(vault, { password: '' })).toBe('password-needed')
    expect(await errorCodeOf(vault, { password: 'wrong' })).toBe('wrong-password')
    expect(await errorCodeOf({ ...vault, db: vault.db.slice(0, -8) }, { password: 'right' })).toBe('damaged')
    expect(await errorCodeOf({ ...vault, db: '!' }, { password: 'right' })).toBe('damaged')
    expect(await errorCodeOf(plain({ version: 3 }))).toBe('damaged')
  })

  it('with biometric slots only are tied to one phone', async () => {
    expect(await errorCodeOf(encrypted([]), { password: 'any' })).toBe('bound-to-account')
  })

  it.each([
    [{ n: 2 ** 30, r: 8, p: 1 }, 'too-costly'],
    [{ n: 2 ** 15, r: 8, p: 2 ** 20 }, 'too-costly'],
    [{ n: 2 ** 19, r: 8, p: 100 }, 'too-costly'],
    [{ n: 1000, r: 8, p: 1 }, 'damaged'],
    [{ n: 0, r: 0, p: 0 }, 'damaged'],
    [{ n: -1024, r: 8, p: 1 }, 'damaged'],
    [{ n: 1e300, r: 8, p: 1 }, 'damaged']
  ])('that ask for %o of scrypt are refused before any work is done: %s', async (cost, code) => {
    const vault = encrypted(['right'])
    const began = performance.now()
    const hostile = vault.header.slots.map((slot) => (slot.type === 1 ? { ...slot, ...cost } : slot))
    expect(await errorCodeOf({ ...vault, header: { ...vault.header, slots: hostile } }, { password: 'right' })).toBe(
      code
    )
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('with a thousand slots cost at most a minute of work in total', async () => {
    const vault = encrypted(['right'])
    const slot = { ...passwordSlot(randomBytes(32), 'another'), n: 2 ** 19 }
    const slots = Array.from({ length: 1000 }, () => slot).slice(0, 1000)
    const cheap = slots.map((one) => ({ ...one, n: 2 ** 10, p: 9000 }))
    expect(await errorCodeOf({ ...vault, header: { ...vault.header, slots: cheap } }, { password: 'right' })).toBe(
      'too-costly'
    )
  })

  it('refuse entries one by one with a reason', async () => {
    const [first] = database.entries
    const bad = (info: object, type = 'totp') => ({ ...first, name: 'bad', type, info: { ...first?.info, ...info } })
    const entries = [
      bad({}, 'sms'),
      bad({ secret: 'not base32!' }),
      bad({ secret: '' }),
      bad({ digits: 3 }),
      bad({ digits: '6; DROP' }),
      bad({ period: 0 }),
      bad({ algo: 'MD5' }),
      bad({ counter: -1 }, 'hotp'),
      bad({ secret: 'GEZDGNBV' }, 'yandex'),
      null,
      'nonsense',
      first
    ]
    const { entries: taken, refused } = await read(plain({ version: 3, entries, groups: [] }))
    expect(refused.map(({ reason }) => reason)).toEqual([
      'bad-type',
      'not-base32',
      'empty',
      'bad-digits',
      'bad-digits',
      'bad-period',
      'bad-algorithm',
      'bad-counter',
      'unreadable',
      'bad-type',
      'bad-type'
    ])
    expect(refused[0]).toEqual({ issuer: 'GitHub', name: 'bad', reason: 'bad-type' })
    expect(taken).toHaveLength(1)
  })
})
