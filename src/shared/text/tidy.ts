// How a text from outside is stored and shown as a name: without invisible characters and without anything that changes the direction of
// its neighbours. This applies to every source: typed, imported, scanned or sent by a provider
// (docs/decisions/0028-names-and-addresses.md). Pure.

/**
 * Characters that are invisible or move what is visible: controls, format characters (including direction marks and tags), line and
 * paragraph separators, lone surrogates, variation selectors and fillers (Unicode's Default_Ignorable_Code_Point), noncharacters, and the
 * Braille blank.
 */
const unseenClass = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]`

/** For `replace`: every invisible character, in any context. */
export const unseen = new RegExp(unseenClass, 'gu')
const unseenOnce = new RegExp(unseenClass, 'u')

/** Whether a text has invisible characters, joiners included: an address needs none of them. */
export const hasUnseen = (text: string): boolean => unseenOnce.test(text)

const breaks = /[\p{Cc}\p{Zl}\p{Zp}\u2800]/u
const keycapBase = /[0-9#*]/
const emoji = /\p{Emoji}/u
// Without the characters that are text by default and emoji second.
const picture = /(?![\u00a9\u00ae\u203c\u2049\u2122\u2139])\p{Extended_Pictographic}/u
const beforeJoinedPicture =
  /(?![\u00a9\u00ae\u203c\u2049\u2122\u2139])[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u
const han = /\p{Script=Han}/u
const mongolianLetter = /(?=\p{L})\p{Script=Mongolian}/u
/** Scripts whose letters change shape next to another letter. */
const cursive =
  /(?=[\p{L}\p{M}])[\p{scx=Arabic}\p{scx=Syriac}\p{scx=Mongolian}\p{scx=Nko}\p{scx=Mandaic}\p{scx=Adlam}\p{scx=Hanifi_Rohingya}\p{scx=Phags_Pa}]/u
/** Arabic letters that do not join the next one: a non-joiner after them has no visible effect. */
const joinsNothing =
  /[\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5\u06ee\u06ef]/u
/** The sign that suppresses the vowel, in Indic and related scripts (RFC 5892, appendix A.1 and A.2). */
const virama = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2]/u

/** Whether the invisible `sign` affects how its neighbours look. `before` is what was kept, `after` comes next; '' at an end. */
function isMeant(before: string, sign: string, after: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  if (code === 0x200c || code === 0x200d) {
    if (code === 0x200d && beforeJoinedPicture.test(before) && picture.test(after)) return true
    if (virama.test(before) || (virama.test(after) && /\p{L}/u.test(before))) return true
    return cursive.test(before) && cursive.test(after) && !(code === 0x200c && joinsNothing.test(before))
  }
  if (code === 0xfe0e || code === 0xfe0f) return emoji.test(before) && (!keycapBase.test(before) || after === '\u20e3')
  if ((code >= 0xfe00 && code <= 0xfe02) || (code >= 0xe0100 && code <= 0xe01ef)) return han.test(before)
  if ((code >= 0x180b && code <= 0x180d) || code === 0x180f) return mongolianLetter.test(before)
  return false
}

/** Replaces every invisible character that has no visible effect with `put` of it. */
export function replaceUnseen(text: string, put: (sign: string) => string): string {
  if (!unseenOnce.test(text)) return text
  const signs = [...text]
  const kept: string[] = []
  let before = ''
  signs.forEach((sign, at) => {
    const next = !unseenOnce.test(sign) || isMeant(before, sign, signs[at + 1] ?? '') ? sign : put(sign)
    if (next !== '') before = next
    kept.push(next)
  })
  return kept.join('')
}

/** `text` with U+FFFD for every invisible character, for where removing one would produce a different text. */
export const markUnseen = (text: string): string => text.replace(unseen, '\ufffd')

/** Text that needs no tidying, as most names. */
const tidyAscii = /^(?:[!-~]+ )*[!-~]+$/

const clean = (text: string): string =>
  replaceUnseen(text.normalize('NFC'), (sign) => (breaks.test(sign) ? ' ' : ''))
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()

/**
 * A name as it is stored and shown: NFC, one line, no invisible characters, white space collapsed and trimmed, at most `longest` UTF-16
 * units. Joiners stay where a script or an emoji needs them. '' if nothing is left. Idempotent.
 */
export function tidyText(text: string, longest: number): string {
  if (text.length <= longest && tidyAscii.test(text)) return text
  const tidy = clean(text)
  // Truncating can leave a lone surrogate, a useless joiner or a space.
  return tidy.length <= longest ? tidy : clean(tidy.slice(0, longest))
}
