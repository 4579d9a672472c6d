// Unit tests share their modules: a helper is loaded once for many files. A hook registered at load time would belong to the file that
// loads it first, so helpers clean up through `onTestFinished`, or register hooks in a function that each file calls.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
/** Here each test file loads its own modules. */
const isolated = /^(torture|thief|model|fuzz|bench|journeys|ports\/real)\//

const helpers = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.(test|spec)\.tsx?$/.test(name) && !isolated.test(name)
)

/** Hooks that loading the module registers: calls that are not indented. */
const findHooks = (text: string): readonly string[] => text.match(/^(before|after)(Each|All)(?=\()/gm) ?? []

describe('helpers of unit tests', () => {
  it('are found', () => {
    expect(helpers.length).toBeGreaterThan(40)
    expect(findHooks("import { afterEach } from 'vitest'\nafterEach(() => {})\n")).toEqual(['afterEach'])
    expect(findHooks('export function prepare() {\n  beforeAll(() => {})\n}\n')).toEqual([])
  })
  it('register no hooks when they are loaded', () => {
    const found = helpers.filter((name) => findHooks(readFileSync(join(root, name), 'utf8')).length > 0)
    expect(found).toEqual([])
  })
})
