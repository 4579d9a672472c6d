// Numbers, dates, durations, lists and plurals with Intl, in the language in use and the conventions of the user's region.
import { embedIn } from '../../shared/text/isolated'
import { dateTimeStyle, directionOf, exactTimeStyle, isUnspaced, numbered } from '../../i18n/translator'
import { currentLocale } from './locale'

function makeFormats(locale: string) {
  const style = isUnspaced(locale) ? 'narrow' : 'long'
  const unit = (name: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' })
  return {
    dateTime: new Intl.DateTimeFormat(locale, dateTimeStyle),
    exactTime: new Intl.DateTimeFormat(locale, exactTimeStyle),
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
    wholeDay: new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'long' }),
    number: new Intl.NumberFormat(locale),
    percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
    list: new Intl.ListFormat(locale, { style: 'narrow', type: 'conjunction' }),
    units: new Intl.ListFormat(locale, { style, type: 'unit' }),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style }),
    unit: { hour: unit('hour'), minute: unit('minute'), second: unit('second') }
  }
}

let made: { readonly locale: string; readonly formats: ReturnType<typeof makeFormats> } | null = null

function formats() {
  const locale = numbered(currentLocale())
  if (made?.locale !== locale) made = { locale, formats: makeFormats(locale) }
  return made.formats
}

/** A day and a time of day. `at` is ms since epoch. */
export const formatDateTime = (at: number): string => formats().dateTime.format(at)
/** A day and a time with its seconds. `at` is ms since epoch. */
export const formatExactTime = (at: number): string => formats().exactTime.format(at)
export const formatNumber = (value: number): string => formats().number.format(value)

/** A language's name in the language in use. */
export const formatLanguage = (language: string): string =>
  new Intl.DisplayNames(currentLocale(), { type: 'language' }).of(language) ?? language

/** A local day (YYYY-MM-DD), at noon, so that no clock change moves it to another day. */
const toDate = (day: string) => new Date(`${day}T12:00:00`)
export const formatDay = (day: string): string => formats().day.format(toDate(day))
export const formatWholeDay = (day: string): string => formats().wholeDay.format(toDate(day))

/** `share` is 0 to 1. Never 100 % for a share below 1, nor 0 % for one above 0. */
export const formatShare = (share: number): string =>
  formats().percent.format(share > 0 && share < 1 ? Math.min(0.99, Math.max(0.01, share)) : share)

/** What stands between two sentences. */
export const sentenceGap = (): string => (isUnspaced(currentLocale()) ? '' : ' ')

/** Joins several sentences. */
export const formatSentences = (sentences: readonly string[]): string => sentences.join(sentenceGap())

/** A title as a sentence in a text. */
export const withFullStop = (title: string): string => `${title}${isUnspaced(currentLocale()) ? '。' : '.'}`

/** Text from outside, for use inside a line in the language in use. */
export const embedded = (text: string): string => embedIn(directionOf(currentLocale()), text)

/**
 * A path of at most about `most` characters: the first folders that fit, "…", and the whole name of the file. A path that is short enough
 * stays as it is.
 */
export function shortenPath(path: string, most = 56): string {
  if (path.length <= most) return path
  const parts = path.split(/(?<=[/\\])/)
  const name = parts.pop() ?? path
  let kept = ''
  for (const part of parts) {
    if (kept.length + part.length + name.length + 2 > most) break
    kept += part
  }
  return `${kept}…${/[\\]/.test(path) ? '\\' : '/'}${name}`
}

/** Several things in one line. */
export const formatList = (parts: readonly string[]): string => formats().list.format(parts.map(embedded))

/** A duration in its two largest units, for example "1 minute, 5 seconds". Rounds up to whole seconds. */
export function formatDuration(ms: number): string {
  const { unit: formatOf, units } = formats()
  const written = (value: number, unit: 'hour' | 'minute' | 'second') =>
    isUnspaced(currentLocale()) ? formatOf[unit].format(value).replaceAll(' ', '') : formatOf[unit].format(value)
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const parts = [
    { value: Math.floor(seconds / 3600), unit: 'hour' as const },
    { value: Math.floor((seconds % 3600) / 60), unit: 'minute' as const },
    { value: seconds % 60, unit: 'second' as const }
  ].filter((each) => each.value > 0)
  if (parts.length === 0) return written(0, 'second')
  return units.format(parts.slice(0, 2).map((each) => written(each.value, each.unit)))
}

/** How long ago `at` was (both ms since epoch), for example "5 minutes ago", "yesterday". */
export function formatAgo(at: number, now: number): string {
  const { relative } = formats()
  const seconds = Math.round((at - now) / 1000)
  if (Math.abs(seconds) < 60) return relative.format(Math.min(0, seconds), 'second')
  if (Math.abs(seconds) < 3600) return relative.format(Math.round(seconds / 60), 'minute')
  if (Math.abs(seconds) < 86_400) return relative.format(Math.round(seconds / 3600), 'hour')
  return relative.format(Math.round(seconds / 86_400), 'day')
}

/** The old and the new value, in the direction of the line. */
export const formatChange = (from: string, to: string): string =>
  `${embedded(from)} ${directionOf(currentLocale()) === 'rtl' ? '←' : '→'} ${embedded(to)}`

/** A name and what it has, for example "Reason: logged out". */
export const formatLabelled = (name: string, value: string): string =>
  `${name}${isUnspaced(currentLocale()) ? '：' : ': '}${value}`

/** With a capital first letter; a Turkish i keeps its dot. */
export const asSentence = (text: string): string => text.charAt(0).toLocaleUpperCase(currentLocale()) + text.slice(1)
