// A vault that imports, undoes, adds, renames, removes and counts on without pause until it is killed, and says each change
// after it was acknowledged.
import { join } from 'node:path'
import { openTorturedVault, portsOf, importFile } from './vault-store'
import type { Result } from '../../src/shared/result'

function unwrap<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

const say = (...words: string[]) => {
  process.stdout.write(`${words.join(' ')}\n`)
}

const [folder = '', masterHex = '', round = ''] = process.argv.slice(2)
const { imports, entries, codes } = await openTorturedVault(portsOf(join(folder, 'authenticator'), masterHex))
for (let count = 0; ; count += 1) {
  const name = `${round}-${count}`
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
