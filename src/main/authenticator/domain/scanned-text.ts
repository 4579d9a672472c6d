// Interprets a text from a QR code or the clipboard: accounts that can be kept, or something to report and ignore. Only setup links are
// read. Reported texts are shortened and stripped of anything that may be a secret, because a QR code can contain a Wi-Fi password and the
// clipboard someone's login.
import { plainCode, plainWords } from '../../../shared/text/plain'
import { tidyText } from '../../../shared/text/tidy'
import type { IgnoredText } from '../../../shared/model/scan'
import type { AccountParts } from '../../../shared/model/entry'
import { decodeBase32 } from '../../otp/base32'
import { isMigrationLink, parseMigration, type MigrationBatch } from '../../otp/migration'
import { parseOtpauth } from '../../otp/otpauth'
import { isPinLink, parsePinLink } from '../../otp/pin-link'

/** A scanned account with its secret. The PIN is mOTP's or Yandex's, if the link has it. */
export interface ScannedAccount extends AccountParts {
  readonly secret: Uint8Array
  readonly pin?: string | null
  /** The issuer in the label of its link, if it differs from the issuer. */
  readonly labelIssuer?: string
}

export interface ReadText {
  readonly accounts: readonly ScannedAccount[]
  readonly ignored: readonly IgnoredText[]
  /** The pages of Google transfers that the accounts came from. */
  readonly pages: readonly MigrationBatch[]
}

/** Joins the results of several texts. */
export function joinTexts(texts: readonly ReadText[]): ReadText {
  return {
    accounts: texts.flatMap((one) => one.accounts),
    ignored: texts.flatMap((one) => one.ignored),
    pages: texts.flatMap((one) => one.pages)
  }
}

const ignore = (...ignored: readonly IgnoredText[]): ReadText => ({ accounts: [], ignored, pages: [] })

export const longestShown = 60
const setupScheme = /^(?:otpauth|otpauth-migration|steam|motp):\/\//i
const anyScheme = /^([a-z][a-z0-9+.-]{1,30}):(?=\S)/i
const hidden = '…'
/** With its spaces. */
const longestBareKey = 256

/** Whether `text` is a setup link, valid or not. */
export function isSetupLink(text: string): boolean {
  return setupScheme.test(plainCode(text).trim())
}

/** Reads one scanned text. Accounts of a transfer code that cannot be used are refused one by one. */
export function readText(text: string): ReadText {
  if (!isSetupLink(text)) return ignore(nameText(text))
  const shown = nameLink(text)
  if (isMigrationLink(text)) {
    const migration = parseMigration(text)
    if (!migration.ok) return ignore({ kind: 'refused', reason: migration.error.reason, shown })
    const accounts: ScannedAccount[] = []
    const ignored: IgnoredText[] = []
    for (const account of migration.value.accounts) {
      if (account.ok) accounts.push(account.value)
      else ignored.push({ kind: 'refused', reason: account.error.reason, shown })
    }
    return { accounts, ignored, pages: [migration.value.batch] }
  }
  const account = isPinLink(text) ? parsePinLink(text) : parseOtpauth(text)
  if (account.ok) return { accounts: [account.value], ignored: [], pages: [] }
  return ignore({ kind: 'refused', reason: account.error.reason, shown })
}

/** Shortens to `longestShown` characters, including an ellipsis. */
function shorten(text: string): string {
  const tidy = tidyText(text, 4096)
  return tidy.length <= longestShown ? tidy : `${tidyText(tidy, longestShown - 1)}${hidden}`
}

/** Long unbroken runs are usually keys and tokens, not words. */
const hideTokens = (text: string) => text.replace(/[A-Za-z0-9+=_-]{14,}/g, hidden)

/** Whether a text looks like a grouped setup key. Plain words are not hidden: a key has digits or groups of four. */
function isLikeSetupKey(text: string): boolean {
  const groups = text.trim().split(/[\s-]+/)
  const joined = groups.join('')
  if (joined.length < 12 || decodeBase32(joined) === null) return false
  return /[2-7]/.test(joined) || groups.slice(0, -1).every((group) => group.length === 4)
}

/** What to show for a refused setup link: its scheme and label, never its parameters. */
function nameLink(text: string): string {
  const link = plainCode(text).trim()
  const scheme = /^[a-z-]+:\/\//i.exec(link)?.[0].toLowerCase() ?? ''
  if (scheme !== 'otpauth://' && scheme !== 'motp://') return scheme
  const label = link.slice(scheme.length).split(/[?&#]|secret=/i)[0] ?? ''
  return shorten(`${scheme}${hideTokens(label)}`)
}

/** What to show for any other text: a link without its parameters, or the beginning of the text. */
function nameText(text: string): IgnoredText {
  const line = plainWords(text).trim()
  const scheme = anyScheme.exec(line)?.[1]?.toLowerCase()
  if (scheme === 'http' || scheme === 'https') {
    return { kind: 'link', shown: shorten(placeOf(line) ?? `${scheme}://${hidden}`) }
  }
  // WIFI:, MECARD:, bitcoin: and similar texts contain passwords and keys, so only the scheme is shown.
  if (scheme !== undefined) {
    return { kind: line.startsWith(`${scheme}://`) ? 'link' : 'text', shown: `${scheme}:${hidden}` }
  }
  if (isLikeSetupKey(line)) return { kind: 'text', shown: hidden }
  return { kind: 'text', shown: shorten(hideTokens(line)) }
}

/** Host and path of a web link, without user, query and fragment. */
function placeOf(link: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(link)
    return `${protocol}//${host}${pathname === '/' ? '' : hideTokens(pathname)}`
  } catch {
    return null
  }
}

/** The bytes of a line that is a setup key and nothing else, in any case, grouped or not; null if it is not one. */
export function readBareKey(text: string): Uint8Array | null {
  const line = text.trim()
  const isOneLine = line.length <= longestBareKey && !/[\r\n]/.test(line)
  // A word without digits is more likely a password, unless it is written as keys are.
  const isWord = /^[a-z]+$/i.test(line) && !/^(?:[A-Z]{8})+$/.test(line)
  return isOneLine && !isWord && isLikeSetupKey(line) ? decodeBase32(line) : null
}

/**
 * Reads a text from the clipboard, with one setup link per line. Nothing is shown of a text without one, because it may be a password.
 */
export function readClipboardText(text: string): ReadText {
  const lines = text
    .slice(0, 1_000_000)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const links = lines.filter(isSetupLink)
  if (links.length === 0) {
    const only = lines.length === 1 ? lines[0] : undefined
    const named = only === undefined ? null : nameText(only)
    return ignore(named?.kind === 'link' ? named : { kind: 'text', shown: hidden })
  }
  return joinTexts(links.map(readText))
}
