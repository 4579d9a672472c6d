// From images, the clipboard, screens and typed keys to candidates, and from candidates to entries.
import { randomBytes } from 'node:crypto'
import { fc } from '../property'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/main/authenticator/domain/scanned-text'
import type { Authenticator } from '../../src/main/authenticator/services/authenticator'
import { encodeBase32 } from '../../src/main/otp/base32'
import { numberField, transferLink, type TransferredAccount } from '../otp/transfer-link'
import { plainCandidate } from './plain-candidate'
import { addEntry, errorOf, openVault, picture, rfcKey, rfcMoment, typedKey, valueOf } from './open-vault'

const link = `otpauth://totp/GitHub:robin?secret=${rfcKey}&issuer=GitHub`
const pixels = { ...picture, effort: 'still', frameIndex: 0 } as const
const frame = { ...picture, effort: 'frame', frameIndex: 0 } as const

const migrationLink = (accounts: readonly TransferredAccount[]) =>
  transferLink(accounts, numberField(2, 2), numberField(3, 1), numberField(4, 0))

describe('a scanned image', () => {
  it('gives a candidate without its secret, and a live code for it', async () => {
    const { vault, around } = await openVault()
    around.decoder.read = () => Promise.resolve([link])
    const outcome = valueOf(await vault.scan.pixels(pixels))
    expect(outcome.ignored).toEqual([])
    expect(outcome.candidates).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        issuer: 'GitHub',
        account: 'robin',
        ...plainCandidate
      }
    ])
    expect(JSON.stringify(outcome)).not.toContain(rfcKey)
    const sheet = valueOf(vault.candidates.codes())
    expect(sheet.codes[0]).toMatchObject({ id: outcome.candidates[0]?.id, code: '081804' })
    expect(valueOf(vault.entries.list())).toEqual([])
  })

  it('gives every account in it, each once', async () => {
    const { vault, around } = await openVault()
    const other = link.replaceAll('GitHub', 'GitLab')
    around.decoder.read = () => Promise.resolve([link, other, link])
    expect(valueOf(await vault.scan.pixels(pixels)).candidates.map(({ issuer }) => issuer)).toEqual([
      'GitHub',
      'GitLab'
    ])
  })

  it('returns the same candidate when a camera sees the same code again', async () => {
    const { vault, around } = await openVault()
    around.decoder.read = () => Promise.resolve([link])
    const first = valueOf(await vault.scan.pixels(frame))
    const second = valueOf(await vault.scan.pixels({ ...frame, frameIndex: 1 }))
    expect(second).toEqual(first)
    expect(valueOf(vault.candidates.codes()).codes).toHaveLength(1)
  })

  it('passes pixels, effort and frame to the decoder', async () => {
    const { vault, around } = await openVault()
    const seen: unknown[] = []
    around.decoder.read = (image, { effort, frameIndex }) => {
      seen.push([image.data.length, image.width, image.height, effort, frameIndex])
      return Promise.resolve([])
    }
    await vault.scan.pixels({ ...pixels, data: Buffer.alloc(64, 7), effort: 'harder', frameIndex: 3 })
    expect(seen).toEqual([[64, 4, 4, 'harder', 3]])
  })

  it('reads a Google transfer code and refuses single entries with the reason', async () => {
    const { vault, around } = await openVault()
    const secret = randomBytes(10)
    around.decoder.read = () =>
      Promise.resolve([
        migrationLink([
          { key: secret, name: 'AWS:robin', issuer: 'AWS' },
          { key: randomBytes(10), name: 'odd', issuer: 'Odd', digits: 9 }
        ])
      ])
    const outcome = valueOf(await vault.scan.pixels(pixels))
    expect(outcome.candidates.map(({ issuer, account }) => [issuer, account])).toEqual([['AWS', 'robin']])
    expect(outcome.ignored).toEqual([{ kind: 'refused', reason: 'bad-digits', shown: 'otpauth-migration://' }])
  })

  it('is not passed to the decoder if it is too large or its size is wrong', async () => {
    const { vault, around } = await openVault()
    around.decoder.read = () => Promise.reject(new Error('reached'))
    const large = { ...pixels, width: 16_384, height: 16_384 }
    expect(errorOf(await vault.scan.pixels(large)).code).toBe('picture-too-large')
    expect(errorOf(await vault.scan.pixels({ ...pixels, height: 5 })).code).toBe('scan-failed')
  })

  it('may crash the decoder: that scan fails, and the next one works', async () => {
    const { vault, around } = await openVault()
    around.decoder.read = () => Promise.reject(new Error('out of bounds'))
    expect(errorOf(await vault.scan.pixels(frame)).code).toBe('scan-failed')
    around.decoder.read = () => Promise.resolve([link])
    expect(valueOf(await vault.scan.pixels(frame)).candidates).toHaveLength(1)
  })

  it('can be cancelled, even if the decoder answers after all', async () => {
    const { vault, around } = await openVault()
    around.decoder.read = (_image, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'))
        })
      })
    const rejecting = vault.scan.pixels(pixels)
    vault.scan.cancel()
    expect(errorOf(await rejecting).code).toBe('cancelled')

    let answer: (texts: string[]) => void = () => undefined
    around.decoder.read = () => new Promise((resolve) => (answer = resolve))
    const late = vault.scan.pixels(pixels)
    vault.scan.cancel()
    answer([link])
    expect(errorOf(await late).code).toBe('cancelled')
    expect(valueOf(vault.candidates.codes()).codes).toEqual([])
  })
})

