// Where an anchor is stored: in a key store, with a separate mark that it exists. One operation at a time, with a time limit. An operation
// that does not complete rejects with an error that the key store does not respond.
import { readAnchor, writeAnchor, type Anchor } from './anchor'
import { anchorName, type KeyStore } from './key-store'
import { createSecret, revealSecret } from './secret'
import { createSilentError } from './silent'
import { within } from './within'

/** Records that there was an anchor, separately, so that a missing one is noticed. */
const anchoredName = 'anchored'

export interface AnchorRecord {
  /** Null if there never was an anchor; `lost` if it is missing or unreadable. */
  load(): Promise<Anchor | null | 'lost'>
  save(anchor: Anchor): Promise<void>
  forget(): Promise<void>
}

/** `keys` returns null while the key store is not open. `patienceMs`: the time limit of each operation. */
export function createAnchorRecord(keys: () => KeyStore | null, patienceMs: number): AnchorRecord {
  /** An operation may still be running, and the next one must not overtake it. */
  let isHung = false
  let isMarked = false
  const ask = async <T>(work: (store: KeyStore) => Promise<T>): Promise<T> => {
    const store = keys()
    // After a timeout, further calls are refused until the operation completes.
    if (store === null || isHung) throw createSilentError(null)
    const working = work(store)
    isHung = true
    const answered = () => {
      isHung = false
    }
    working.then(answered, answered)
    try {
      return await within(patienceMs, working)
    } catch (error) {
      throw createSilentError(error)
    }
  }
  return {
    async load() {
      const bytes = await ask((store) => store.get(anchorName))
      if (bytes === null) return (await ask((store) => store.get(anchoredName))) === null ? null : 'lost'
      return readAnchor(revealSecret(bytes)) ?? 'lost'
    },
    async save(anchor) {
      await ask((store) => store.set(anchorName, createSecret(writeAnchor(anchor))))
      if (isMarked) return
      if ((await ask((store) => store.get(anchoredName))) === null) {
        await ask((store) => store.set(anchoredName, createSecret(Uint8Array.of(1))))
      }
      isMarked = true
    },
    async forget() {
      await ask((store) => store.delete(anchoredName))
      await ask((store) => store.delete(anchorName))
      isMarked = false
    }
  }
}
