// Parts of a page that are not needed at first: dialogs are loaded once the page is usable, screens once somebody uses it, so that they are
// ready when the user needs them. They have no placeholder; a screen that is needed earlier loads immediately. Without Suspense: React holds
// back what replaces a fallback for up to 300 ms, also while nothing else happens.
import { useEffect, useState, useSyncExternalStore, type ComponentType } from 'react'
import { untilTouched, untilUsable } from './usable'

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

/**
 * A screen: loaded when it is first shown, or earlier, when the user first does something in the page. Until then it would take memory, and
 * the time that the other window's start needs.
 */
export function laterScreen<P extends object>(load: () => Promise<ComponentType<P>>): LaterComponent<P> {
  const screen = createLater(load)
  // A screen that cannot be loaded says so when it is shown.
  void untilTouched()
    .then(screen.load)
    .catch(() => undefined)
  return screen
}

/** A dialog or sheet: present, but closed, from the moment that the page is usable. */
export function laterDialog<P extends object>(load: () => Promise<ComponentType<P>>): LaterComponent<P> {
  return createLater(async () => {
    await untilUsable()
    return load()
  })
}