describe('the progress of a scan', () => {
  it('counts the passes of every display, is announced, and ends with the scan', async () => {
    const { vault, around } = await openVault()
    around.screens.pictures = [picture, { ...picture }]
    const seen: unknown[] = []
    around.decoder.read = (_image, { onPass }) => {
      for (const done of [1, 2]) {
        onPass?.(done, 3)
        seen.push(valueOf(vault.scan.progress()))
      }
      return Promise.resolve([])
    }
    await vault.scan.screens({ effort: 'harder' })
    expect(seen).toEqual([1, 2, 4, 5].map((done) => ({ done, total: 6 })))
    expect(valueOf(vault.scan.progress())).toBeNull()
    expect(around.changes).toEqual(Array.from({ length: 5 }, () => 'scan'))
  })

  it('of a cancelled scan is forgotten, and does not replace that of the next one', async () => {
    const { vault, around } = await openVault()
    const passes: ((done: number, total: number) => void)[] = []
    const answers: (() => void)[] = []
    around.decoder.read = (_image, { onPass = () => undefined }) => {
      passes.push(onPass)
      onPass(1, 9)
      return new Promise((resolve) => {
        answers.push(() => {
          resolve([])
        })
      })
    }
    const first = vault.scan.pixels(pixels)
    vault.scan.cancel()
    expect(valueOf(vault.scan.progress())).toBeNull()
    const second = vault.scan.pixels(pixels)
    passes[0]?.(7, 9)
    answers[0]?.()
    await first
    expect(valueOf(vault.scan.progress())).toEqual({ done: 1, total: 9 })
    answers[1]?.()
    await second
    expect(valueOf(vault.scan.progress())).toBeNull()
  })

  it('is not reported for camera frames', async () => {
    const { vault, around } = await openVault()
    around.decoder.read = (_image, { onPass }) => Promise.resolve(onPass === undefined ? [link] : [])
    expect(valueOf(await vault.scan.pixels(frame)).candidates).toHaveLength(1)
    expect(around.changes).not.toContain('scan')
  })
})

describe('camera frames', () => {
  it('are dropped with an empty result while another one is being decoded', async () => {
    const { vault, around } = await openVault()
    let decoded = 0
    let answer: (texts: string[]) => void = () => undefined
    around.decoder.read = () => {
      decoded++
      return new Promise((resolve) => (answer = resolve))
    }
    const first = vault.scan.pixels(frame)
    const dropped = await vault.scan.pixels({ ...frame, frameIndex: 1 })
    expect(valueOf(dropped)).toEqual({ candidates: [], ignored: [], pages: [] })
    answer([link])
    expect(valueOf(await first).candidates).toHaveLength(1)
    const third = vault.scan.pixels({ ...frame, frameIndex: 2 })
    answer([])
    expect(valueOf(await third)).toEqual({ candidates: [], ignored: [], pages: [] })
    expect(decoded).toBe(2)
  })
})

