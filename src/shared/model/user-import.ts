// The result of importing a CSV file of users.
import type { EmailRefusal } from '../result'
import type { ReadAs } from './file'
import type { Role } from './user'

export type ImportRefusal =
  | 'too-few-fields'
  | 'too-many-fields'
  | 'bad-email'
  | Exclude<EmailRefusal, 'not-an-address'>
  | 'bad-name'
  | 'bad-role'
  | 'unreadable'
  | 'repeated'
  | 'email-taken'

/** What an import would do, or did. `problems` has the first 1,000; lines count from 1 as in the file. */
export interface ImportReport {
  readonly rows: number
  readonly good: number
  readonly sample: readonly {
    readonly line: number
    readonly email: string
    readonly name: string
    readonly role: Role
  }[]
  readonly problems: readonly { readonly line: number; readonly shown: string; readonly reason: ImportRefusal }[]
  readonly problemCount: number
  /** What had to be guessed about the file. */
  readonly readAs?: ReadAs
}
