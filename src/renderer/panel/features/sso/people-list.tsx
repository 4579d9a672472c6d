// People at the provider about whom an admin decides, one per row: who it is, since when or why, and the actions.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './sso-section.module.css'

interface Deed {
  readonly label: string
  /** The same with the person's name, for screen readers. */
  readonly name: string
  readonly onAct: () => void
}

export interface ListedPerson {
  readonly key: string
  readonly who: string
  readonly hints: readonly string[]
  /** The main action; a text if this user cannot do it. */
  readonly first: Deed | string
  readonly second: Deed
}

export interface PeopleListProps {
  readonly people: readonly ListedPerson[]
}

export function PeopleList({ people }: PeopleListProps) {
  return (
    <ul className={classes.people}>
      {people.map(({ key, who, hints, first, second }) => (
        <li key={key}>
          <span className={classes.person}>
            <strong>
              <bdi>{who}</bdi>
            </strong>
            {hints.map((hint) => (
              <Hint key={hint}>{hint}</Hint>
            ))}
          </span>
          <span className={classes.actions}>
            {typeof first === 'string' ? (
              <Hint>{first}</Hint>
            ) : (
              <Button variant="default" size="sm" aria-label={first.name} onClick={first.onAct}>
                {first.label}
              </Button>
            )}
            <Button
              variant="subtle"
              color="gray"
              c="var(--cs-ink-soft)"
              size="sm"
              aria-label={second.name}
              onClick={second.onAct}
            >
              {second.label}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  )
}

const Hint = ({ children }: { readonly children: ReactNode }) => <span className={classes.hint}>{children}</span>
