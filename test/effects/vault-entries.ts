// The Authenticator's accounts: adding, finding, editing, copying, the Trash. Each call and its effect on the vault, in order.
import { deflateSync, crc32 } from 'node:zlib'
import { expect } from 'vitest'
import type { Effect, World } from './world'

const A = 'authenticator'
const setupKey = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const typed = { setupKey, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 }

interface One {
  readonly id: string
}
interface Scanned {
  readonly candidates: readonly (One & { readonly issuer: string; readonly account: string })[]
  readonly kept?: readonly { readonly name: string }[]
}

/** The accounts used by the effects. */
export const entries = { totp: '', hotp: '', motp: '', group: '', recoveryCode: '' }

export const rowOf = (w: World, columns: string, id = entries.totp) =>
  w.row(A, `select ${columns} from entry where id = ?`, id)
const count = (w: World, table: string) => w.value(A, `select count(*) from ${table}`)
const linkOf = (name: string) => `otpauth://totp/Scanned:${name}?secret=${setupKey}&issuer=Scanned`
const namesOf = ({ candidates }: Scanned) => candidates.map(({ account }) => account)

/** A small PNG, as the page creates one. */
function png(): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.from('00000001000000010806000000', 'hex')
  const pixels = deflateSync(Buffer.alloc(5))
  const start = Buffer.from('89504e470d0a1a0a', 'hex')
  return new Uint8Array(
    Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
  )
}

/** Saves the pending accounts under their own names. */
export const saveAll = async (w: World, candidates: Scanned['candidates']) => {
  const items = candidates.map(({ id, issuer, account }) => ({ id, issuer, account }))
  return w.get<readonly One[]>(A, 'candidates.save', { items })
}

