// Where a signed-in user stands in the Panel. React state only: no URL, nothing kept, so a new login starts at home.
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'

export type Route =
  | { readonly name: 'home' }
  | { readonly name: 'users' }
  | { readonly name: 'user'; readonly userId: string }
  | { readonly name: 'overview' }
  | { readonly name: 'audit' }
  | { readonly name: 'self-audit' }
  | { readonly name: 'personal-settings' }
  | { readonly name: 'account-settings' }

interface Place {
  readonly route: Route
  readonly go: (route: Route) => void
}

const PlaceContext = createContext<Place>({ route: { name: 'home' }, go: () => undefined })

/** Keeps the route of everything below it; `initial` is where it starts. */
export function RouteProvider({
  initial = { name: 'home' },
  children
}: {
  readonly initial?: Route
  readonly children: ReactNode
}) {
  const [route, setRoute] = useState<Route>(initial)
  const go = useCallback((next: Route) => {
    setRoute(next)
    // A new screen starts at its top, as a new page would.
    window.scrollTo({ top: 0 })
  }, [])
  const place = useMemo(() => ({ route, go }), [route, go])
  return <PlaceContext value={place}>{children}</PlaceContext>
}

/** The route and the way to another one. */
export const useRoute = (): Place => useContext(PlaceContext)
