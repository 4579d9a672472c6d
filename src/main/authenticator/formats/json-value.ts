// Reads untrusted JSON: every value is checked where it is used, own properties only.

export type JsonObject = Readonly<Record<string, unknown>>

/** The value as an object; null for anything else. */
export function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null
}

/** An own property of an object; undefined for anything else. */
export function propertyOf(value: unknown, name: string): unknown {
  const object = objectOf(value)
  return object !== null && Object.hasOwn(object, name) ? object[name] : undefined
}

/** The value as a list; empty for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Whether a value is an empty list: an export without accounts. */
export const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** The value as a text; numbers as digits, '' for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** Whether any object in a list has all of these properties. */
export function someHave(list: unknown, ...names: readonly string[]): boolean {
  return listOf(list).some((item) => names.every((name) => propertyOf(item, name) !== undefined))
}

/** Parses JSON; undefined if the text is not JSON. The first character usually decides, because an exception costs more. */
export function parseJson(text: string): unknown {
  if (!/^\s*[[{"\d\-tfn]/.test(text)) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** A whole number, also as digits in a text; null for anything else. */
export function wholeOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\s*-?\d{1,16}\s*$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null
}

/** Decodes standard or URL-safe base64; null if invalid. */
export function base64Of(value: unknown): Buffer | null {
  const text = textOf(value).replace(/\s/g, '')
  if (text === '' || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return null
  return Buffer.from(text, 'base64')
}

/** Decodes hexadecimal digits; null if invalid. */
export function hexOf(value: unknown): Buffer | null {
  const text = textOf(value).replace(/\s/g, '')
  return /^(?:[0-9a-f]{2})+$/i.test(text) ? Buffer.from(text, 'hex') : null
}
