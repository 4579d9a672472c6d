// Checks a Panel that was killed during a restore: the old store or the new one, intact, with every acknowledged row and no revoked right.
import { expect } from 'vitest'
import { verifyChain } from '../../src/main/panel/domain/audit'
import { openTorturedPanel } from './panel-store'

/** Who lost what, according to all reports on one store. */
export const createLosses = () => ({
  demoted: new Set<string>(),
  disabled: new Set<string>(),
  deleted: new Set<string>()
})

/** Opens the Panel of `folder`; `lines` are the reports since the last check. Answers how many restores they mention. */
export async function lookAtRestored(
  folder: string,
  masterHex: string,
  lines: readonly string[],
  lost: ReturnType<typeof createLosses>,
  where: string
): Promise<number> {
  const { panel } = await openTorturedPanel(folder, masterHex, Date.UTC(2027, 0, 1))
  try {
    const { users, audit } = panel.context.store
    const rows = [...audit.iterate()]
    const head = audit.readHead()
    expect(verifyChain(rows, { entries: head.entries, head: head.hash }).kind, where).toBe('whole')
    for (const line of lines) {
      const [what = '', which = '', hash] = line.split(' ')
      if (what === 'head' || what === 'restored') expect(rows[Number(which) - 1]?.hash, `${where}: ${line}`).toBe(hash)
      else if (what in lost) lost[what as keyof typeof lost].add(which)
    }
    for (const id of lost.demoted) expect(users.find(id)?.role, where).toBe('member')
    for (const id of lost.disabled) expect(users.find(id)?.status, where).toBe('disabled')
    for (const id of lost.deleted) {
      const user = users.find(id)
      if (user !== null)
        expect([user.role, user.status, user.factorState], where).toEqual(['member', 'disabled', 'none'])
    }
    return lines.filter((line) => line.startsWith('restored')).length
  } finally {
    panel.close()
  }
}
