// Where notices appear. They have a place of their own at the bottom of the window: pages and dialogs end above it (tokens.css), so that no
// notice covers a field or a button. Menus open over it. Notices from before this is mounted wait.
import { Notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import './notices-place.css'

export function NoticesPlace() {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const list = place.current?.querySelector('[data-position="bottom-center"]')
    if (list === null || list === undefined) return undefined
    const page = document.documentElement
    const observer = new ResizeObserver(() => {
      const focused = document.activeElement
      const wasInView = focused !== null && focused.getBoundingClientRect().bottom <= window.innerHeight
      page.style.setProperty('--cs-notices-height', `${list.getBoundingClientRect().height}px`)
      // The button that was pressed stays in view.
      if (wasInView && focused !== document.body) focused.scrollIntoView({ block: 'nearest' })
    })
    observer.observe(list)
    return () => {
      observer.disconnect()
      page.style.removeProperty('--cs-notices-height')
    }
  }, [])
  return (
    <div ref={place}>
      <Notifications position="bottom-center" limit={3} zIndex={250} withinPortal={false} notificationMaxHeight={320} />
    </div>
  )
}
