// A screen's heading. It gets the focus when its screen appears without a focused field, so that a screen reader announces the screen and
// Tab starts at the top.
import { Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import classes from './screen-heading.module.css'

export function ScreenHeading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <Title ref={heading} order={1} tabIndex={-1} className={classes.heading ?? ''}>
      {children}
    </Title>
  )
}
