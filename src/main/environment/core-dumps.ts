// Linux may write the memory of a process that crashes to a file, or hand it to a crash reporter, with every secret in it. Node cannot turn
// that off (prctl needs native code), but the kernel lets a process leave its memory out of dumps, and util-linux sets the limit of their
// size. Other systems are not affected (docs/security.md).
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** This process and those that descend from it: Chromium starts its first ones before any code of ours runs. */
function findProcesses(id: number = process.pid): readonly number[] {
  const childrenOf = (thread: string) => {
    try {
      return readFileSync(`/proc/${String(id)}/task/${thread}/children`, 'latin1')
        .split(' ')
        .filter((child) => child !== '')
    } catch {
      // The thread has ended, or this kernel does not list children.
      return []
    }
  }
  try {
    const children = readdirSync(`/proc/${String(id)}/task`).flatMap(childrenOf)
    return [id, ...children.flatMap((child) => findProcesses(Number(child)))]
  } catch {
    return [id]
  }
}

/** Leaves all memory out of core dumps of a process, also of those that it starts later (core(5), coredump_filter). */
export function keepMemoryOutOfDumps(id: number = process.pid): void {
  if (process.platform !== 'linux') return
  try {
    writeFileSync(`/proc/${String(id)}/coredump_filter`, '0')
  } catch {
    // It has ended, or it is sandboxed: then the kernel neither dumps it nor lets another process write this.
  }
}

/**
 * The same for Chromium's processes, and prevents the dumps themselves, which have the processors' registers. One byte rather than none: the
 * kernel starts no crash reporter for a process with this limit.
 */
export function preventDumps(): void {
  if (process.platform !== 'linux') return
  const all = findProcesses()
  for (const id of all) keepMemoryOutOfDumps(id)
  const script = 'for id; do /usr/bin/prlimit --core=1:1 --pid "$id"; done'
  // Without prlimit, only the memory is left out.
  spawn('/bin/sh', ['-c', script, 'sh', ...all.map(String)], { stdio: 'ignore' }).on('error', () => undefined)
}