describe('mOTP and Yandex codes', () => {
  it('become entries with their PIN, and show codes from the first moment', async () => {
    const { vault, around, reopen } = await openVault()
    around.now = 1_641_559_648_000
    around.decoder.read = () =>
      Promise.resolve([
        'otpauth://yaotp/Yandex:robin?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA&pin=5239',
        'motp://Bank:robin?secret=e3152afee62599c8'
      ])
    const { candidates, ignored } = valueOf(await vault.scan.pixels(pixels))
    expect(ignored).toEqual([])
    expect(candidates.map(({ type }) => type)).toEqual(['yandex', 'motp'])
    expect(valueOf(vault.candidates.codes()).codes.map(({ code }) => code)).toEqual(['umozdicq', null])
    vault.candidates.save({ items: candidates.map(({ id, issuer, account }) => ({ id, issuer, account })) })
    expect(valueOf(vault.codes.list()).codes.map(({ code }) => code)).toEqual(['umozdicq', null])
    await reopen()
  })
})

describe('the clipboard', () => {
  it('gives its image first, and its text if the image has no code', async () => {
    const { vault, around } = await openVault()
    around.clipboard.content = { image: picture, text: link.replaceAll('GitHub', 'FromText') }
    around.decoder.read = () => Promise.resolve([link.replaceAll('GitHub', 'FromImage')])
    expect(valueOf(await vault.scan.clipboard()).candidates.map(({ issuer }) => issuer)).toEqual(['FromImage'])
    around.decoder.read = () => Promise.resolve([])
    expect(valueOf(await vault.scan.clipboard()).candidates.map(({ issuer }) => issuer)).toEqual(['FromText'])
  })

  it('gives every link of a text with one link per line, and ignores the other lines', async () => {
    const { vault, around } = await openVault()
    around.clipboard.content = { text: `my accounts\r\n\r\n  ${link}\n${link.replaceAll('GitHub', 'A & B #1')}\n` }
    const outcome = valueOf(await vault.scan.clipboard())
    expect(outcome.candidates.map(({ issuer }) => issuer)).toEqual(['GitHub', 'A & B #1'])
    expect(outcome.ignored).toEqual([])
  })

  it('shows nothing of a text that could be a password', async () => {
    const { vault, around } = await openVault()
    for (const text of ['hunter2', 'two\nlines', 'correct horse battery staple', `my key: ${rfcKey}`]) {
      around.clipboard.content = { text }
      expect(valueOf(await vault.scan.clipboard())).toEqual({
        candidates: [],
        ignored: [{ kind: 'text', shown: '…' }],
        pages: []
      })
    }
  })

  it('says when it is empty', async () => {
    const { vault, around } = await openVault()
    expect(errorOf(await vault.scan.clipboard()).code).toBe('nothing-in-clipboard')
    around.clipboard.content = { text: ' \n' }
    expect(errorOf(await vault.scan.clipboard()).code).toBe('nothing-in-clipboard')
  })

  it('reports a failed scan if an image crashes the decoder', async () => {
    const { vault, around } = await openVault()
    around.clipboard.content = { image: picture }
    around.decoder.read = () => Promise.reject(new Error('broken'))
    expect(errorOf(await vault.scan.clipboard()).code).toBe('scan-failed')
  })
})

describe('the screens', () => {
  it('are read one after another and their codes combined', async () => {
    const { vault, around } = await openVault()
    around.screens.pictures = [picture, { ...picture }]
    let display = 0
    around.decoder.read = () => Promise.resolve([link, link.replaceAll('GitHub', `Display ${display++}`)])
    const outcome = valueOf(await vault.scan.screens({ effort: 'harder' }))
    expect(outcome.candidates.map(({ issuer }) => issuer)).toEqual(['GitHub', 'Display 0', 'Display 1'])
  })

  it('report that the system refused', async () => {
    const { vault, around } = await openVault()
    around.screens.pictures = []
    expect(errorOf(await vault.scan.screens({ effort: 'still' })).code).toBe('capture-denied')
  })
})

