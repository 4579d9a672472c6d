// What an email address may be here, and the form in which addresses are compared. Two addresses are one only where they
// differ in case alone (CHECKLIST 100): nothing is normalised, what would need it is refused
// (docs/decisions/0028-names-and-addresses.md). Pure.
import { fail, ok, type EmailRefusal, type Failure, type Result } from '../result'
import { plainCode } from './plain'
import { hasUnseen } from './tidy'

export const longestEmail = 254

/** One `@`, a dotted domain, no white space: what can be an address, not whether it is one. */
const shape = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\.]+(?:\.[^\s@"(),:;<>[\]\\.]+)+$/u
const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text)

/** The other case of one character, and only where the way back leads to the same one: K (Kelvin) is no capital k. */
function foldSign(sign: string): string {
  const small = sign.toLowerCase()
  return small !== sign && small.toUpperCase() === sign ? small : sign
}

/** The form in which addresses are compared: without outer white space, each letter that has a small one as that. */
export function foldEmail(email: string): string {
  return Array.from(email.trim(), foldSign).join('')
}

/** Whether a character passes for another one: another form of it in Unicode, or a case that does not lead back. */
function passesForAnother(sign: string): boolean {
  if (isAscii(sign)) return false
  // Unassigned, or private: nobody knows what it folds to tomorrow.
  if (/[\p{Cn}\p{Co}]/u.test(sign)) return true
  // The name service reads the ideographic full stop as a dot (RFC 3490, section 3.1).
  if (sign === '\u3002') return true
  const small = sign.toLowerCase()
  if (small !== sign && foldSign(sign) === sign) return true
  return sign.normalize('NFKC') !== sign || (sign.toUpperCase().length === 1 && isAscii(sign.toUpperCase()))
}

/** Scripts whose letters are taken for one another's. */
const lookAlikes = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Lisu}/u
]
const mixesScripts = (label: string) => lookAlikes.filter((script) => script.test(label)).length > 1

function findRefusal(text: string): EmailRefusal | null {
  // U+FFFD stands where something was that cannot be read or shown.
  if (hasUnseen(text) || text.includes('\ufffd')) return 'unseen'
  if (text.length > longestEmail || !shape.test(text)) return 'not-an-address'
  if (isAscii(text)) return null
  if (text.normalize('NFKC') !== text || Array.from(text).some(passesForAnother)) return 'look-alike'
  return text.split(/[@.+_-]/u).some(mixesScripts) ? 'mixed-scripts' : null
}

/** An address from outside: as it is kept and shown, and as it is compared. */
export interface Address {
  readonly email: string
  readonly username: string
}

/** Reads an address as it stands, which is how a provider's is read; refused where it could pass for another one. */
export function readAddress(given: string): Result<Address, Failure<'bad-email'>> {
  const email = given.trim()
  const reason = findRefusal(email)
  return reason === null ? ok({ email, username: foldEmail(email) }) : fail({ code: 'bad-email', reason })
}

/** Reads an address that somebody typed, pasted or imported: without the signs that came with it and that nobody types. */
export const readTypedAddress = (given: string): Result<Address, Failure<'bad-email'>> => readAddress(plainCode(given))
