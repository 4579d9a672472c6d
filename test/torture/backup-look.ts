// Checks the backup folder of a killed vault: every file named as a backup opens intact, the last acknowledged one is among them, and other
// files are untouched.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readBackupName } from '../../src/main/authenticator/domain/backup-file'
import { readExport } from '../../src/main/authenticator/formats'
import { password } from './backup-scene'

/** A file whose content is its name. */
export const notOurs = 'letter.txt'

export const listBackups = (folder: string): string[] =>
  readdirSync(folder).filter((name) => readBackupName(name) !== null)

/** `said` is what the vault reported since the last check. */
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
