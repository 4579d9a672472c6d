// Reading JSON that anybody may have written: every value is checked where it is used, own properties only.

export type JsonObject = Readonly<Record<string, unknown>>

/** The value as an object, or null. */
export function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null
}

/** An own property of an object; undefined of anything else. */
export function propertyOf(value: unknown, name: string): unknown {
  const object = objectOf(value)
  return object !== null && Object.hasOwn(object, name) ? object[name] : undefined
}

/** The value as a list; anything else is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Whether a value is a list without anything in it: an export of no accounts. */
export const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** The value as a text; numbers in digits, anything else empty. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** Whether any object in a list has all of these properties. */
export function someHave(list: unknown, ...names: readonly string[]): boolean {
  return listOf(list).some((item) => names.every((name) => propertyOf(item, name) !== undefined))
}

/** Parses JSON; undefined where the text is none. Most of what is no JSON is seen by its beginning: an exception costs more. */
export function parseJson(text: string): unknown {
  if (!/^\s*[[{"\d\-tfn]/.test(text)) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** A whole number, also as digits in a text; null where it is neither. */
export function wholeOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\s*-?\d{1,16}\s*$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null
}

/** Bytes out of standard or URL-safe base64; null where it is none. */
export function base64Of(value: unknown): Buffer | null {
  const text = textOf(value).replace(/\s/g, '')
  if (text === '' || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return null
  return Buffer.from(text, 'base64')
}

/** Bytes out of hexadecimal digits; null where it is none. */
export function hexOf(value: unknown): Buffer | null {
  const text = textOf(value).replace(/\s/g, '')
  return /^(?:[0-9a-f]{2})+$/i.test(text) ? Buffer.from(text, 'hex') : null
}
