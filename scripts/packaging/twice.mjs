// A second build of the same commit, under conditions that must not show in the result: in another folder, at another time, with another
// time zone, language and umask and, where that is possible, by another user.
import fs from 'node:fs'
import path from 'node:path'
import { say } from '../setup/progress.mjs'
import { hasCommand, mustRun, run } from '../setup/run.mjs'
import { compareFiles, explain, listTree } from './compare.mjs'
import { releaseFiles } from './sign.mjs'

/** Debian's and Fedora's `nobody`. */
const otherUser = 65534

/**
 * @typedef {{checkout: string, env: NodeJS.ProcessEnv, umask: number, prefix: string[], said: string}} Conditions
 *   prefix: a program that starts the build, with its arguments
 */

/** In a folder that is longer than the first one's. `folder` is empty; `node` starts the build. @returns {Promise<Conditions>} */
export async function otherConditions(folder, env, node) {
  const checkout = path.join(folder, 'somewhere', 'else', 'countersign')
  const home = path.join(folder, 'home')
  fs.mkdirSync(home)
  const changed = {
    TZ: env.TZ === 'Pacific/Apia' ? 'America/Caracas' : 'Pacific/Apia',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
    LANGUAGE: 'tr',
    HOME: home
  }
  const prefix = await findPrefix(node)
  const umask = process.umask() === 0o077 ? 0o022 : 0o077
  const by = prefix.length === 0 ? 'by the same user' : `by user ${otherUser}`
  const said = `in another folder, later, with TZ=${changed.TZ} and LC_ALL=${changed.LC_ALL}, umask ${umask.toString(8)}, ${by}`
  return { checkout, env: { ...env, ...changed }, umask, prefix, said }
}

/** Only root can start a program as another user, and that user has to be able to start Node. */
async function findPrefix(node) {
  if (process.getuid?.() !== 0 || !hasCommand('setpriv')) return []
  const prefix = ['setpriv', `--reuid=${otherUser}`, `--regid=${otherUser}`, '--clear-groups']
  const { code } = await run(prefix[0] ?? '', [...prefix.slice(1), node, '--version'])
  return code === 0 ? prefix : []
}

/** Gives everything in `folder` to the user who builds there. */
export async function handOver(folder, prefix) {
  if (prefix.length > 0) await mustRun('chown', ['-R', `${otherUser}:${otherUser}`, folder])
}

/** The files that have to be the same: not the feed, which says when it was written, and not the statement about one build. */
const comparable = (folder) => releaseFiles(folder).filter((name) => !/\.ya?ml$|\.intoto\.json$/.test(name))

/**
 * Compares two builds, and says where they differ: first in the files that are published, then inside.
 * @param {string} first a checkout
 * @param {string} second another one, or a folder with the files of a release
 * @param {boolean} isRelease the second one is such a folder
 * @returns {Promise<boolean>} whether all are the same
 */
export async function compareBuilds(first, second, isRelease = false) {
  const of = (folder, names = listTree(folder)) => ({ folder, names })
  const [dist, otherDist] = [path.join(first, 'dist'), isRelease ? second : path.join(second, 'dist')]
  const files = of(dist, comparable(dist))
  const others = of(otherDist, comparable(otherDist))
  // Somebody may have downloaded only one of them.
  const differences = compareFiles(
    isRelease
      ? of(
          dist,
          files.names.filter((name) => others.names.includes(name))
        )
      : files,
    others
  )
  const parts = fs
    .readdirSync(dist)
    .filter((name) => /unpacked$|^mac/.test(name))
    .map((name) => path.join('dist', name))
  const inside = isRelease
    ? []
    : ['out', ...parts].flatMap((part) => {
        const found = compareFiles(of(path.join(first, part)), of(path.join(second, part)))
        return found.map(({ name, how }) => ({ name: path.join(part, name), how }))
      })
  for (const { name, how } of [...differences, ...inside]) say(`✗ ${name}: ${how}`)
  if (differences.length === 0 && inside.length === 0) {
    for (const name of others.names) say(`  the same: ${name}`)
    return others.names.length > 0
  }
  const [closest] = [...inside, ...differences].filter(({ how }) => how === 'differs')
  if (closest !== undefined) {
    const isInside = inside.includes(closest)
    const said = await explain(
      path.join(isInside ? first : dist, closest.name),
      path.join(isInside ? second : otherDist, closest.name)
    )
    say(said ?? 'diffoscope would say what differs in them, but it is not installed.')
  }
  return false
}
