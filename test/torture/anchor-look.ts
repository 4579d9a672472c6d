// Checks a Panel that was killed while rights were granted and revoked: the store opens as it was left, nothing acknowledged is lost, and
// no one has more rights than were granted. An older copy put over it, as a thief would, opens nothing or grants nothing.
import { copyFileSync, cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { verifyChain } from '../../src/main/panel/domain/audit'
import { isChangedError } from '../../src/main/protection/changed'
import { openAnchoredPanel } from './anchor-store'

export type AuthState = { readonly role: string; readonly status: string }
const admin = ({ role, status }: AuthState) => role === 'admin' && status === 'active'

/** Each user's last acknowledged rights, and the change under way. */
export function readAuthStates(lines: readonly string[], before: ReadonlyMap<string, AuthState>) {
  const told = new Map(before)
  let doing: { readonly id: string; readonly authState: AuthState } | null = null
  for (const line of lines) {
    const [what, id = '', role = '', status = ''] = line.split(' ')
    if (what === 'doing') doing = { id, authState: { role, status } }
    if (what === 'done') {
      told.set(id, { role, status })
      doing = null
    }
  }
  return { told, doing }
}

type AuthStates = ReturnType<typeof readAuthStates>

/** Puts the older store over the remaining files, with and without its journal; answers how often that was refused. */
export async function stealBack(folder: string, masterHex: string, older: string, { told, doing }: AuthStates) {
  const store = join(folder, 'panel')
  const left = join(folder, 'left')
  let refused = 0
  cpSync(store, left, { recursive: true })
  for (const withJournal of [false, true]) {
    for (const tail of ['-wal', '-shm']) rmSync(join(store, `panel.db${tail}`), { force: true })
    copyFileSync(join(older, 'panel.db'), join(store, 'panel.db'))
    if (withJournal) copyFileSync(join(older, 'rights.journal'), join(store, 'rights.journal'))
    try {
      const { panel, close } = await openAnchoredPanel(folder, masterHex, Date.UTC(2027, 0, 1))
      for (const user of panel.context.store.users.listAdmins()) {
        const had = told.get(user.id)
        if (had !== undefined && doing?.id !== user.id && admin(user)) expect(admin(had)).toBe(true)
      }
      await close()
    } catch (error) {
      if (!isChangedError(error)) throw error
      refused += 1
    }
    rmSync(store, { recursive: true })
    cpSync(left, store, { recursive: true })
  }
  rmSync(left, { recursive: true })
  return refused
}

/** Opens the Panel of `folder`; answers each user's current rights. */
export async function lookAtRights(
  folder: string,
  masterHex: string,
  { told, doing }: AuthStates,
  where: string
): Promise<ReadonlyMap<string, AuthState>> {
  const { panel, close } = await openAnchoredPanel(folder, masterHex, Date.UTC(2027, 0, 1))
  const { users, audit, rights } = panel.context.store
  const now = new Map<string, AuthState>()
  for (const [id, authState] of told) {
    const user = users.find(id)
    if (user === null) throw new Error(`${where}: a user is missing`)
    const found = { role: user.role, status: user.status }
    now.set(id, found)
    if (doing?.id !== id) expect(found, `${where}: ${id}`).toEqual(authState)
    else {
      const lower = {
        role: authState.role === 'admin' && doing.authState.role === 'admin' ? 'admin' : 'member',
        status: authState.status === 'active' && doing.authState.status === 'active' ? 'active' : 'disabled'
      }
      expect([authState, doing.authState, lower], `${where}: ${id}`).toContainEqual(found)
    }
  }
  // Every user's row matches the last record in the journal.
  const last = new Map<string, string>()
  for (const { records } of rights.readFrames())
    for (const [id, record] of records) last.set(id, `${record?.role ?? ''} ${record?.status ?? ''}`)
  for (const [id, { role, status }] of now) if (doing?.id !== id) expect(last.get(id)).toBe(`${role} ${status}`)
  const { entries, hash } = audit.readHead()
  expect(verifyChain(audit.iterate(), { entries, head: hash }).kind).toBe('whole')
  await close()
  return now
}