describe('an image in which nothing is found', () => {
  const nothing = () => Promise.resolve([])
  /** Four by two pixels; the red of each is its place. */
  const numbered = {
    data: Uint8ClampedArray.from({ length: 32 }, (_, index) => (index % 4 === 0 ? index / 4 : 255)),
    width: 4,
    height: 2
  }
  const right = { left: 0.5, top: 0.5, width: 0.5, height: 0.5 }

  it('is kept, of each display and of the clipboard, and a part of it can be scanned', async () => {
    const { vault, around } = await openVault()
    around.screens.pictures = [picture, numbered]
    around.decoder.read = nothing
    const { kept = [] } = valueOf(await vault.scan.screens({ effort: 'still' }))
    expect(kept.map(({ width, height }) => [width, height])).toEqual([
      [picture.width, picture.height],
      [4, 2]
    ])
    const name = kept[1]?.name ?? ''
    expect(vault.findKeptPicture(name)).toBe(numbered)
    const seen: unknown[] = []
    around.decoder.read = ({ data, width, height }, { effort }) => {
      seen.push([[...data.filter((_, index) => index % 4 === 0)], width, height, effort])
      return Promise.resolve([link])
    }
    const found = valueOf(await vault.scan.part({ name, ...right }))
    expect(found.candidates).toHaveLength(1)
    expect(found.kept).toBeUndefined()
    expect(seen).toEqual([[[6, 7], 2, 1, 'harder']])

    around.decoder.read = nothing
    around.clipboard.content = { image: numbered, text: 'a caption' }
    expect(valueOf(await vault.scan.clipboard()).kept).toHaveLength(1)
  })

  it('stays, under a new name, if its part has nothing either', async () => {
    const { vault, around } = await openVault()
    around.decoder.read = nothing
    around.clipboard.content = { image: numbered }
    const first = valueOf(await vault.scan.clipboard()).kept?.[0]?.name ?? ''
    const second = valueOf(await vault.scan.part({ name: first, ...right })).kept?.[0]?.name ?? ''
    expect(second).not.toBe(first)
    expect([vault.findKeptPicture(first), vault.findKeptPicture(second)]).toEqual([null, numbered])
  })

  it('is forgotten with the next scan, on cancelling and with the vault', async () => {
    const { vault, around, close } = await openVault()
    around.decoder.read = nothing
    around.clipboard.content = { image: numbered }
    const keep = async () => valueOf(await vault.scan.clipboard()).kept?.[0]?.name ?? ''
    const isKept = (name: string) => vault.findKeptPicture(name) !== null
    const scanned = await keep()
    expect(isKept(scanned)).toBe(true)
    await vault.scan.pixels(pixels)
    expect(isKept(scanned)).toBe(false)
    const cancelled = await keep()
    vault.scan.cancel()
    expect(isKept(cancelled)).toBe(false)
    expect(errorOf(await vault.scan.part({ name: cancelled, ...right })).code).toBe('not-found')
    const late = vault.scan.clipboard()
    vault.scan.cancel()
    expect(valueOf(await vault.scan.clipboard()).kept).toEqual([
      { name: expect.any(String) as string, width: 4, height: 2 }
    ])
    await late
    const locked = await keep()
    close()
    expect(isKept(locked)).toBe(false)
  })

  it('is not kept if something was found', async () => {
    const { vault, around } = await openVault()
    around.clipboard.content = { image: numbered, text: link }
    around.decoder.read = nothing
    expect(valueOf(await vault.scan.clipboard()).kept).toBeUndefined()
  })
})

