// Parts of a page that are not needed at first: loaded once the page is usable, so that they are ready when the user needs them. They have
// no placeholder; a screen that is needed earlier loads immediately.
import { lazy, Suspense, type ComponentType } from 'react'
import { untilUsable } from './usable'

/** A screen: loaded when it is first shown, or earlier, once the page is usable. */
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

/** A dialog or sheet: present, but closed, from the moment that the page is usable. */
export function laterDialog<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return laterScreen(async () => {
    await untilUsable()
    return load()
  })
}
