// Unit tests share their modules: a helper is loaded once for many files. A hook registered at load time would belong to the file that
// loads it first, so helpers clean up through `onTestFinished`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
/** Here each test file loads its own modules. */
const isolated = /^(torture|thief|model|fuzz|bench|journeys|ports\/real)\//

const helpers = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.(test|spec)\.tsx?$/.test(name) && !isolated.test(name)
)

const findHooks = (text: string): readonly string[] =>
  /import \{([^}]*)\} from 'vitest'/.exec(text)?.[1]?.match(/\b(before|after)(Each|All)\b/g) ?? []

describe('helpers of unit tests', () => {
  it('are found', () => {
    expect(helpers.length).toBeGreaterThan(40)
    expect(findHooks("import { afterEach, it } from 'vitest'")).toEqual(['afterEach'])
  })
  it('register no hooks', () => {
    const found = helpers.filter((name) => findHooks(readFileSync(join(root, name), 'utf8')).length > 0)
    expect(found).toEqual([])
  })
})
