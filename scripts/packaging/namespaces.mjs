// Whether a bare Debian can run in a folder of this computer, with its own mounts and processes (test/packaging/bare-debian.ts).
import { execFileSync } from 'node:child_process'
import { isLinux } from '../setup/project.mjs'

/** The options of unshare(1) for what runs there. */
export const namespaces = ['--mount', '--pid', '--fork', '--kill-child', '--propagation', 'private']

/** Why not; null if it can. @returns {string | null} */
export function whyNoBareDebian() {
  if (!isLinux || process.getuid?.() !== 0) return 'only root on Linux can make a bare Debian'
  try {
    execFileSync('unshare', [...namespaces, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return null
  } catch {
    return 'namespaces or mounts are forbidden here'
  }
}
