// Countersign's mark: a round token broken along a step. Each side keeps one part, and the two prove each other.
import classes from './brand-mark.module.css'

export interface BrandMarkProps {
  /** Height and width in CSS pixels. */
  readonly size?: number
  /** `plain` takes the text colour, for backgrounds that already have the accent colour. */
  readonly tone?: 'colour' | 'plain'
}

/** The mark alone, as decoration: the text next to it has the name. */
export function BrandMark({ size = 32, tone = 'colour' }: BrandMarkProps) {
  return (
    <svg
      className={classes.mark}
      data-tone={tone}
      width={size}
      height={size}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
    >
      <path className={classes.left} d="M26.4 3.94V22.5H18.2V43.35A20.2 20.2 0 0 1 26.4 3.94Z" />
      <path className={classes.right} d="M21.6 44.06V25.5H29.8V4.65A20.2 20.2 0 0 1 21.6 44.06Z" />
    </svg>
  )
}
