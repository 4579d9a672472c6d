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
