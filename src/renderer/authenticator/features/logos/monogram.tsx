// The issuer's first letter, for an account without a logo. Its colour depends on the name only, so it never changes.
import classes from './monogram.module.css'

/** A hue in degrees that is the same for the same name. */
function hueOf(name: string): number {
  let hash = 7
  for (const character of name.toLowerCase()) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return (hash * 47) % 360
}

const segmenter = new Intl.Segmenter()

/** A decoration: the name stands beside it. */
export function Monogram({ name }: { readonly name: string }) {
  const [first] = segmenter.segment(name.trim())
  return (
    <span aria-hidden="true" className={classes.token} style={{ '--hue': hueOf(name) } as React.CSSProperties}>
      {first?.segment.toUpperCase() ?? '?'}
    </span>
  )
}
