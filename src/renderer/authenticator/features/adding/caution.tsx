// What to know about an account before it is saved, with an icon, in the colour of a warning.
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './caution.module.css'

export function Caution({ icon: Sign, children }: { readonly icon: Icon; readonly children: ReactNode }) {
  return (
    <div className={classes.caution}>
      <Sign size={16} aria-hidden />
      <span>{children}</span>
    </div>
  )
}
