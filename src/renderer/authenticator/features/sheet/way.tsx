// A choice that continues, drawn as a card. For a screen reader only its name is the button; the whole card can be clicked.
import { IconChevronRight } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import classes from './way.module.css'

export function Ways({ children }: { readonly children: ReactNode }) {
  return <div className={classes.ways}>{children}</div>
}

export interface WayProps {
  readonly icon: ReactNode
  readonly name: string
  readonly detail: ReactNode
  readonly isFirst?: boolean
  readonly onChoose: () => void
}

export function Way({ icon, name, detail, isFirst = false, onChoose }: WayProps) {
  const id = useId()
  return (
    <div className={classes.way}>
      <span className={classes.icon}>{icon}</span>
      <div className={classes.text}>
        {/* Only the name is the button's text; its clickable area is the whole card. */}
        <button
          type="button"
          className={classes.name}
          aria-describedby={id}
          data-autofocus={isFirst || undefined}
          onClick={onChoose}
        >
          {name}
        </button>
        <span id={id} className={classes.detail}>
          {detail}
        </span>
      </div>
      <IconChevronRight className={classes.chevron} size={18} aria-hidden />
    </div>
  )
}
