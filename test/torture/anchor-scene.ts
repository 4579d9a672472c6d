// Grants and revokes rights. Each change waits for the anchor, as the gate does, and is reported after it was acknowledged.
import { createHash } from 'node:crypto'
import { openAnchoredPanel, type AnchoredPanel } from './anchor-store'
import type { Say } from './crash-points'

export interface AnchorRound {
  readonly folder: string
  readonly masterHex: string
  readonly round: string
  readonly turns: number
}

const people = 8

/** Opens or creates the store at `folder` and makes `turns` changes. The store stays open. */
export async function giveAndTake({ folder, masterHex, round, turns }: AnchorRound, say: Say): Promise<AnchoredPanel> {
  const anchored = await openAnchoredPanel(folder, masterHex, Date.UTC(2026, 0, 1) + Number(round) * 86_400_000)
  const { panel, anchor } = anchored
  const { store } = panel.context
  const ids = Array.from({ length: people }, (_, index) => `user-${String(index)}`)
  if (store.users.find('user-0') === null) {
    store.transact(() => {
      for (const id of ids) {
        const address = `${id}@example.com`
        store.users.insert(
          {
            id,
            username: address,
            email: address,
            name: id,
            role: 'member',
            status: 'active',
            passwordHash: null,
            passwordChangedAt: null,
            factorState: 'none',
            codesLeft: 0,
            createdAt: 0,
            lastLoginAt: null
          },
          createHash('sha256').update(id).digest('hex')
        )
        panel.context.audit('user.created', { subject: { id, email: address } })
      }
    })
  }
  say('ready')
  for (let count = 0; count < turns; count += 1) {
    const id = ids[count % ids.length] ?? ''
    const user = store.users.find(id)
    if (user === null) throw new Error('a user is missing')
    const turn = Math.floor(count / ids.length) % 2
    const next =
      turn === 0
        ? { role: user.role === 'admin' ? 'member' : 'admin', status: user.status }
        : { role: user.role, status: user.status === 'active' ? 'disabled' : 'active' }
    say('doing', id, next.role, next.status)
    store.transact(() => {
      store.users.setRole(id, next.role === 'admin' ? 'admin' : 'member')
      store.users.setStatus(id, next.status === 'active' ? 'active' : 'disabled')
      panel.context.audit('user.role-changed', { subject: { id, email: user.email } })
    })
    await anchor.settle()
    say('done', id, next.role, next.status)
  }
  return anchored
}
