// Secret values as a branded type: they cannot get into a log, an error or JSON by accident, because printing them gives a redaction.
// Reading one takes a named function (docs/behaviour.md).
import { inspect } from 'node:util'

declare const brand: unique symbol

/** Bytes that must not be printed. Created by {@link createSecret}, read by {@link revealSecret}. */
export interface Secret {
  readonly [brand]: 'secret'
  toJSON(): string
  toString(): string
}

const values = new WeakMap<Secret, Uint8Array>()
const redacted = '[redacted]'

/** Wraps a copy of `bytes` so that printing, JSON and string conversion give `[redacted]`. */
export function createSecret(bytes: Uint8Array): Secret {
  const secret = Object.freeze({
    toJSON: () => redacted,
    toString: () => redacted,
    [inspect.custom]: () => redacted
  }) as unknown as Secret
  values.set(secret, Uint8Array.from(bytes))
  return secret
}

/** The bytes inside. Throws if {@link createSecret} did not create the value. */
export function revealSecret(secret: Secret): Uint8Array {
  const bytes = values.get(secret)
  if (bytes === undefined) throw new TypeError('not a secret')
  return bytes
}
