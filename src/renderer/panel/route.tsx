// Where a logged-in user is in the Panel. Only React state, without URL or storage, so a new login starts at home.
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { endNotices } from '../ui/notices'
import { pageScroller } from '../ui/page-scroller'

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

/** Provides the route to everything below it; it starts as `initial`. */
export function RouteProvider({
  initial = { name: 'home' },
  children
}: {
  readonly initial?: Route
  readonly children: ReactNode
}) {
  const [route, setRoute] = useState<Route>(initial)
  const go = useCallback((next: Route) => {
    endNotices()
    setRoute(next)
    // A new screen starts at the top, as a new page would.
    pageScroller().scrollTo({ top: 0 })
  }, [])
  const place = useMemo(() => ({ route, go }), [route, go])
  return <PlaceContext value={place}>{children}</PlaceContext>
}

/** The current route, and a function to change it. */
export const useRoute = (): Place => useContext(PlaceContext)
