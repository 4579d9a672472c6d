// Parts of a page that its first picture does not need: fetched and compiled once the page is usable, so that they are
// there before anybody asks. Nothing stands in for them; a screen that is asked for earlier loads at once.
import { lazy, Suspense, type ComponentType } from 'react'
import { untilUsable } from './usable'

/** A screen: loaded when it is first shown, and ahead of that once the page is usable. */
export function laterScreen<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Screen = lazy(async () => ({ default: await load() }))
  void untilUsable().then(load)
  return function LaterScreen(props: P) {
    return (
      <Suspense fallback={null}>
        <Screen {...props} />
      </Suspense>
    )
  }
}

/** A dialog or sheet, which is there, closed, from the moment that the page is usable. */
export function laterDialog<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return laterScreen(async () => {
    await untilUsable()
    return load()
  })
}
