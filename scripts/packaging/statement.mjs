// What a build says about itself: an in-toto statement (https://in-toto.io/Statement/v1) with SLSA's predicate for provenance. The builder
// vouches for itself, so no SLSA level is claimed.
import { hasCommand, run } from '../setup/run.mjs'

/**
 * @typedef {{commit: string, tag: string | null, version: string, isRehearsal: boolean, command: string, lockfile: string,
 *   electron: string, builder: Record<string, string>}} Facts
 *   lockfile: its SHA-512; builder: what built it, such as the system and the version of Node
 */

/** The programs whose versions decide the bytes of the packages for Linux; the others are pinned. @returns {Promise<Record<string, string>>} */
export async function readTools() {
  const names = ['tar', 'gzip', 'dpkg-deb', 'rpmbuild'].filter(hasCommand)
  const versions = names.map(async (name) => {
    const { output } = await run(name, ['--version'], { env: { ...process.env, LC_ALL: 'C' } })
    return [name, /\d+(\.\d+)+/.exec(output)?.[0] ?? 'unknown']
  })
  return Object.fromEntries(await Promise.all(versions))
}

/** @param {{name: string, digest: Record<string, string>}[]} subject @param {Facts} facts */
export function makeStatement(subject, { commit, tag, version, isRehearsal, command, lockfile, electron, builder }) {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject,
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://countersign.example/build/release/v1',
        externalParameters: { command, version, tag, isRehearsal },
        resolvedDependencies: [
          { name: 'countersign', digest: { gitCommit: commit } },
          { name: 'package-lock.json', digest: { sha512: lockfile } },
          { uri: `pkg:npm/electron@${electron}` }
        ]
      },
      runDetails: {
        builder: { id: 'https://countersign.example/builder/workstation', version: builder }
      }
    }
  }
}
