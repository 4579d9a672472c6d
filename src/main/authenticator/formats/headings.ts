// What a table's heading or a property's name says about its values, in eight languages. All in lower case.

/** Headings of columns with keys or links. */
const codeHeading =
  /otp|2fa|mfa|two.?factor|2.?faktor|zwei.?faktor|authenticator key|one.?time|tek kullan|ワンタイム|لمرة واحدة/
/** Headings of columns with keys or any other secrets. */
const keyHeading =
  /secret|seed|^keys?$|setup.?key|geheim|schlüssel|secreto|clave|gizli|anahtar|シークレット|秘密|キー|鍵|سري|مفتاح|segreto|chiave|clé/
/** Headings of columns about the key, which do not contain it. */
const besideHeading =
  /type|algo|digit|period|interval|step|count|enabled|status|issuer|account|name|label|date|time$|recovery|backup/

/** Whether the column has keys or links for one-time codes. */
export const isCodeHeading = (heading: string): boolean => codeHeading.test(heading) && !besideHeading.test(heading)
/** Whether the column may have keys or any other secrets. */
export const isKeyHeading = (heading: string): boolean => keyHeading.test(heading) && !besideHeading.test(heading)

/** Names of the other parts of an account, in lower case: headings of tables and names of properties. */
const partNames = {
  algorithm: /algo|hash.?func/,
  digits: /digit|^(?:code|otp)?.?length$|ziffern|stellen|dígitos|basamak|hane|桁/,
  period: /period|interval|step$|refresh|validity|^timer$|^window$|süre|周期/,
  counter: /^(?:hotp.?)?counter$|zähler|sayaç|contador/
}
/** These mean an algorithm, or something else entirely. */
const perhapsAlgorithm = /^(?:hash|digest)$/
const algorithmName = /^\s*(?:hmac.?)?(?:sha|md)[\d-]/i

export type AccountPart = keyof typeof partNames

/** The part of an account that a heading or name stands for; null if none. `value`: the value under it. */
export function partUnder(name: string, value: unknown): AccountPart | null {
  if (perhapsAlgorithm.test(name)) return typeof value === 'string' && algorithmName.test(value) ? 'algorithm' : null
  const found = Object.entries(partNames).find(([, pattern]) => pattern.test(name))
  return found === undefined ? null : (found[0] as AccountPart)
}
