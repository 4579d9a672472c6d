// The worker and its client in the main process: results, progress, cancelling, and a worker that dies.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createWorkerClient, type WorkerClient } from '../../src/main/worker/client'
import type { Progress } from '../../src/main/worker/job'
import { runHere } from '../../src/main/worker/serve'
import { buildWorker, type BuiltWorker } from './built-worker'
import { testJobs } from './jobs-for-tests'

let built: BuiltWorker
let client: WorkerClient<typeof testJobs>
let crashes: unknown[]

beforeAll(async () => {
  built = await buildWorker('test/worker/jobs-for-tests.ts', 64)
}, 60_000)
afterAll(() => built.close())
afterEach(() => client.close())
const open = (idleMs?: number) => {
  crashes = []
  client = createWorkerClient({
    start: built.start,
    onCrash: (error) => crashes.push(error),
    ...(idleMs === undefined ? {} : { idleMs })
  })
  return client
}

/** A running worker, so that a job begins immediately. */
const begin = async () => {
  open()
  await client.run('count', { to: 1 })
}

describe('a job', () => {
  it('returns its result, with progress on the way, and several run at once', async () => {
    open()
    const progress: Progress[] = []
    const long = client.run('count', { to: 30_000 }, { onProgress: (one) => progress.push(one) })
    const short = await client.run('count', { to: 3 })
    expect(short).toEqual({ ok: true, value: 3 })
    expect(await long).toEqual({ ok: true, value: 30_000 })
    expect(progress.length).toBeGreaterThan(0)
    expect(progress.every(({ total }) => total === 30_000)).toBe(true)
  })
  it('transfers bytes', async () => {
    const answer = await open().run('bytes', { length: 5_000_000 })
    expect(answer.ok && answer.value.content.length).toBe(5_000_000)
    expect(answer.ok && answer.value.content[4_999_999]).toBe(7)
  })
  it('throws the original error, with its code', async () => {
    await expect(open().run('throw', { code: 'SQLITE_CORRUPT' })).rejects.toMatchObject({
      message: 'thrown on request',
      code: 'SQLITE_CORRUPT'
    })
    await expect(client.run('no-such-job' as 'count', { to: 1 })).rejects.toThrow('there is no job')
  })
})

describe('cancelling', () => {
  it('ends a job soon, and one that has not begun', async () => {
    open()
    const abort = new AbortController()
    const answer = client.run('count', { to: 1_000_000_000 }, { signal: abort.signal })
    setTimeout(() => {
      abort.abort()
    }, 50)
    expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await client.run('count', { to: 1 }, { signal: abort.signal })).toEqual({
      ok: false,
      error: { code: 'cancelled' }
    })
    expect(await client.run('count', { to: 1 })).toEqual({ ok: true, value: 1 })
  })
  it('prevents jobs from starting that waited behind work which cannot be interrupted', async () => {
    await begin()
    const busy = client.run('block', { ms: 300 })
    // After a store was closed because no job was running, no queued job may open it.
    const behind = client.run('block', { ms: 0 })
    // Nor may a job that is requested because another was cancelled.
    const after = behind.then(() => client.run('block', { ms: 0 }))
    await pause(50)
    await client.finish()
    expect(await busy).toEqual({ ok: true, value: 300 })
    expect(await behind).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await after).toEqual({ ok: false, error: { code: 'cancelled' } })
  })
  it('works the same without a worker', async () => {
    open()
    const abort = new AbortController()
    const answer = runHere(testJobs)('count', { to: 1_000_000_000 }, { signal: abort.signal })
    setTimeout(() => {
      abort.abort()
    }, 50)
    expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await runHere(testJobs)('count', { to: 3 })).toEqual({ ok: true, value: 3 })
  })
})

describe('a worker that crashes', () => {
  it.each(['die', 'use-all-memory'] as const)(
    'by %s makes its jobs fail, and the next one gets another',
    async (name) => {
      open()
      const before = built.started.length
      const beside = client.run('count', { to: 1_000_000_000 })
      expect(await client.run(name, {})).toEqual({ ok: false, error: { code: 'worker-ended' } })
      expect(await beside).toEqual({ ok: false, error: { code: 'worker-ended' } })
      expect(await client.run('count', { to: 2 })).toEqual({ ok: true, value: 2 })
      expect(built.started.length - before).toBe(2)
      expect(crashes.length).toBe(name === 'die' ? 0 : 1)
    },
    60_000
  )
  it('is not ended while it works: jobs that can be cancelled are, the others are awaited', async () => {
    await begin()
    const long = client.run('count', { to: 1_000_000_000 })
    const block = client.run('block', { ms: 400 })
    await pause(50)
    await client.close()
    expect(await long).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await block).toEqual({ ok: true, value: 400 })
    expect(await client.run('count', { to: 1 })).toEqual({ ok: false, error: { code: 'worker-ended' } })
  })
  it('finishes before a store is closed, and continues afterwards', async () => {
    open()
    const long = client.run('count', { to: 1_000_000_000 })
    await client.finish()
    expect(await client.run('count', { to: 3 })).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await long).toEqual({ ok: false, error: { code: 'cancelled' } })
    await pause(0)
    expect(await client.run('count', { to: 3 })).toEqual({ ok: true, value: 3 })
  })
  it('is ended when it is no longer needed, with everything passed to it', async () => {
    open(50)
    const before = built.started.length
    await client.run('count', { to: 1 })
    const thread = built.started.at(-1)
    await new Promise<void>((resolve) => thread?.on('exit', resolve))
    expect(await client.run('count', { to: 1 })).toEqual({ ok: true, value: 1 })
    expect(built.started.length - before).toBe(2)
  })
  it('that cannot be started makes its jobs fail, too', async () => {
    client = createWorkerClient({
      start: () => {
        throw new Error('no thread available')
      },
      onCrash: () => undefined
    })
    expect(await client.run('count', { to: 1 })).toEqual({ ok: false, error: { code: 'worker-ended' } })
  })
})
