// The Secret Service (freedesktop.org), in a thread that is started for the first request and again after it ended.
import { Worker } from 'node:worker_threads'
import type { Keychain } from '../../protection/keychain-keys'
import type { KeychainAnswer, KeychainQuestion } from './keychain-worker'
import { readDefaultCollection } from './session-bus'

/** The specification's name for the collection that is kept in memory only until its owner ends. */
const inMemory = /\/session$/

type Asked = KeychainQuestion extends infer Q ? (Q extends KeychainQuestion ? Omit<Q, 'id'> : never) : never

/** `worker`: the built keychain-worker. `isSoonAsked`: start the thread now. */
export function createSecretService(worker: URL, isSoonAsked: boolean): Keychain {
  const waiting = new Map<number, { resolve: (value: string | boolean | null) => void; reject: (why: Error) => void }>()
  let thread: Worker | null = null
  let lastId = 0

  const start = (): Worker => {
    const started = new Worker(worker)
    // It only waits for requests, so it does not keep the process alive.
    started.unref()
    started.on('message', (answer: KeychainAnswer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (waiting.size === 0) started.unref()
      if (answer.ok) asked?.resolve(answer.value)
      else asked?.reject(new Error(answer.message))
    })
    const end = (why: string) => {
      if (thread === started) thread = null
      for (const { reject } of waiting.values()) reject(new Error(why))
      waiting.clear()
    }
    started.on('error', (error) => {
      end(String(error))
    })
    started.on('exit', () => {
      end('the keychain thread ended')
    })
    return started
  }

  if (isSoonAsked) thread = start()
  const ask = (question: Asked) =>
    new Promise<string | boolean | null>((resolve, reject) => {
      thread ??= start()
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      thread.ref()
      thread.postMessage({ ...question, id } satisfies KeychainQuestion)
    })

  return {
    async getPassword(service, account) {
      const kept = await ask({ verb: 'get', service, account })
      return typeof kept === 'string' ? kept : null
    },
    async setPassword(service, account, password) {
      await ask({ verb: 'set', service, account, password })
    },
    async deletePassword(service, account) {
      return (await ask({ verb: 'delete', service, account })) === true
    },
    async isLasting() {
      const collection = await readDefaultCollection()
      return collection === null || !inMemory.test(collection)
    }
  }
}
