// Gives and takes rights without pause, waits for the anchor as the gate does, and says on standard output what was
// acknowledged, after it was. Its parent kills it at a random moment: before an append, between append and commit, between
// commit and anchor, or in the middle of any of them.
import { createHash } from 'node:crypto'
import { openAnchoredPanel } from './anchor-store'

// Synchronous on a pipe: a line that was written is a line that the parent reads.
const say = (...words: string[]) => {
  process.stdout.write(`${words.join(' ')}\n`)
}

const [folder = '', masterHex = '', round = ''] = process.argv.slice(2)
const { panel, anchor } = await openAnchoredPanel(folder, masterHex, Date.UTC(2026, 0, 1) + Number(round) * 86_400_000)
const { store } = panel.room
const ids = Array.from({ length: 8 }, (_, index) => `user-${String(index)}`)
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
      panel.room.note('user.created', { subject: { id, email: address } })
    }
  })
}
say('ready')
for (let count = 0; ; count += 1) {
  const id = ids[count % ids.length] ?? ''
  const user = store.users.find(id)
  if (user === null) throw new Error('a user is gone')
  const turn = Math.floor(count / ids.length) % 2
  const next =
    turn === 0
      ? { role: user.role === 'admin' ? 'member' : 'admin', status: user.status }
      : { role: user.role, status: user.status === 'active' ? 'disabled' : 'active' }
  say('doing', id, next.role, next.status)
  store.transact(() => {
    store.users.setRole(id, next.role === 'admin' ? 'admin' : 'member')
    store.users.setStatus(id, next.status === 'active' ? 'active' : 'disabled')
    panel.room.note('user.role-changed', { subject: { id, email: user.email } })
  })
  await anchor.settle()
  say('done', id, next.role, next.status)
}
