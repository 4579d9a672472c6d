// Where an anchor lies: in a key store, beside a mark that there was one. One operation at a time, and none for longer than we are
// patient; whatever does not come to its end is an error that says that the key store is silent.
import { readAnchor, writeAnchor, type Anchor } from './anchor'
import { anchorName, type KeyStore } from './key-store'
import { createSecret, revealSecret } from './secret'
import { createSilentError } from './silent'
import { within } from './within'

/** There was an anchor once: kept apart from it, so that one that is gone is missed. */
const anchoredName = 'anchored'

export interface AnchorRecord {
  /** Null: there never was one; `lost`: there was, and it is gone or is none. */
  load(): Promise<Anchor | null | 'lost'>
  save(anchor: Anchor): Promise<void>
  forget(): Promise<void>
}

/** `keys` answers null while the key store is not open; `patienceMs` for each operation. */
export function createAnchorRecord(keys: () => KeyStore | null, patienceMs: number): AnchorRecord {
  /** The operation that may still be under way; the next one must not overtake it. */
  let isHung = false
  let isMarked = false
  const ask = async <T>(work: (store: KeyStore) => Promise<T>): Promise<T> => {
    const store = keys()
    // One that hung once is not waited for again, until it answers after all.
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
