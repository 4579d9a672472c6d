// A real small file system for each test of a file, which can be full or read-only. Mounting it needs root.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, it } from 'vitest'
import { tellResult } from './result'

export const isMountable = process.platform === 'linux' && process.getuid?.() === 0

export interface SmallDisk {
  /** Where it is mounted. */
  readonly folder: () => string
  /** Writes a file that leaves no room. */
  fill(): void
  /** Removes it. */
  makeRoom(): void
  remount(how: 'ro' | 'rw'): void
}

export function prepareSmallDisk(): SmallDisk {
  let folder = ''
  const filler = () => join(folder, 'filler')
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'countersign-disk-'))
    if (isMountable) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
  })
  afterEach(() => {
    if (isMountable) execFileSync('umount', [folder])
    rmSync(folder, { recursive: true })
  })
  return {
    folder: () => folder,
    fill() {
      try {
        writeFileSync(filler(), randomBytes(4 * 1024 * 1024))
      } catch {
        // The disk is full, as intended.
      }
    },
    makeRoom() {
      rmSync(filler())
    },
    remount(how) {
      execFileSync('mount', ['-o', `remount,${how}`, folder])
    }
  }
}

/** A test that tells its result. */
export function itWithstands(title: string, what: string, kept: string, run: () => Promise<void>): void {
  it(title, async () => {
    const startedAt = Date.now()
    await run()
    tellResult({ what, rounds: 1, landed: 'a 2 MiB file system', kept, startedAt })
  })
}
