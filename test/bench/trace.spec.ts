// `npm run bench -- --trace`: a picture of one start: the fastest of several, because load never makes one
// faster.
import { expect, test } from '@playwright/test'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectDir, removeFolder } from '../journeys/app'
import { createUsedApp, start, stop, wait } from './started'
import { readTracks, type Track } from './trace'
import { drawTracks } from './trace-picture'

const starts = Number(process.env['COUNTERSIGN_BENCH_ROUNDS'] ?? 7)
const seconds = 5
const categories = 'toplevel,blink.user_timing,loading,devtools.timeline'

test('a start is traced', async () => {
  test.setTimeout(300_000)
  const picture = process.env['COUNTERSIGN_TRACE'] ?? ''
  const used = await createUsedApp()
  const notes = mkdtempSync(join(tmpdir(), 'countersign-trace-'))
  const seen: { readonly tracks: readonly Track[]; readonly usable: number }[] = []
  try {
    // The first start fills the system's caches and does not count.
    for (let round = 0; round <= starts; round++) {
      const traceFile = join(notes, `trace-${String(round)}.json`)
      const notesFile = join(notes, `notes-${String(round)}.json`)
      const spawnedAt = Number(process.hrtime.bigint() / 1000n)
      const started = await start({
        folder: join(import.meta.dirname, 'traced'),
        dataDir: used.dataDir,
        count: 2,
        args: ['--panel'],
        switches: [
          `--trace-startup=${categories}`,
          '--trace-startup-format=json',
          `--trace-startup-file=${traceFile}`,
          `--trace-startup-duration=${String(seconds)}`
        ],
        env: { COUNTERSIGN_TRACED_APP: projectDir, COUNTERSIGN_TRACED_NOTES: notesFile }
      })
      const isWritten = () => {
        try {
          return readFileSync(traceFile, 'utf8').trimEnd().endsWith('}')
        } catch {
          return false
        }
      }
      await expect.poll(isWritten, { timeout: 30_000 }).toBe(true)
      await wait(200)
      await stop(started)
      if (round === 0) continue
      const tracks = readTracks(traceFile, notesFile, spawnedAt)
      const usable = tracks.flatMap(({ phases }) => phases.filter(({ name }) => name === 'usable'))
      expect(usable).toHaveLength(2)
      seen.push({ tracks, usable: Math.max(...usable.map(({ at }) => at)) })
    }
  } finally {
    used.remove()
    removeFolder(notes)
  }
  const [fastest] = seen.toSorted((a, b) => a.usable - b.usable)
  const title = `One start on ${String(availableParallelism())} processors, from the spawn; the bars show when each main thread is busy`
  writeFileSync(picture, drawTracks(fastest?.tracks ?? [], title))
  process.stdout.write(`\n  The picture is ${picture}.\n`)
})
