import type { Policy } from '../../../shared/model/policy'
import { defaultPolicy } from '../domain/policy'
import type { Db } from './database'

export interface Account {
  readonly name: string
  readonly policy: Policy
  readonly createdAt: number
}

export interface AccountTable {
  find(): Account | null
  /** False if an account exists already: of two concurrent setups, one wins. */
  insert(account: Account): boolean
  rename(name: string): void
  setPolicy(policy: Policy): void
}

export function createAccountTable(db: Db): AccountTable {
  const find = db.prepare<[], { name: string; policy: string; created_at: number }>(
    'select name, policy, created_at from account where id = 1'
  )
  const insert = db.prepare(
    'insert into account (id, name, policy, created_at) values (1, ?, ?, ?) on conflict do nothing'
  )
  const rename = db.prepare('update account set name = ? where id = 1')
  const setPolicy = db.prepare('update account set policy = ? where id = 1')
  return {
    find() {
      const row = find.get()
      if (row === undefined) return null
      const policy = { ...defaultPolicy, ...(JSON.parse(row.policy) as Partial<Policy>) }
      return { name: row.name, policy, createdAt: row.created_at }
    },
    insert: ({ name, policy, createdAt }) => insert.run(name, JSON.stringify(policy), createdAt).changes === 1,
    rename(name) {
      rename.run(name)
    },
    setPolicy(policy) {
      setPolicy.run(JSON.stringify(policy))
    }
  }
}
