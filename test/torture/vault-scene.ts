// A vault that imports, undoes, renames and advances a counter, and reports each change after it was acknowledged.
import { join } from 'node:path'
import type { Authenticator } from '../../src/main/authenticator/services/authenticator'
import type { Say } from './crash-points'
import { unwrap } from '../outcome'
import { importFile, openTorturedVault, portsOf } from './vault-store'

export interface VaultRound {
  readonly folder: string
  readonly masterHex: string
  readonly round: string
  readonly turns: number
}

/** Opens or creates the vault at `folder` and works for `turns` turns. The vault stays open. */
export async function workInVault({ folder, masterHex, round, turns }: VaultRound, say: Say): Promise<Authenticator> {
  const vault = await openTorturedVault(portsOf(join(folder, 'authenticator'), masterHex))
  const { imports, entries, codes } = vault.handlers
  for (let count = 0; count < turns; count += 1) {
    const name = `${round}-${String(count)}`
    const report = unwrap(await imports.prepare({ bytes: importFile(name) }))
    say('importing', name)
    const { ids } = unwrap(
      await imports.apply({ importId: report.importId, rows: report.rows.map(({ id }) => ({ id, action: 'add' })) })
    )
    say('imported', name, ids.join(','))
    const [first = '', second = ''] = ids
    unwrap(entries.rename({ id: first, issuer: name, account: 'renamed' }))
    say('renamed', first)
    for (let turn = 1; turn <= 3; turn += 1) {
      unwrap(codes.next({ id: second }))
      say('counted', second, String(turn))
    }
    if (count % 3 === 2) {
      say('undoing', name)
      unwrap(imports.undo({ importId: report.importId }))
      say('undone', name)
    }
  }
  return vault
}
