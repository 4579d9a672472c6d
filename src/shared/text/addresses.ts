// What an email address may contain, and the form in which addresses are compared. Two addresses are the same only if they differ in
// nothing but case (CHECKLIST 100). Nothing is normalised; what would need it is refused (docs/decisions/0028-names-and-addresses.md).
// Pure.
import { fail, ok, type EmailRefusal, type Failure, type Result } from '../result'
import { plainCode } from './plain'
import { hasUnseen } from './tidy'

export const longestEmail = 254

/** One `@`, a dotted domain, no white space: whether it can be an address, not whether it exists. */
const shape = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\.]+(?:\.[^\s@"(),:;<>[\]\\.]+)+$/u
const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text)

/** The lower case of one character, if it maps back to the same one: K (Kelvin) does not. */
function foldSign(sign: string): string {
  const small = sign.toLowerCase()
  return small !== sign && small.toUpperCase() === sign ? small : sign
}

/** The form in which addresses are compared: without outer white space, in lower case where that is reversible. */
export function foldEmail(email: string): string {
  return Array.from(email.trim(), foldSign).join('')
}

/** Whether a character passes for another one: a compatibility variant in Unicode, or a case mapping that is not reversible. */
function passesForAnother(sign: string): boolean {
  if (isAscii(sign)) return false
  // Unassigned or private use: a later Unicode version may fold it.
  if (/[\p{Cn}\p{Co}]/u.test(sign)) return true
  // Domain names treat the ideographic full stop as a dot (RFC 3490, section 3.1).
  if (sign === '\u3002') return true
  const small = sign.toLowerCase()
  if (small !== sign && foldSign(sign) === sign) return true
  return sign.normalize('NFKC') !== sign || (sign.toUpperCase().length === 1 && isAscii(sign.toUpperCase()))
}

/** Scripts with letters that look alike. */
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
  // U+FFFD replaces what could not be read or shown.
  if (hasUnseen(text) || text.includes('\ufffd')) return 'unseen'
  if (text.length > longestEmail || !shape.test(text)) return 'not-an-address'
  if (isAscii(text)) return null
  if (text.normalize('NFKC') !== text || Array.from(text).some(passesForAnother)) return 'look-alike'
  return text.split(/[@.+_-]/u).some(mixesScripts) ? 'mixed-scripts' : null
}

/** An address from outside, as it is stored and shown, and as it is compared. */
export interface Address {
  readonly email: string
  readonly username: string
}

/** Reads an address exactly as given, as a provider sends it; refuses it if it could pass for another one. */
export function readAddress(given: string): Result<Address, Failure<'bad-email'>> {
  const email = given.trim()
  const reason = findRefusal(email)
  return reason === null ? ok({ email, username: foldEmail(email) }) : fail({ code: 'bad-email', reason })
}

/** Reads an address that someone typed, pasted or imported, without the invisible characters that came with it. */
export const readTypedAddress = (given: string): Result<Address, Failure<'bad-email'>> => readAddress(plainCode(given))
