// The users that a question is about: name and address of each. A name alone is not enough: users choose their own, and two can be the
// same.

import classes from './people.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface Person {
  /** Null if unknown, as for a person who waits at the provider. */
  readonly name: string | null
  readonly email: string | null
}

export function People({ people }: { readonly people: readonly Person[] }) {
  const t = useMessages()
  return (
    <ul
      className={classes.people}
      aria-label={t('admin.users.table')}
      // Makes a long list scrollable by keyboard.
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
