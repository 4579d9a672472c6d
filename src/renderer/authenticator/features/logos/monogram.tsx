// The issuer's first letter, for an account without a logo. Its colour depends only on the name, so it never changes.
import classes from './monogram.module.css'

/** A hue in degrees, always the same for a name. */
function hueOf(name: string): number {
  let hash = 7
  for (const character of name.toLowerCase()) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return (hash * 47) % 360
}

const segmenter = new Intl.Segmenter()

/** A decoration: the name is next to it. */
export function Monogram({ name }: { readonly name: string }) {
  const [first] = segmenter.segment(name.trim())
  return (
    <span aria-hidden="true" className={classes.token} style={{ '--hue': hueOf(name) } as React.CSSProperties}>
      {first?.segment.toUpperCase() ?? '?'}
    </span>
  )
}
