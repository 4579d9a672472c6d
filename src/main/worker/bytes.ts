// The bytes in what is sent to a worker and back. They are moved, not copied by the system, which would leave keys behind in its buffers.

/** How deep bytes can be in a message. */
const mostLevels = 2

/** `value` with bytes of its own, which can be moved. */
export function copyBytes(value: unknown, levels = mostLevels): unknown {
  if (value instanceof Uint8Array) {
    const copy = new Uint8Array(new ArrayBuffer(value.length))
    copy.set(value)
    return copy
  }
  if (levels === 0 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((inner: unknown) => copyBytes(inner, levels - 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, copyBytes(inner, levels - 1)])
  )
}

function findArrays(value: unknown, levels = mostLevels): Uint8Array[] {
  if (value instanceof Uint8Array) return [value]
  if (levels === 0 || typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((inner: unknown) => findArrays(inner, levels - 1))
}

/** The buffers in a message. */
export const findBuffers = (message: unknown): ArrayBuffer[] =>
  findArrays(message).flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []))

/** Erases the bytes in a message that were not moved on. */
export function eraseBytes(message: unknown): void {
  // What was moved has no length.
  for (const bytes of findArrays(message)) if (bytes.length > 0) bytes.fill(0)
}
