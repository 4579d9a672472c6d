// An account's icon: the user's own image, the issuer's logo, or a plain token with the first letter. Logos keep their brand's hue; their
// lightness is limited so that they are visible in both themes.
import { createContext, useContext, useEffect, useState, type CSSProperties, type ReactNode } from 'react'
import { entryTitle } from '../../../messages/authenticator'
import { useCall } from '../../../ui/queries'
import { entries } from '../../client'
import { Monogram } from './monogram'
import classes from './issuer-sign.module.css'
import { logoOf } from './logo-of'
import type { Logo } from './logo-set'

export interface SignedEntry {
  readonly id: string
  readonly issuer: string
  readonly account: string
  readonly logo: string
}

const noImages: ReadonlyMap<string, string> = new Map()
const OwnImages = createContext(noImages)

/** Fetches the users' own images once for all rows, and frees their memory when they change. */
export function OwnLogos({ children }: { readonly children: ReactNode }) {
  const answer = useCall('entries', ['logos'], () => entries.logos({})).data
  const [urls, setUrls] = useState(noImages)
  useEffect(() => {
    if (answer?.ok !== true) return undefined
    const made = new Map(
      answer.value.map(({ id, png }) => [
        id,
        URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }))
      ])
    )
    setUrls(made)
    return () => {
      for (const url of made.values()) URL.revokeObjectURL(url)
    }
  }, [answer])
  return <OwnImages value={urls}>{children}</OwnImages>
}

/** A decoration: the name is next to it. */
export function IssuerSign({ entry }: { readonly entry: SignedEntry }) {
  const own = useContext(OwnImages).get(entry.id)
  if (entry.logo === 'own' && own !== undefined) {
    return <img src={own} alt="" aria-hidden="true" className={classes.image} draggable={false} />
  }
  const logo = logoOf(entry)
  return logo === null ? <Monogram name={entryTitle(entry)} /> : <LogoSign logo={logo} />
}

export function LogoSign({ logo }: { readonly logo: Logo }) {
  return (
    <span aria-hidden="true" className={classes.token} style={{ '--brand': `#${logo.hex}` } as CSSProperties}>
      <svg viewBox="0 0 24 24" focusable="false">
        <path d={logo.path} />
      </svg>
    </span>
  )
}
