// Small line drawings for empty, waiting and failed states, in the text colour with one accent.
import type { ReactNode } from 'react'
import classes from './illustrations.module.css'

export type IllustrationName = 'key' | 'key-missing' | 'lock' | 'shield' | 'broken' | 'phone' | 'codes' | 'empty'

const drawings: Readonly<Record<IllustrationName, ReactNode>> = {
  lock: (
    <>
      <path className={classes.ink} d="M42 54V42a18 18 0 0 1 36 0v12" />
      <rect className={classes.wash} x="32" y="54" width="56" height="44" rx="10" />
      <path className={classes.accent} d="M60 70v12" />
      <circle className={classes.accentFill} cx="60" cy="70" r="5" />
    </>
  ),
  key: (
    <>
      <path className={classes.ink} d="m59 61 36-36M86 34l11 11M74 46l9 9" />
      <circle className={classes.wash} cx="43" cy="77" r="23" />
      <circle className={classes.accent} cx="43" cy="77" r="8" />
    </>
  ),
  'key-missing': (
    <>
      <path className={classes.dashed} d="m59 61 36-36M86 34l11 11M74 46l9 9" />
      <circle className={classes.wash} cx="43" cy="77" r="23" />
      <path className={classes.accent} d="M36.5 72a6.5 6.5 0 1 1 9 6c-2 .8-2.5 2-2.5 3.500M43 88v.2" />
    </>
  ),
  shield: (
    <>
      <path className={classes.wash} d="M60 20 92 31v26c0 21-13.5 35-32 43-18.5-8-32-22-32-43V31Z" />
      <path className={classes.accent} d="m45 60 11 11 20-23" />
    </>
  ),
  broken: (
    <>
      <path className={classes.wash} d="M55 24a36 36 0 1 0 0 72l-5-22 14-12-13-14Z" />
      <path className={classes.accent} d="M71 26a36 36 0 0 1 0 68l-5-18 13-15-13-13Z" />
    </>
  ),
  phone: (
    <>
      <rect className={classes.wash} x="38" y="16" width="44" height="88" rx="10" />
      <path className={classes.ink} d="M54 94h12" />
      <path className={classes.accent} d="M49 40h8v8h-8zM63 40h8v8h-8zM49 54h8v8h-8zM63 54h3M71 62v-3" />
      <path className={classes.ink} d="M49 76h22" />
    </>
  ),
  codes: (
    <>
      <path className={classes.wash} d="M34 18h38l16 16v68H34Z" />
      <path className={classes.ink} d="M72 18v16h16" />
      <path className={classes.accent} d="M46 52h10M64 52h12M46 66h10M64 66h12M46 80h10" />
    </>
  ),
  empty: (
    <>
      <rect className={classes.wash} x="24" y="34" width="72" height="52" rx="10" />
      <path className={classes.ink} d="M24 62h20l6 9h20l6-9h20" />
      <path className={classes.accent} d="M60 12v10M40 17l5 8M80 17l-5 8" />
    </>
  )
}

/** A decoration of 120 × 120; the text next to it says what it means. */
export function Illustration({ name, size = 104 }: { readonly name: IllustrationName; readonly size?: number }) {
  return (
    <svg
      className={classes.drawing}
      width={size}
      height={size}
      viewBox="0 0 120 120"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  )
}
