// The commit that is built, for **About Countersign** and diagnostics.
import { execFileSync } from 'node:child_process'
import { root } from '../setup/project.mjs'

/**
 * Null without git, or outside a checkout.
 * @returns {{commit: string | null, isChanged: boolean}} isChanged: there is something that is not committed
 */
export function readCommit(folder = root) {
  const git = (...args) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return { commit: git('rev-parse', 'HEAD'), isChanged: git('status', '--porcelain') !== '' }
  } catch {
    return { commit: null, isChanged: false }
  }
}
