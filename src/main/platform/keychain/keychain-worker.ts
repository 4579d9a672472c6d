// The thread that talks to the Secret Service. The native library connects to the bus in the calling thread and blocks until the bus
// responds. On the main thread, that would freeze every window.
import { AsyncEntry } from 'keytar'
import { parentPort } from 'node:worker_threads'

export type KeychainQuestion = { readonly id: number; readonly service: string; readonly account: string } & (
  | { readonly verb: 'get' | 'delete' }
  | { readonly verb: 'set'; readonly password: string }
)

export type KeychainAnswer =
  | { readonly id: number; readonly ok: true; readonly value: string | boolean | null }
  | { readonly id: number; readonly ok: false; readonly message: string }

/** Named explicitly: otherwise the library falls back to the kernel's keyring, which is lost at a restart. */
const bySecretService = { linux: { store: 'secret-service' } } as const

async function ask(question: KeychainQuestion): Promise<string | boolean | null> {
  const entry = new AsyncEntry(question.service, question.account, bySecretService)
  switch (question.verb) {
    case 'get':
      return entry.getPassword()
    case 'delete':
      return entry.deletePassword()
    case 'set':
      await entry.setPassword(question.password)
      return null
  }
}

parentPort?.on('message', (question: KeychainQuestion) => {
  const { id } = question
  ask(question).then(
    (value) => parentPort?.postMessage({ id, ok: true, value } satisfies KeychainAnswer),
    (error: unknown) => parentPort?.postMessage({ id, ok: false, message: String(error) } satisfies KeychainAnswer)
  )
})
