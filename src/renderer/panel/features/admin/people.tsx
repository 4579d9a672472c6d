// Whom a question is about: name and address of each. A name alone can be anybody's: it is chosen by who bears it, and
// another one may bear the same.

import classes from './people.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface Person {
  /** Null where it is not known, as of somebody who waits at the provider. */
  readonly name: string | null
  readonly email: string | null
}

export function People({ people }: { readonly people: readonly Person[] }) {
  const t = useMessages()
  return (
    <ul
      className={classes.people}
      aria-label={t('admin.users.table')}
      // A long list is scrolled with the keyboard too.
      tabIndex={people.length > 3 ? 0 : undefined}
    >
      {people.map(({ name, email }, index) => (
        <li key={index}>
          {name !== null && <bdi className={classes.name}>{name}</bdi>}
          {email !== null && <bdi className={classes.email}>{email}</bdi>}
        </li>
      ))}
    </ul>
  )
}