describe('texts that cannot be used', () => {
  const shownOf = (text: string) => readText(text).ignored[0]

  it.each([
    ['https://example.com/a?token=abc#frag', 'link', 'https://example.com/a'],
    ['https://user:password@example.com', 'link', 'https://example.com'],
    ['https://example.com/reset/eyJhbGciOiJIUzI1NiJ9/x', 'link', 'https://example.com/reset/…/x'],
    ['WIFI:S:home;T:WPA;P:hunter22;;', 'text', 'wifi:…'],
    ['myapp://open?key=1', 'link', 'myapp:…'],
    ['mailto:robin@example.com', 'text', 'mailto:…'],
    ['A poster about bees', 'text', 'A poster about bees'],
    [rfcKey, 'text', '…'],
    ['gezd gnbv gy3t qojq', 'text', '…']
  ])('%s is named but not imported', (text, kind, shown) => {
    expect(shownOf(text)).toEqual({ kind, shown })
  })

  it.each([
    [`motp://Bank:robin?secret=0123456789abcdeg`, 'unreadable', 'motp://Bank:robin'],
    [`otpauth://radius/Bank:robin?secret=${rfcKey}`, 'bad-type', 'otpauth://radius/Bank:robin'],
    [`otpauth://totp/Bank:robin?secret=1!1`, 'not-base32', 'otpauth://totp/Bank:robin'],
    [`otpauth://totp/Bank:robin?secret=${rfcKey}&digits=99`, 'bad-digits', 'otpauth://totp/Bank:robin'],
    [`otpauth://totp/${rfcKey}?issuer=x`, 'empty', 'otpauth://totp/…'],
    [`steam://${rfcKey}1`, 'not-base32', 'steam://'],
    ['otpauth-migration://offline?data=%%%', 'unreadable', 'otpauth-migration://']
  ])('%s is refused with the reason', (text, reason, shown) => {
    expect(shownOf(text)).toEqual({ kind: 'refused', reason, shown })
  })

  it('never show more than 60 characters, a control character, or a secret', () => {
    const secret = fc.uint8Array({ minLength: 10, maxLength: 40 }).map((bytes) => encodeBase32(bytes))
    const around = fc.string({ maxLength: 80 })
    const templates = fc.constantFrom(
      (a: string, s: string, b: string) => `otpauth://bogus/${a}?secret=${s}&x=${b}`,
      (a: string, s: string, b: string) => `otpauth://totp/${a}?digits=99&secret=${s}&issuer=${b}`,
      (_a: string, s: string, b: string) => `motp://${b}?secret=${s}`,
      (_a: string, s: string) => s,
      (a: string, s: string) => `${a} ${s}`,
      (_a: string, s: string, b: string) => `https://example.com/?otp=${s}${b}`
    )
    fc.assert(
      fc.property(templates, around, secret, around, (template, a, s, b) => {
        for (const { shown } of readText(template(a, s, b)).ignored) {
          expect(shown.length).toBeLessThanOrEqual(60)
          expect(shown).not.toMatch(/\p{Cc}/u)
          expect(shown).not.toContain(s)
        }
      })
    )
  })
})

describe('a typed key', () => {
  it('becomes a candidate in the same way, and the saved entry shows its codes', async () => {
    const { vault } = await openVault()
    const entry = addEntry(vault, { setupKey: ' gezd gnbv gy3t qojq gezd-gnbv-gy3t-qojq == ', digits: 8 })
    expect(valueOf(vault.codes.list()).codes[0]).toMatchObject({ id: entry.id, code: '07081804' })
  })

  it.each([
    [{ setupKey: '' }, 'empty'],
    [{ setupKey: 'A' }, 'too-short'],
    [{ setupKey: 'not a key!' }, 'not-base32'],
    [{ setupKey: 'A'.repeat(1700) }, 'too-long'],
    [{ digits: 3 }, 'bad-digits'],
    [{ digits: 6.5 }, 'bad-digits'],
    [{ period: 0 }, 'bad-period'],
    [{ type: 'hotp', counter: -1 }, 'bad-counter'],
    [{ type: 'hotp', counter: Number.MAX_SAFE_INTEGER }, 'bad-counter']
  ] as const)('%o is refused as %s', async (given, reason) => {
    const { vault } = await openVault()
    expect(errorOf(vault.candidates.type(typedKey(given)))).toEqual({ code: 'bad-setup-key', reason })
  })

  it('has its name cleaned of control and direction characters', async () => {
    const { vault } = await openVault()
    const candidate = valueOf(vault.candidates.type(typedKey({ issuer: 'Git\u202eHub\n', account: ' a\t b ' })))
    expect([candidate.issuer, candidate.account]).toEqual(['GitHub', 'a b'])
  })
})

