// Finds an issuer's logo among the shipped ones: by its name as written, without its domain's ending, or by the longest run of words that
// it starts with. Unknown names have none. The shipped logos are a file of their own, which is loaded while the first calls are answered.
import type { Logo } from './logo-set'

const compact = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Names that some issuers use for themselves in their links. */
const aliases: Readonly<Record<string, string>> = {
  twitter: 'x',
  googleaccount: 'google',
  protonaccount: 'proton',
  battlenet: 'battledotnet',
  blizzard: 'battledotnet',
  playstationnetwork: 'playstation',
  psn: 'playstation',
  sonyentertainmentnetwork: 'playstation',
  ovhcloud: 'ovh',
  electronicarts: 'ea',
  steamcommunity: 'steam',
  steampowered: 'steam',
  bookingcom: 'bookingdotcom',
  amex: 'americanexpress',
  wordpresscom: 'wordpress',
  claudeai: 'claude'
}

const bySlug = new Map<string, Logo>()
const byName = new Map<string, Logo>()

/** Loads the shipped logos. Before that, no issuer has one. */
export async function loadLogos(): Promise<void> {
  const { logos } = await import('./logo-set')
  for (const logo of logos) {
    bySlug.set(logo.slug, logo)
    byName.set(compact(logo.title), logo)
  }
  for (const logo of logos) if (!byName.has(logo.slug)) byName.set(logo.slug, logo)
  for (const [name, slug] of Object.entries(aliases)) {
    const logo = bySlug.get(slug)
    if (logo !== undefined) byName.set(name, logo)
  }
  known.clear()
}

/** A single letter counts as a name only if it is the whole name ("X", not "X Bank"). */
const shortestPrefix = 2
const mostWords = 4

function find(issuer: string): Logo | null {
  const whole = byName.get(compact(issuer))
  if (whole !== undefined) return whole
  // "accounts.google.com": the label before the ending.
  const labels = /^(?:https?:\/\/)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/u.exec(issuer.trim())?.[1]?.split('.')
  const label = labels?.at(-2)
  const domain = label === undefined ? undefined : byName.get(compact(label))
  if (domain !== undefined) return domain
  const words = issuer.split(/[\s:/()|,·–—-]+/u).filter(Boolean)
  for (let count = Math.min(words.length - 1, mostWords); count > 0; count--) {
    const name = compact(words.slice(0, count).join(''))
    const logo = name.length >= shortestPrefix ? byName.get(name) : undefined
    if (logo !== undefined) return logo
  }
  return null
}

const known = new Map<string, Logo | null>()
const mostKnown = 2000

/** The logo of an issuer, or null if none of the shipped ones matches. */
export function logoOfIssuer(issuer: string): Logo | null {
  let logo = known.get(issuer)
  if (logo === undefined) {
    logo = find(issuer)
    if (known.size >= mostKnown) known.clear()
    known.set(issuer, logo)
  }
  return logo
}

/** The shipped logo that an entry shows, as its `logo` says. */
export function logoOf(entry: { readonly issuer: string; readonly logo: string }): Logo | null {
  if (entry.logo === 'auto') return logoOfIssuer(entry.issuer)
  return bySlug.get(entry.logo) ?? null
}
