// Secrets in memory: not printed, erased when nothing holds them, and never while something does.
import { inspect } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import {
  createRandomSecret,
  createSecret,
  eraseSecret,
  revealSecret,
  takeSecret,
  wrapSecret
} from '../../src/main/protection/secret'
import { serveJobs, type Reply } from '../../src/main/worker/serve'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('globalThis.gc') as () => void

it('is printed as nothing', () => {
  const secret = createSecret(Buffer.from('lighthouse'))
  expect([String(secret), JSON.stringify({ secret }), inspect(secret)]).toEqual([
    '[redacted]',
    '{"secret":"[redacted]"}',
    '[redacted]'
  ])
})

it('has memory of its own, and leaves nothing in what it was made of if it takes it', () => {
  const bytes = Buffer.from('lighthouse')
  const copy = revealSecret(createSecret(bytes))
  expect(copy.buffer.byteLength).toBe(bytes.length)
  const taken = takeSecret(bytes)
  expect(bytes.equals(Buffer.alloc(bytes.length))).toBe(true)
  expect(Buffer.from(revealSecret(taken)).toString()).toBe('lighthouse')
  expect(revealSecret(createRandomSecret(32))).not.toEqual(revealSecret(createRandomSecret(32)))
})

it('is not copied if it belongs to someone else', () => {
  const bytes = Buffer.from('lighthouse')
  expect(revealSecret(wrapSecret(bytes))).toBe(bytes)
})

it('opens nothing any more once it is erased', () => {
  const secret = createSecret(Buffer.from('lighthouse'))
  const bytes = revealSecret(secret)
  eraseSecret(secret)
  expect([...bytes].every((byte) => byte === 0)).toBe(true)
  expect(() => revealSecret(secret)).toThrow('not a secret')
})

it('is erased when nothing holds it, but not while its bytes are held', async () => {
  const held = revealSecret(createSecret(Buffer.from('held')))
  // Another view of the memory does not hold the secret, so it shows what becomes of it.
  const look = new Uint8Array(revealSecret(createSecret(Buffer.from('dropped'))).buffer)
  expect(Buffer.from(look).toString()).toBe('dropped')
  for (let rounds = 0; rounds < 3; rounds++) {
    collect()
    await sleep(10)
  }
  expect([...look]).toEqual(Array.from(look, () => 0))
  expect(Buffer.from(held).toString()).toBe('held')
})

it('is erased in the worker when its job is done, and the worker then rests', async () => {
  const key = Buffer.from('lighthouse')
  const replies: Reply[] = []
  let rests = 0
  const serve = serveJobs(
    { read: ({ key: given }: { key: Uint8Array }) => Buffer.from(given).toString() },
    (reply) => replies.push(reply),
    () => undefined,
    () => rests++
  )
  serve({ id: 1, name: 'read', input: { key: new Uint8Array(key.buffer, key.byteOffset, key.length) } })
  while (replies.length === 0) await sleep(1)
  expect(replies).toEqual([{ id: 1, value: 'lighthouse' }])
  await sleep(1)
  expect([...key].every((byte) => byte === 0)).toBe(true)
  expect(rests).toBe(1)
})
