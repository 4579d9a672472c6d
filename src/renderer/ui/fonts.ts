// Which fonts the pages use, and which files of them a page needs before its first paint: with those loaded, no text is drawn in one font
// and then in another.
import type { Language } from '../../shared/contract'
import { languageNames } from '../../shared/model/languages'
import { languageOf } from '../../i18n/translator'

const textFont = '"Inter Variable"'
const codeFont = '"JetBrains Mono Variable"'

/** After the shipped font, those that draw the letters it lacks. */
export const fontFamilies = {
  text: `${textFont}, -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", sans-serif`,
  codes: `${codeFont}, ui-monospace, "Cascadia Mono", "Noto Sans Mono", monospace`
} as const

/** Letters of the languages that need more than the first file of each font. */
const moreLetters: Partial<Readonly<Record<Language, string>>> = { tr: 'ğ' }

/** Loads the files that pages in `locale` need. A file that cannot be read never holds up the page: the system's font draws the text. */
export async function loadFonts(locale: string): Promise<void> {
  const letters = `a${moreLetters[languageOf(locale)] ?? ''}`
  await Promise.allSettled([textFont, codeFont].map((font) => document.fonts.load(`1em ${font}`, letters)))
}

/** For languages whose letters come from the system: a font that has them. */
const systemFont: Partial<Readonly<Record<Language, string>>> = { ar: 'Noto Sans Arabic', ja: 'Noto Sans CJK JP' }

const side = 24
const drawnBefore = new Map<Language, boolean>()

/** The picture of a letter, in the pages' font or the one that the system puts in its place. */
function pictureOf(context: OffscreenCanvasRenderingContext2D, letter: string): string {
  context.clearRect(0, 0, side, side)
  context.fillText(letter, side / 2, side / 2)
  return context.getImageData(0, 0, side, side).data.join()
}

/** Without a font that has them, two letters of one script are drawn as the same sign. */
function isDrawn(language: Language): boolean {
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })
  const [first = '', second = ''] = languageNames[language]
  if (context === null) return true
  Object.assign(context, { font: `16px ${fontFamilies.text}`, textAlign: 'center', textBaseline: 'middle' })
  return pictureOf(context, first) !== pictureOf(context, second)
}

/**
 * A font to install if the system cannot draw the letters of `language`; null if it can. The first call takes some milliseconds, in
 * which the system looks for a font; a font that is installed later is found at the next start.
 */
export function findMissingFont(language: Language): string | null {
  const font = systemFont[language]
  if (font === undefined) return null
  const isKnown = drawnBefore.get(language) ?? isDrawn(language)
  drawnBefore.set(language, isKnown)
  return isKnown ? null : font
}
