// What of a text from outside is kept and shown as a name: nothing that cannot be seen, nothing that turns the direction of
// what stands beside it. Every source goes through here, typed, imported, scanned or told by a provider
// (docs/decisions/0028-names-and-addresses.md). Pure.

/**
 * What takes no place of its own on screen, or moves what does: controls, format characters (direction marks and tag
 * characters among them), line and paragraph separators, halves of characters, variation selectors and fillers (Unicode's
 * Default_Ignorable_Code_Point), noncharacters, and the blank of Braille.
 */
const unseenClass = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]`

/** For `replace`: every character that is not seen, whatever stands around it. */
export const unseen = new RegExp(unseenClass, 'gu')
const unseenOnce = new RegExp(unseenClass, 'u')

/** Whether a text holds anything that is not seen, joiners included: in an address there is no use for any. */
export const hasUnseen = (text: string): boolean => unseenOnce.test(text)

const breaks = /[\p{Cc}\p{Zl}\p{Zp}\u2800]/u
const keycapBase = /[0-9#*]/
const emoji = /\p{Emoji}/u
// Without the signs that are text first and pictures second.
const picture = /(?![\u00a9\u00ae\u203c\u2049\u2122\u2139])\p{Extended_Pictographic}/u
const beforeJoinedPicture =
  /(?![\u00a9\u00ae\u203c\u2049\u2122\u2139])[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u
const han = /\p{Script=Han}/u
const mongolianLetter = /(?=\p{L})\p{Script=Mongolian}/u
/** Scripts whose letters change their form beside another one. */
const cursive =
  /(?=[\p{L}\p{M}])[\p{scx=Arabic}\p{scx=Syriac}\p{scx=Mongolian}\p{scx=Nko}\p{scx=Mandaic}\p{scx=Adlam}\p{scx=Hanifi_Rohingya}\p{scx=Phags_Pa}]/u
/** Arabic letters that join nothing after them: a non-joiner there changes nothing that is seen. */
const joinsNothing =
  /[\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5\u06ee\u06ef]/u
/** The sign that takes the vowel away, in the scripts of India and their neighbours (RFC 5892, appendix A.1 and A.2). */
const virama = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2]/u

/** Whether `sign`, which is not seen, decides how its neighbours look: `before` is kept, `after` comes next; '' at an end. */
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

/** `text` with `put` in the place of each character that is not seen and decides nothing of what is. */
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

/** `text` with U+FFFD for every character that is not seen: where taking one out would make it another text. */
export const markUnseen = (text: string): string => text.replace(unseen, '\ufffd')

/** What is tidy already, as most names are. */
const tidyAscii = /^(?:[!-~]+ )*[!-~]+$/

const clean = (text: string): string =>
  replaceUnseen(text.normalize('NFC'), (sign) => (breaks.test(sign) ? ' ' : ''))
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()

/**
 * A name as it is kept and shown: NFC, on one line, without what is not seen, white space folded and trimmed, at most
 * `longest` UTF-16 units. Joiners stay where a script or an emoji needs them. '' where nothing is left. Doing it twice
 * changes nothing.
 */
export function tidyText(text: string, longest: number): string {
  if (text.length <= longest && tidyAscii.test(text)) return text
  const tidy = clean(text)
  // A cut may leave half a character, a joiner that joins nothing or a space.
  return tidy.length <= longest ? tidy : clean(tidy.slice(0, longest))
}
