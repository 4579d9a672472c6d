// SIGKILL at random moments while backups are written one after the other. Whatever is called a backup afterwards opens
// whole, the last one that was acknowledged is among them, and the next run goes on and clears away what was half-written.
import { spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBackupName } from '../../src/main/authenticator/domain/backup-file'
import { readExport } from '../../src/main/authenticator/formats'

const rounds = Math.min(Number(process.env['COUNTERSIGN_ROUNDS'] ?? 12), 200)
const root = join(import.meta.dirname, '..', '..')
const home = mkdtempSync(join(tmpdir(), 'countersign-backup-torture-'))
const folder = join(home, 'backups')
const masterHex = randomBytes(32).toString('hex')
const password = 'seven lamps on the pier'
// Beside the sources, so that the bundle finds node_modules.
const bundle = join(root, 'node_modules', '.cache', `backup-torture-${process.pid}`)

beforeAll(async () => {
  mkdirSync(folder)
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { ssr: 'test/torture/backup-child.ts', outDir: bundle, emptyOutDir: true, target: 'node20' }
  })
})
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
  rmSync(bundle, { recursive: true, force: true })
})

/** Lets the child write for a random time, kills it, and answers how many accounts the last acknowledged backup held. */
function killOneRound(round: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(bundle, 'backup-child.js'), home, folder, masterHex, String(round), password],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }
    )
    let said = ''
    let complained = ''
    let isDoomed = false
    child.stderr.on('data', (chunk) => (complained += String(chunk)))
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      if (isDoomed || !said.includes('written')) return
      isDoomed = true
      setTimeout(() => child.kill('SIGKILL'), randomInt(0, 60))
    })
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(Number(/written (\d+)\n[^\n]*$/.exec(said)?.[1]))
      else reject(new Error(`the child ended by itself (${String(code)}): ${complained}`))
    })
  })
}

it(
  `${rounds} kills while writing: every file that has a backup's name is whole`,
  async () => {
    writeFileSync(join(folder, 'letter.txt'), 'not ours')
    for (let round = 0; round < rounds; round += 1) {
      const acknowledged = await killOneRound(round)
      const names = readdirSync(folder).filter((name) => readBackupName(name) !== null)
      const counts: number[] = []
      for (const name of names) {
        const { entries, refused } = await readExport(readFileSync(join(folder, name)), { password })
        expect(refused).toEqual([])
        counts.push(entries.length)
      }
      expect(counts, `round ${round}`).toContain(acknowledged)
      // Four are kept; a kill between writing and deleting, or before the list was saved, leaves one more.
      expect(names.length).toBeLessThanOrEqual(4 + round + 2)
      const halves = readdirSync(folder).filter((name) => name.endsWith('.new'))
      expect(halves.length, 'the next run cleared away what the last kill left').toBeLessThanOrEqual(1)
      expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('not ours')
    }
  },
  rounds * 5_000
)
