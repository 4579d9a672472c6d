// A Panel from opening to closing: the keys it creates, what it cleans up while open, and what ends with it.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KeyStore } from '../../../src/main/protection/key-store'
import { createSecret, revealSecret, type Secret } from '../../../src/main/protection/secret'
import { createFolder, openTestPanel, readAudit } from '../harness'
import { logIn, signInMember } from '../login'
import { addMember, adminId, createEnrolled, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** A key store whose content can be inspected and removed. */
function createKeys() {
  const kept = new Map<string, Secret>()
  const asked: string[] = []
  const keys: KeyStore = {
    get: (name) => {
      asked.push(`get ${name}`)
      return Promise.resolve(kept.get(name) ?? null)
    },
    set(name, secret) {
      asked.push(`set ${name}`)
      kept.set(name, secret)
      return Promise.resolve()
    },
    delete(name) {
      kept.delete(name)
      return Promise.resolve()
    }
  }
  return { kept, asked, keys }
}

describe('the keys of a Panel', () => {
  it('are two, created once and read back', async () => {
    const { kept, asked, keys } = createKeys()
    const test = await openTestPanel({ keys })
    const made = asked.filter((each) => /key$|pepper$/.test(each))
    expect(made).toEqual(['key', 'pepper'].flatMap((name) => [`get ${name}`, `set ${name}`, `get ${name}`]))
    const bytes = ['key', 'pepper'].map((name) => revealSecret(kept.get(name) ?? createSecret(new Uint8Array())))
    expect(bytes.map(({ length }) => length)).toEqual([32, 32])
    expect(bytes[0]).not.toEqual(bytes[1])
    await createSignedIn(test)
    asked.length = 0
    await test.restart()
    expect(asked.filter((each) => each.startsWith('set'))).toEqual([])
    expect(test.panel.context.store.users.find(adminId(test))).not.toBeNull()
  })
  it.each(['key', 'pepper'])(
    'are never created again next to existing data: without its %s nothing opens',
    async (name) => {
      const { kept, keys } = createKeys()
      const dataDir = join(createFolder(), 'panel')
      const test = await openTestPanel({ keys, dataDir })
      test.panel.close()
      kept.delete(name)
      const before = [...kept.keys()]
      await expect(openTestPanel({ keys, dataDir })).rejects.toThrow('key-missing')
      expect([...kept.keys()]).toEqual(before)
    }
  )
})

describe('the open Panel', () => {
  it('logs and announces expired sessions once, and only announces expired logins', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    await signInMember(test, member, 'g')
    unwrap(await logIn(test, 'waits'))
    const rows = readAudit(test).length
    test.changes.length = 0
    test.panel.sweep()
    expect([readAudit(test).length, test.changes]).toEqual([rows, []])
    test.clock.now += 10 * minuteMs
    test.panel.noteActivity('g')
    test.panel.sweep()
    expect([readAudit(test).length, test.changes]).toEqual([rows, ['session']])
    test.clock.now += 5 * minuteMs
    test.panel.sweep()
    expect(readAudit(test).slice(rows)).toMatchObject([
      {
        kind: 'session.ended',
        actor: null,
        subject: { id: adminId(test) },
        profile: 'default',
        data: { reason: 'expired' }
      }
    ])
    expect(test.changes).toEqual(['session', 'session'])
    test.panel.sweep()
    expect([readAudit(test).length, test.changes.length]).toEqual([rows + 1, 2])
  })
  it('drops counters a day after their last failure, checking every ten minutes, and again if the disk refused', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    const { throttles } = test.panel.context.store
    const { sweep } = throttles
    const swept: number[] = []
    let isFull = false
    Object.assign(throttles, {
      sweep(...given: Parameters<typeof sweep>) {
        if (isFull) throw new Error('full')
        const count = sweep(...given)
        swept.push(count)
        return count
      }
    })
    await logIn(test, 'x', 'wrong')
    test.panel.sweep()
    test.clock.now += 10 * minuteMs - 1
    test.panel.sweep()
    expect(swept).toEqual([0])
    test.clock.now += 1
    test.panel.sweep()
    expect(swept).toEqual([0, 0])
    // After the clock is set back, no cleanup is delayed.
    test.clock.now -= hourMs
    test.panel.sweep()
    expect(swept).toEqual([0, 0, 0])
    test.clock.now += 26 * hourMs
    isFull = true
    test.panel.sweep()
    isFull = false
    test.clock.now += 10 * minuteMs
    test.panel.sweep()
    expect(swept).toEqual([0, 0, 0, 2])
  })
})

describe('the closing Panel', () => {
  it('informs everyone who waits, cancels running work, and no longer notifies pages', async () => {
    let isWaiting = false
    const pace = {
      elapsed: () => 0,
      wait() {
        isWaiting = true
        return new Promise<void>(() => undefined)
      }
    }
    const test = await openTestPanel({ pace })
    await createSignedIn(test)
    const { brake, store } = test.panel.context
    store.transact(() => {
      while (!brake.count());
    })
    const waiting = logIn(test, 'waits')
    await expect.poll(() => isWaiting).toBe(true)
    const cancelled = test.panel.context.running.run('default', 'export-users', ({ signal }) => {
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve('given up')
        })
      })
    })
    test.changes.length = 0
    test.panel.close()
    await expect(waiting).rejects.toThrow('closed')
    expect(await cancelled).toBe('given up')
    expect([test.panel.context.closed.aborted, test.panel.context.store.isOpen(), test.changes]).toEqual([
      true,
      false,
      []
    ])
    const late = await test.panel.context.running.run('default', 'export-users', () => Promise.resolve('done'))
    expect(late).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(codeOf(test.panel.sso.cancelSignIn('default'))).toBe('ok')
  })
})
