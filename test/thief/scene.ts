// What an attack gets, and what a file manager can do.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Installation, Kind } from './installation'

export interface Scene {
  /** The attacked folder. */
  readonly dataDir: string
  readonly installation: Installation
  /** Another installation of the same user on the same machine. */
  readonly other: Installation
}

export interface Attack {
  readonly name: string
  /** Starts from the folder after a kill instead of the closed one. */
  readonly isKilled?: boolean
  /** No trace is left of the earlier data. */
  readonly isNew?: boolean
  /** Set if the other kind of installation has no such file. */
  readonly only?: Kind
  /** Also checks what the demo could reveal. */
  readonly isOfDemo?: boolean
  readonly run: (scene: Scene) => void
}

export const stores = ['panel/panel.db', 'authenticator/vault.db'] as const
export const vectors = join(import.meta.dirname, '../vectors/stores/0.1.0')

export const take = (from: string, to: string, path: string) => {
  rmSync(join(to, path), { recursive: true, force: true })
  if (existsSync(join(from, path))) cpSync(join(from, path), join(to, path), { recursive: true })
}
export const fifo = (path: string) => {
  rmSync(path, { recursive: true, force: true })
  execFileSync('mkfifo', [path])
}
export const flip = (path: string, at: number) => {
  const bytes = readFileSync(path)
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
export const edit = (path: string, change: (kept: Record<string, unknown>) => unknown) => {
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>)))
}
export const oldestCopy = (dataDir: string, appId: string) => {
  const folder = join(dataDir, appId, 'snapshots')
  const name = readdirSync(folder).sort()[0]
  if (name === undefined) throw new Error('no copy to put back')
  return join(folder, name)
}
