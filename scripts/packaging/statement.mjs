// What a build says about itself: an in-toto statement (https://in-toto.io/Statement/v1) with SLSA's predicate for provenance. The builder
// vouches for itself, so no SLSA level is claimed.

/**
 * @typedef {{commit: string, tag: string | null, version: string, isRehearsal: boolean, command: string, lockfile: string,
 *   electron: string, builder: Record<string, string>}} Facts
 *   lockfile: its SHA-512; builder: what built it, such as the system and the version of Node
 */

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
