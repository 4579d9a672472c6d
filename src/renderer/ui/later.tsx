// Parts of a page that are not needed at first: loaded once the page is usable, so that they are ready when the user needs them. They have
// no placeholder; a screen that is needed earlier loads immediately. Without Suspense: React holds back what replaces a fallback for up to
// 300 ms, also while nothing else happens.
import { useEffect, useState, useSyncExternalStore, type ComponentType } from 'react'
import { untilUsable } from './usable'

export type LaterComponent<P extends object> = ComponentType<P> & {
  /** Loads the component, so that it is drawn at once. */
  readonly load: () => Promise<void>
}

function createLater<P extends object>(load: () => Promise<ComponentType<P>>): LaterComponent<P> {
  let Loaded: ComponentType<P> | null = null
  let loading: Promise<void> | null = null
  const listeners = new Set<() => void>()
  const loadOnce = () => {
    loading ??= load().then((component) => {
      Loaded = component
      for (const listener of listeners) listener()
    })
    return loading
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  const find = () => Loaded
  function Later(props: P) {
    const Found = useSyncExternalStore(subscribe, find)
    const [, setFailure] = useState<null>(null)
    useEffect(() => {
      // For the error boundary.
      loadOnce().catch((error: unknown) => {
        setFailure(() => {
          throw error
        })
      })
    }, [])
    return Found === null ? null : <Found {...props} />
  }
  return Object.assign(Later, { load: loadOnce })
}

/** A screen: loaded when it is first shown, or earlier, once the page is usable. */
export function laterScreen<P extends object>(load: () => Promise<ComponentType<P>>): LaterComponent<P> {
  const screen = createLater(load)
  void untilUsable().then(screen.load)
  return screen
}

/** A dialog or sheet: present, but closed, from the moment that the page is usable. */
export function laterDialog<P extends object>(load: () => Promise<ComponentType<P>>): LaterComponent<P> {
  return createLater(async () => {
    await untilUsable()
    return load()
  })
}
