// An anchor's keeper with a real folder, a store that is one small file, and a key store that can fail or hang.
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createAnchorKeeper, type AnchoredStore } from '../../src/main/protection/anchor-keeper'
import { isChangedError } from '../../src/main/protection/changed'
import type { KeyStore } from '../../src/main/protection/key-store'
import type { Secret } from '../../src/main/protection/secret'

interface Faults {
  mode: 'works' | 'refuses' | 'hangs'
  writes: number
  /** The number of requests. */
  asked: number
}

/** An in-memory key store that, like a keychain, may refuse or hang. */
export function createKeys(): KeyStore & { readonly faults: Faults; readonly kept: Map<string, Secret> } {
  const kept = new Map<string, Secret>()
  const faults: Faults = { mode: 'works', writes: 0, asked: 0 }
  const answer = <T>(value: () => T): Promise<T> => {
    faults.asked += 1
    if (faults.mode === 'refuses') return Promise.reject(new Error('no keychain'))
    return faults.mode === 'hangs' ? new Promise(() => undefined) : Promise.resolve(value())
  }
  return {
    faults,
    kept,
    get: (name) => answer(() => kept.get(name) ?? null),
    set: (name, secret) =>
      answer(() => {
        faults.writes += 1
        kept.set(name, secret)
      }),
    delete: (name) =>
      answer(() => {
        kept.delete(name)
      })
  }
}

/** A store in one file that holds a counter, with a tail file while it is open. */
export function openToy(path: string): AnchoredStore & { commit(): void; close(): void } {
  const state = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { count: number; opening: string | null })
    : { count: 0, opening: null }
  const save = () => {
    writeFileSync(path, JSON.stringify(state))
  }
  writeFileSync(`${path}-wal`, '')
  save()
  return {
    readOpening: () => state.opening,
    setOpening: (name) => {
      state.opening = name
      save()
    },
    readHead: () => ({ count: state.count, hash: '' }),
    holds: ({ count }) => state.count >= count,
    readJournalHead: () => null,
    journalHolds: () => true,
    commit: () => {
      state.count += 1
      save()
    },
    close: () => {
      rmSync(`${path}-wal`)
    }
  }
}

/** The file of another store with `count` commits, and what is announced about it before the exchange. */
export function buildToy(count: number) {
  const content = JSON.stringify({ count, opening: 'cd' })
  const digest = createHash('sha256').update(content).digest('hex')
  return { content, next: { digest, opening: 'cd', head: { count, hash: '' }, journal: null } }
}

export function begin(
  keys: KeyStore = createKeys(),
  folder = mkdtempSync(join(tmpdir(), 'countersign-anchor-')),
  delayMs = 40
) {
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const storePath = join(folder, 'toy.db')
  const troubles: boolean[] = []
  /** In ms since epoch. */
  const clock = { now: Date.UTC(2026, 0, 15) }
  const create = (path = storePath, usedKeys = keys, patienceMs = 150) =>
    createAnchorKeeper({
      storePath: path,
      keys: () => usedKeys,
      now: () => clock.now,
      random: randomBytes,
      onTrouble: (isFailing) => troubles.push(isFailing),
      patienceMs,
      delayMs
    })
  const open = async (keeper = create(), path = storePath) => {
    const kind = await keeper.admit()
    const store = openToy(path)
    await keeper.confirm(store)
    return {
      kind,
      keeper,
      store,
      close: async () => {
        keeper.stop()
        store.close()
        await keeper.seal()
      },
      kill: () => {
        keeper.stop()
        rmSync(`${path}-wal`)
      }
    }
  }
  const differencesOf = async (path = storePath) => {
    try {
      return (await open(create(path), path)).kind
    } catch (error) {
      if (isChangedError(error)) return error.differences
      throw error
    }
  }
  return { folder, storePath, create, open, differencesOf, troubles, clock }
}
