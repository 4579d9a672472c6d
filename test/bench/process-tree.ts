// The cost of an app and its child processes, from /proc (Linux): memory as proportional set size (PSS), and processor time.
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has ended.
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

/** Memory of the tree in MiB: its own, plus its share of shared memory. */
export function memoryOf(root: number): number {
  let kib = 0
  for (const pid of listTree(root)) {
    kib += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${String(pid)}/smaps_rollup`))?.[1] ?? 0)
  }
  return kib / 1024
}

/** Processor time of the tree so far, in seconds (10 ms ticks). */
export function processorTimeOf(root: number): number {
  let ticks = 0
  for (const pid of listTree(root)) {
    const fields = (/\) (.*)$/s.exec(read(`/proc/${String(pid)}/stat`))?.[1] ?? '').split(' ')
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  }
  return ticks / 100
}

/** An app's and its children's share of one core, in percent, over 20 s. */
export async function shareOfCore(pid: number): Promise<number> {
  const seconds = 20
  const before = processorTimeOf(pid)
  await setTimeout(seconds * 1000)
  return ((processorTimeOf(pid) - before) / seconds) * 100
}
