// Secret values as a branded type: they cannot get into a log, an error or JSON by accident, because printing them gives a redaction.
// Reading one takes a named function (docs/behaviour.md).
import { randomFillSync } from 'node:crypto'
import { inspect } from 'node:util'

declare const brand: unique symbol

/** Bytes that must not be printed. Created by {@link createSecret} and the like, read by {@link revealSecret}. */
export interface Secret {
  readonly [brand]: 'secret'
  toJSON(): string
  toString(): string
}

const values = new WeakMap<Secret, Uint8Array>()
/** Whoever holds revealed bytes holds their secret, so they are not erased while someone uses them. */
const owners = new WeakMap<Uint8Array, Secret>()
/** Erases what no one holds any more. */
const dropped = new FinalizationRegistry<Uint8Array>((bytes) => {
  bytes.fill(0)
})
const redacted = '[redacted]'

/**
 * Wraps `bytes` so that printing, JSON and string conversion give `[redacted]`. Neither copies nor erases them: they belong to the caller,
 * such as the input of a job.
 */
export function wrapSecret(bytes: Uint8Array): Secret {
  const secret = Object.freeze({
    toJSON: () => redacted,
    toString: () => redacted,
    [inspect.custom]: () => redacted
  }) as unknown as Secret
  values.set(secret, bytes)
  return secret
}

/** The same with a copy of `bytes`, which is erased when the secret is no longer used. */
export function createSecret(bytes: Uint8Array): Secret {
  // A buffer of its own: V8 keeps smaller arrays in its heap, where every collection leaves a copy of them behind.
  const memory = new ArrayBuffer(bytes.length)
  const copy = new Uint8Array(memory)
  copy.set(bytes)
  const secret = wrapSecret(copy)
  owners.set(copy, secret)
  dropped.register(secret, new Uint8Array(memory))
  return secret
}

/** The same, and erases `bytes`. */
export function takeSecret(bytes: Uint8Array): Secret {
  const secret = createSecret(bytes)
  bytes.fill(0)
  return secret
}

/** Erases a secret at once, if only its creator holds it. Afterwards it has no bytes, and revealing it throws. */
export function eraseSecret(secret: Secret): void {
  values.get(secret)?.fill(0)
  values.delete(secret)
}

/** A new key of `length` bytes. */
export const createRandomSecret = (length: number): Secret =>
  takeSecret(randomFillSync(new Uint8Array(new ArrayBuffer(length))))

/** The bytes inside. Do not keep parts of them (`subarray`) beyond the call. Throws if the value is none of the above. */
export function revealSecret(secret: Secret): Uint8Array {
  const bytes = values.get(secret)
  if (bytes === undefined) throw new TypeError('not a secret')
  return bytes
}

/** The same as a Buffer, over the same memory: not a copy, which would remain. */
export function revealBuffer(secret: Secret): Buffer {
  const { buffer, byteOffset, length } = revealSecret(secret)
  const view = Buffer.from(buffer, byteOffset, length)
  owners.set(view, secret)
  return view
}
