// What a heading of a table, or the name of a property, says of what stands under it, in eight languages. All in small letters.

/** Headings of columns that hold keys or links. */
const codeHeading =
  /otp|2fa|mfa|two.?factor|2.?faktor|zwei.?faktor|authenticator key|one.?time|tek kullan|ワンタイム|لمرة واحدة/
/** Headings that may stand above a key, or above any other secret. */
const keyHeading =
  /secret|seed|^keys?$|setup.?key|geheim|schlüssel|secreto|clave|gizli|anahtar|シークレット|秘密|キー|鍵|سري|مفتاح|segreto|chiave|clé/
/** Headings beside the key that speak of it. */
const besideHeading =
  /type|algo|digit|period|interval|step|count|enabled|status|issuer|account|name|label|date|time$|recovery|backup/

/** Whether one-time codes' keys or links stand under it. */
export const isCodeHeading = (heading: string): boolean => codeHeading.test(heading) && !besideHeading.test(heading)
/** Whether a key may stand under it, or any other secret. */
export const isKeyHeading = (heading: string): boolean => keyHeading.test(heading) && !besideHeading.test(heading)

/** What says one of the other parts of an account, in small letters: headings of tables and names of properties. */
const partNames = {
  algorithm: /algo|hash.?func/,
  digits: /digit|^(?:code|otp)?.?length$|ziffern|stellen|dígitos|basamak|hane|桁/,
  period: /period|interval|step$|refresh|validity|^timer$|^window$|süre|周期/,
  counter: /^(?:hotp.?)?counter$|zähler|sayaç|contador/
}
/** These say an algorithm, or something else altogether. */
const perhapsAlgorithm = /^(?:hash|digest)$/
const algorithmName = /^\s*(?:hmac.?)?(?:sha|md)[\d-]/i

export type AccountPart = keyof typeof partNames

/** Which part of an account stands under a heading or name; null where none does. `value`: what stands there. */
export function partUnder(name: string, value: unknown): AccountPart | null {
  if (perhapsAlgorithm.test(name)) return typeof value === 'string' && algorithmName.test(value) ? 'algorithm' : null
  const found = Object.entries(partNames).find(([, pattern]) => pattern.test(name))
  return found === undefined ? null : (found[0] as AccountPart)
}
