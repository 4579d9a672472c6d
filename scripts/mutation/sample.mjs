// A Stryker checker that passes a random sample: the given number of all mutants that are not ignored, chosen by digest and seed, so that
// the same seed selects the same ones. The others do not count.
import { createHash } from 'node:crypto'

const digestOf = ({ fileName, location, mutatorName, replacement }, seed) =>
  createHash('sha256')
    .update(JSON.stringify([seed, fileName, location, mutatorName, replacement]))
    .digest('hex')

function createSample() {
  const size = Number(process.env.COUNTERSIGN_MUTATION_SAMPLE)
  const seed = process.env.COUNTERSIGN_MUTATION_SEED ?? ''
  const drawn = new Set()
  return {
    init: () => Promise.resolve(),
    /** Called once, with all mutants. */
    group: (mutants) => {
      const ranked = mutants
        .map((mutant) => ({ id: mutant.id, digest: digestOf(mutant, seed) }))
        .sort((a, b) => (a.digest < b.digest ? -1 : 1))
        .map(({ id }) => id)
      for (const id of ranked.slice(0, size)) drawn.add(id)
      return Promise.resolve([ranked.slice(0, size), ranked.slice(size)].filter((group) => group.length > 0))
    },
    check: (mutants) =>
      Promise.resolve(
        Object.fromEntries(
          mutants.map(({ id }) => [
            id,
            drawn.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' }
          ])
        )
      )
  }
}
createSample.inject = []

/** What Stryker looks for in a plugin's module. */
export const strykerPlugins = [{ kind: 'Checker', name: 'sample', factory: createSample }]