describe('candidates', () => {
  const differenceIn =
    (vault: Pick<Authenticator['handlers'], 'candidates'>) => (given: Parameters<typeof typedKey>[0]) =>
      valueOf(vault.candidates.type(typedKey(given))).twin?.difference ?? null

  it('are marked if the vault has the same account, ignoring the case of names', async () => {
    const { vault } = await openVault()
    addEntry(vault)
    const difference = differenceIn(vault)
    expect(difference({})).toBe('none')
    expect(difference({ issuer: 'GITHUB', account: 'Robin' })).toBe('none')
    expect(difference({ digits: 8 })).toBe('parameters')
    expect(difference({ account: 'another' })).toBe('names')
    expect(difference({ issuer: 'GitLab' })).toBe('names')
    expect(difference({ type: 'hotp' })).toBe('parameters')
    expect(difference({ setupKey: encodeBase32(randomBytes(20)), account: 'another' })).toBeNull()
  })

  it('say that an account of the same name has another key (CHECKLIST 101)', async () => {
    const { vault } = await openVault()
    addEntry(vault)
    const other = encodeBase32(randomBytes(20))
    const difference = differenceIn(vault)
    expect(difference({ setupKey: other })).toBe('secret')
    expect(difference({ setupKey: other, issuer: 'GITHUB', account: 'Robin' })).toBe('secret')
    expect(difference({ setupKey: other, account: 'another' })).toBeNull()
    expect(difference({ setupKey: other, issuer: '', account: '' })).toBeNull()
    const link = `otpauth://totp/GitHub:robin?secret=${other}&issuer=GitHub`
    expect(vault.readLinks([link]).candidates).toMatchObject([{ twin: { difference: 'secret' } }])
    // An entry removed in the meantime causes no conflict.
    const [entry] = valueOf(vault.entries.list())
    vault.entries.remove({ id: entry?.id ?? '' })
    expect(difference({ setupKey: other })).toBeNull()
  })

  it('do not count removed entries as duplicates', async () => {
    const { vault } = await openVault()
    vault.entries.remove({ id: addEntry(vault).id })
    expect(valueOf(vault.candidates.type(typedKey())).twin).toBeNull()
  })

  it('are saved under the names given, and are then no longer waiting', async () => {
    const { vault } = await openVault()
    const { id } = valueOf(vault.candidates.type(typedKey()))
    const saved = valueOf(vault.candidates.save({ items: [{ id, issuer: 'Renamed', account: 'x'.repeat(300) }] }))
    expect(saved[0]).toMatchObject({ issuer: 'Renamed', account: 'x'.repeat(254), createdAt: rfcMoment })
    expect(valueOf(vault.entries.list())).toEqual(saved)
    expect(errorOf(vault.candidates.save({ items: [{ id, issuer: '', account: '' }] })).code).toBe('not-found')
  })

  it('are saved all or not at all', async () => {
    const { vault } = await openVault()
    const { id } = valueOf(vault.candidates.type(typedKey()))
    const item = { id, issuer: 'A', account: 'a' }
    expect(errorOf(vault.candidates.save({ items: [item, { ...item, id: 'nobody' }] })).code).toBe('not-found')
    expect(errorOf(vault.candidates.save({ items: [item, item] })).code).toBe('not-found')
    expect(valueOf(vault.entries.list())).toEqual([])
    expect(vault.candidates.save({ items: [item] }).ok).toBe(true)
  })

  it('keep waiting if not selected, until they are discarded', async () => {
    const { vault } = await openVault()
    const first = valueOf(vault.candidates.type(typedKey()))
    const second = valueOf(vault.candidates.type(typedKey({ account: 'second' })))
    vault.candidates.save({ items: [first].map(({ id, issuer, account }) => ({ id, issuer, account })) })
    expect(valueOf(vault.candidates.codes()).codes.map(({ id }) => id)).toEqual([second.id])
    vault.candidates.discard()
    expect(valueOf(vault.candidates.codes()).codes).toEqual([])
  })

  it('show no HOTP code, because that would use it up', async () => {
    const { vault } = await openVault()
    const { id } = valueOf(vault.candidates.type(typedKey({ type: 'hotp' })))
    expect(valueOf(vault.candidates.codes()).codes).toEqual([{ id, code: null, from: 0, until: 0, next: null }])
  })

  it('are refused by name beyond 500', async () => {
    const { vault, around } = await openVault()
    const links = Array.from({ length: 501 }, (_, n) => `otpauth://totp/Site:user${n}?secret=${rfcKey}`)
    around.clipboard.content = { text: links.join('\n') }
    const outcome = valueOf(await vault.scan.clipboard())
    expect(outcome.candidates).toHaveLength(500)
    expect(outcome.ignored).toEqual([{ kind: 'refused', shown: 'Site' }])
    expect(errorOf(vault.candidates.type(typedKey())).code).toBe('bad-setup-key')
  })
})