export const entryEffects = {
  'candidates.type': async (w) => {
    const made = await w.get<One>(A, 'candidates.type', { ...typed, type: 'totp', issuer: 'Acme', account: 'ada' })
    expect(made).toMatchObject({ issuer: 'Acme', account: 'ada', twin: null })
    expect(await count(w, 'entry')).toBe(0)
    entries.totp = made.id
  },
  'candidates.codes': async (w) => {
    const { codes } = await w.get<{ codes: readonly One[] }>(A, 'candidates.codes')
    expect(codes).toMatchObject([{ id: entries.totp, code: w.totp(setupKey) }])
  },
  'candidates.compare': async (w) => {
    const one = { id: entries.totp, issuer: 'Acme', account: 'ada' }
    expect(await w.get(A, 'candidates.compare', one)).toBeNull()
    expect(await count(w, 'entry')).toBe(0)
  },
  'candidates.save': async (w) => {
    const items = [{ id: entries.totp, issuer: 'Acme', account: 'ada' }]
    const [saved] = await w.get<readonly One[]>(A, 'candidates.save', { items })
    entries.totp = saved?.id ?? ''
    expect(await rowOf(w, 'issuer, account, type')).toEqual({ issuer: 'Acme', account: 'ada', type: 'totp' })
  },
  'candidates.discard': async (w) => {
    const { id } = await w.get<One>(A, 'candidates.type', { ...typed, type: 'totp', issuer: 'X', account: 'x' })
    await w.get(A, 'candidates.discard')
    expect(await w.codeOf(A, 'candidates.save', { items: [{ id, issuer: 'X', account: 'x' }] })).toBe('not-found')
    const made = await w.get<Scanned['candidates'][number]>(A, 'candidates.type', {
      ...typed,
      type: 'hotp',
      issuer: 'Bank',
      account: 'ada'
    })
    entries.hotp = (await saveAll(w, [made]))[0]?.id ?? ''
  },
  'scan.clipboard': async (w) => {
    w.clipboard.content = { text: linkOf('by clipboard') }
    expect(namesOf(await w.get<Scanned>(A, 'scan.clipboard'))).toEqual(['by clipboard'])
  },
  'scan.pixels': async (w) => {
    w.decoder.texts = [linkOf('by picture')]
    const picture = { data: new Uint8ClampedArray(4), width: 1, height: 1, effort: 'still', frameIndex: 0 }
    expect(namesOf(await w.get<Scanned>(A, 'scan.pixels', picture))).toContain('by picture')
  },
  'scan.screens': async (w) => {
    w.decoder.texts = [linkOf('by screen')]
    expect(namesOf(await w.get<Scanned>(A, 'scan.screens', { effort: 'still' }))).toContain('by screen')
  },
  'scan.part': async (w) => {
    w.decoder.texts = []
    const { kept } = await w.get<Scanned>(A, 'scan.screens', { effort: 'still' })
    w.decoder.texts = [linkOf('by part')]
    const part = { name: kept?.[0]?.name, left: 0.25, top: 0.25, width: 0.5, height: 0.5 }
    expect(namesOf(await w.get<Scanned>(A, 'scan.part', part))).toEqual(['by part'])
    expect(await w.codeOf(A, 'scan.part', part)).toBe('not-found')
  },
  'scan.progress': async (w) => {
    w.decoder.read = (_picture, { onPass }) => {
      onPass?.(2, 5)
      return new Promise((resolve) => {
        setTimeout(resolve, 50, [])
      })
    }
    const asked = w.ask(A, 'scan.screens', { effort: 'harder' })
    await expect.poll(async () => w.get(A, 'scan.progress')).toEqual({ done: 2, total: 5 })
    await asked
    expect(await w.get(A, 'scan.progress')).toBeNull()
  },
  'scan.cancel': async (w) => {
    w.decoder.mood = 'slow'
    const asked = w.decoder.asked
    const under = w.ask(A, 'scan.screens', { effort: 'still' })
    await expect.poll(() => w.decoder.asked).toBeGreaterThan(asked)
    await w.get(A, 'scan.cancel')
    expect(await under).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    await w.get(A, 'candidates.discard')
  },
  'links.take': async (w) => {
    w.links.push('motp://Site:robin?secret=e3152afee62599c8')
    const { candidates } = await w.get<Scanned>(A, 'links.take')
    expect(candidates).toHaveLength(1)
    entries.motp = (await saveAll(w, candidates))[0]?.id ?? ''
    expect(await w.get(A, 'links.take')).toBeNull()
  },
  'entries.list': async (w) => {
    const listed = await w.get<readonly One[]>(A, 'entries.list')
    const stored = await w.rows(A, 'select id from entry where removed_at is null order by position')
    expect(listed.map(({ id }) => ({ id }))).toEqual(stored)
    expect(listed).toHaveLength(3)
  },
  'entries.rename': async (w) => {
    await w.get(A, 'entries.rename', { id: entries.totp, issuer: 'Acme Inc', account: 'ada@acme' })
    expect(await rowOf(w, 'issuer, account')).toEqual({ issuer: 'Acme Inc', account: 'ada@acme' })
  },
  'entries.update': async (w) => {
    await w.get(A, 'entries.update', { id: entries.totp, tags: ['work'], logo: 'none' })
    expect(await rowOf(w, 'tags, logo, issuer')).toEqual({ tags: '["work"]', logo: 'none', issuer: 'Acme Inc' })
  },
  'entries.setFavorites': async (w) => {
    await w.get(A, 'entries.setFavorites', { ids: [entries.totp], isFavorite: true })
    expect(await rowOf(w, 'is_favorite')).toEqual({ is_favorite: 1 })
    expect(await rowOf(w, 'is_favorite', entries.hotp)).toEqual({ is_favorite: 0 })
  },
  'entries.addTag': async (w) => {
    await w.get(A, 'entries.addTag', { ids: [entries.totp, entries.hotp], tag: 'bank' })
    expect(await rowOf(w, 'tags')).toEqual({ tags: '["work","bank"]' })
    expect(await rowOf(w, 'tags', entries.hotp)).toEqual({ tags: '["bank"]' })
  },
  'entries.removeTag': async (w) => {
    await w.get(A, 'entries.removeTag', { ids: [entries.totp], tag: 'work' })
    expect(await rowOf(w, 'tags')).toEqual({ tags: '["bank"]' })
  },
  'groups.create': async (w) => {
    entries.group = (await w.get<One>(A, 'groups.create', { name: 'Home' })).id
    expect(await w.rows(A, 'select id, name from account_group')).toEqual([{ id: entries.group, name: 'Home' }])
  },
  'groups.list': async (w) => {
    expect(await w.get(A, 'groups.list')).toMatchObject([{ id: entries.group, name: 'Home' }])
  },
  'groups.rename': async (w) => {
    await w.get(A, 'groups.rename', { id: entries.group, name: 'Work' })
    expect(await w.value(A, 'select name from account_group')).toBe('Work')
  },
  'groups.reorder': async (w) => {
    const { id } = await w.get<One>(A, 'groups.create', { name: 'Second' })
    await w.get(A, 'groups.reorder', { ids: [id, entries.group] })
    expect(await w.rows(A, 'select id from account_group order by position')).toEqual([{ id }, { id: entries.group }])
  },
  'entries.moveToGroup': async (w) => {
    await w.get(A, 'entries.moveToGroup', { ids: [entries.totp], groupId: entries.group })
    expect(await rowOf(w, 'group_id')).toEqual({ group_id: entries.group })
  },
  'groups.remove': async (w) => {
    await w.get(A, 'groups.remove', { id: entries.group })
    expect(await w.value(A, 'select count(*) from account_group where id = ?', entries.group)).toBe(0)
    expect(await rowOf(w, 'group_id')).toEqual({ group_id: null })
  },
  'entries.reorder': async (w) => {
    const ids = [entries.motp, entries.hotp, entries.totp]
    await w.get(A, 'entries.reorder', { ids })
    expect(await w.rows(A, 'select id from entry order by position')).toEqual(ids.map((id) => ({ id })))
  },
  'entries.setLogo': async (w) => {
    const image = png()
    await w.get(A, 'entries.setLogo', { id: entries.totp, image })
    const stored = await w.value(A, 'select png from own_logo where entry_id = ?', entries.totp)
    expect(new Uint8Array(stored as Buffer)).toEqual(image)
    expect(await rowOf(w, 'logo')).toEqual({ logo: 'own' })
  },
  'entries.logos': async (w) => {
    const [logo] = await w.get<readonly (One & { png: Uint8Array })[]>(A, 'entries.logos')
    expect(logo?.id).toBe(entries.totp)
    expect(new Uint8Array(logo?.png ?? [])).toEqual(png())
  },
  'entries.history': async (w) => {
    const history = await w.get<readonly { change: string; to: string | null }[]>(A, 'entries.history', {
      id: entries.totp
    })
    const stored = await w.value(A, 'select count(*) from history where entry_id = ?', entries.totp)
    expect(history.length).toBeGreaterThanOrEqual(Number(stored))
    expect(history.map(({ change }) => change)).toEqual(expect.arrayContaining(['renamed', 'added']))
  },
  'details.setNote': async (w) => {
    await w.get(A, 'details.setNote', { id: entries.totp, note: 'the blue phone' })
    const sealed = (await rowOf(w, 'details'))?.['details'] as Buffer
    expect(sealed.length).toBeGreaterThan(0)
    expect(sealed.includes('blue')).toBe(false)
  },
  'details.addRecoveryCodes': async (w) => {
    const text = 'aaaa-1111\nbbbb-2222'
    expect(await w.get(A, 'details.addRecoveryCodes', { id: entries.totp, text })).toEqual({ added: 2 })
  },
  'details.get': async (w) => {
    const found = await w.get<{ recoveryCodes: readonly One[] }>(A, 'details.get', { id: entries.totp })
    expect(found).toMatchObject({
      note: 'the blue phone',
      recoveryCodes: [{ code: 'aaaa-1111' }, { code: 'bbbb-2222' }]
    })
    entries.recoveryCode = found.recoveryCodes[0]?.id ?? ''
  },
  'details.markRecoveryCode': async (w) => {
    await w.get(A, 'details.markRecoveryCode', { id: entries.totp, codeId: entries.recoveryCode, isUsed: true })
    const [first, second] = (await w.get<{ recoveryCodes: readonly object[] }>(A, 'details.get', { id: entries.totp }))
      .recoveryCodes
    expect(JSON.stringify(first)).not.toBe(JSON.stringify({ ...first, usedAt: null }))
    expect(second).toMatchObject({ usedAt: null })
  },
  'details.copyRecoveryCode': async (w) => {
    await w.get(A, 'details.copyRecoveryCode', { id: entries.totp, codeId: entries.recoveryCode })
    expect(w.copied.at(-1)).toBe('aaaa-1111')
  },
  'details.removeRecoveryCode': async (w) => {
    await w.get(A, 'details.removeRecoveryCode', { id: entries.totp, codeId: entries.recoveryCode })
    const left = await w.get(A, 'details.get', { id: entries.totp })
    expect(left).toMatchObject({ recoveryCodes: [{ code: 'bbbb-2222' }] })
  },
  'search.notes': async (w) => {
    expect(await w.get(A, 'search.notes', { query: 'BLUE' })).toEqual([entries.totp])
    expect(await w.get(A, 'search.notes', { query: 'green' })).toEqual([])
  },
  'codes.list': async (w) => {
    const { codes } = await w.get<{ codes: readonly One[] }>(A, 'codes.list', { ids: [entries.totp] })
    expect(codes).toMatchObject([{ id: entries.totp, code: w.totp(setupKey) }])
  },
  'codes.copy': async (w) => {
    await w.get(A, 'codes.copy', { id: entries.totp })
    expect(w.copied.at(-1)).toBe(w.totp(setupKey))
    expect(await rowOf(w, 'used_count, used_at')).toEqual({ used_count: 1, used_at: w.clock.now })
  },
  'codes.next': async (w) => {
    await w.get(A, 'codes.next', { id: entries.hotp })
    expect(await rowOf(w, 'counter', entries.hotp)).toEqual({ counter: 1 })
  },
  'codes.setCounter': async (w) => {
    await w.get(A, 'codes.setCounter', { id: entries.hotp, counter: 41 })
    expect(await rowOf(w, 'counter', entries.hotp)).toEqual({ counter: 41 })
  },
  'codes.setPin': async (w) => {
    const isNeeded = async () => {
      const listed = await w.get<readonly (One & { needsPin: boolean })[]>(A, 'entries.list')
      return listed.find(({ id }) => id === entries.motp)?.needsPin
    }
    expect(await isNeeded()).toBe(true)
    await w.get(A, 'codes.setPin', { id: entries.motp, pin: '1234' })
    expect(await isNeeded()).toBe(false)
  },
  'quick.copy': async (w) => {
    await w.get(A, 'quick.copy', { id: entries.totp })
    expect(w.copied.at(-1)).toBe(w.totp(setupKey))
  },
  'quick.cancel': async (w) => {
    // A code that is about to end makes the call wait.
    w.clock.now += 30_000 - (w.clock.now % 30_000) - 1000
    const copied = w.copied.length
    const under = w.ask(A, 'quick.copy', { id: entries.totp })
    await w.get(A, 'quick.cancel')
    expect(await under).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(w.copied).toHaveLength(copied)
  },
  'entries.remove': async (w) => {
    await w.get(A, 'entries.remove', { id: entries.totp })
    expect(await rowOf(w, 'removed_at')).toEqual({ removed_at: w.clock.now })
  },
  'entries.restore': async (w) => {
    await w.get(A, 'entries.restore', { id: entries.totp })
    expect(await rowOf(w, 'removed_at')).toEqual({ removed_at: null })
  },
  'entries.removeAll': async (w) => {
    await w.get(A, 'entries.removeAll', { ids: [entries.totp, entries.hotp] })
    expect(await w.value(A, 'select count(*) from entry where removed_at is not null')).toBe(2)
  },
  'trash.list': async (w) => {
    const listed = await w.get<readonly One[]>(A, 'trash.list')
    expect(listed.map(({ id }) => id).sort()).toEqual([entries.totp, entries.hotp].sort())
  },
  'entries.restoreAll': async (w) => {
    await w.get(A, 'entries.restoreAll', { ids: [entries.totp] })
    expect(await rowOf(w, 'removed_at')).toEqual({ removed_at: null })
  },
  'trash.restore': async (w) => {
    await w.get(A, 'trash.restore', { ids: [entries.hotp] })
    expect(await rowOf(w, 'removed_at', entries.hotp)).toEqual({ removed_at: null })
  },
  'trash.delete': async (w) => {
    await w.get(A, 'entries.remove', { id: entries.motp })
    await w.get(A, 'trash.delete', { ids: [entries.motp] })
    expect(await rowOf(w, 'id', entries.motp)).toBeUndefined()
  },
  'trash.empty': async (w) => {
    await w.get(A, 'entries.remove', { id: entries.hotp })
    await w.get(A, 'trash.empty')
    expect(await w.rows(A, 'select id from entry')).toEqual([{ id: entries.totp }])
  }
} satisfies Record<string, Effect>
