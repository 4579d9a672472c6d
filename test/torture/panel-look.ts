// Checks the store of a killed Panel: every acknowledged change is there, no one is partly enrolled, and the chain verifies.
import { expect } from 'vitest'
import { encodeBase32 } from '../../src/main/otp/base32'
import { verifyChain } from '../../src/main/panel/domain/audit'
import { revealSecret } from '../../src/main/protection/secret'
import { openTorturedPanel } from './panel-store'

interface Expected {
  state: 'none' | 'enrolled'
  /** A change was under way: either the old or the new state is complete. */
  isOpen: boolean
  key?: string
}

function readAcknowledged(lines: readonly string[]): Map<string, Expected> {
  const users = new Map<string, Expected>()
  for (const line of lines) {
    const [what, userId = '', key] = line.split(' ')
    if (what === 'created') users.set(userId, { state: 'none', isOpen: false })
    else if (what === 'starting') users.set(userId, { state: 'none', isOpen: true })
    else if (what === 'enrolled')
      users.set(userId, { state: 'enrolled', isOpen: false, ...(key === undefined ? {} : { key }) })
    else if (what === 'resetting') users.set(userId, { ...users.get(userId), state: 'enrolled', isOpen: true })
    else if (what === 'reset') users.set(userId, { state: 'none', isOpen: false })
  }
  return users
}

/** Opens the Panel of `folder`, which reported `lines`; answers how many users they name. */
export async function lookAtPanel(
  folder: string,
  masterHex: string,
  lines: readonly string[],
  where: string
): Promise<number> {
  const { panel } = await openTorturedPanel(folder, masterHex, Date.UTC(2027, 0, 1))
  try {
    const { users, factors, audit } = panel.context.store
    const acknowledged = readAcknowledged(lines)
    for (const [userId, expected] of acknowledged) {
      const user = users.find(userId)
      expect(user, `${where}: an acknowledged user is gone`).not.toBeNull()
      const factor = factors.find(userId)
      const set = factors.findBackupSet(userId)
      // All or nothing: state, secret and ten codes together.
      expect([user?.factorState, factor !== null, set?.codes.length ?? 0, user?.codesLeft], where).toEqual(
        factor === null ? ['none', false, 0, 0] : ['enrolled', true, 10, 10]
      )
      if (!expected.isOpen) expect(user?.factorState, where).toBe(expected.state)
      if (expected.key !== undefined && factor !== null)
        expect(encodeBase32(revealSecret(factor.secret)), where).toBe(expected.key)
    }
    const { entries, hash } = audit.readHead()
    expect(verifyChain(audit.iterate(), { entries, head: hash }).kind, where).toBe('whole')
    return acknowledged.size
  } finally {
    panel.close()
  }
}
