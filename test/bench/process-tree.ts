// What a program and all that it started cost, read from /proc (Linux): memory by its fair share (PSS), processor time.
import { readdirSync, readFileSync } from 'node:fs'

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It ended meanwhile.
    return ''
  }
}

/** The process and its descendants. */
export function listTree(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const [, rest] = /\) (.*)$/s.exec(read(`/proc/${name}/stat`)) ?? []
    if (rest !== undefined) parents.set(Number(name), Number(rest.split(' ')[1]))
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === root || isBelow(parents.get(pid)))
  return [...parents.keys()].filter(isBelow)
}

/** MiB of memory that the tree has for itself, with its share of what it shares. */
export function memoryOf(root: number): number {
  let kib = 0
  for (const pid of listTree(root)) {
    kib += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${String(pid)}/smaps_rollup`))?.[1] ?? 0)
  }
  return kib / 1024
}

/** Seconds of processor time that the tree has used so far (ticks of 10 ms). */
export function processorTimeOf(root: number): number {
  let ticks = 0
  for (const pid of listTree(root)) {
    const fields = (/\) (.*)$/s.exec(read(`/proc/${String(pid)}/stat`))?.[1] ?? '').split(' ')
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  }
  return ticks / 100
}
