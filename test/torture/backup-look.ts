// What is looked at in the folder of a vault that was killed while it backed up: whatever is called a backup opens whole, the last
// one that was acknowledged is among them, and what is not ours is left alone.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readBackupName } from '../../src/main/authenticator/domain/backup-file'
import { readExport } from '../../src/main/authenticator/formats'
import { password } from './backup-scene'

/** A file that holds its own name. */
export const notOurs = 'letter.txt'

export const listBackups = (folder: string): string[] =>
  readdirSync(folder).filter((name) => readBackupName(name) !== null)

/** `said` is what the vault said since it was looked at last. */
export async function lookAtBackups(folder: string, said: readonly string[], where: string): Promise<void> {
  const counts: number[] = []
  for (const name of listBackups(folder)) {
    const { entries, refused } = await readExport(readFileSync(join(folder, name)), { password })
    expect(refused, where).toEqual([])
    counts.push(entries.length)
  }
  const last = said.findLast((line) => line.startsWith('written '))
  if (last !== undefined) expect(counts, where).toContain(Number(last.slice('written '.length)))
  expect(readFileSync(join(folder, notOurs), 'utf8')).toBe(notOurs)
}
