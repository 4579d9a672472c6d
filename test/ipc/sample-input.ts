// Input that a call's schema accepts, derived from the schema.
import type { Call } from '../../src/shared/contract'

interface Def {
  readonly type: string
  readonly [key: string]: unknown
}
const defOf = (schema: unknown): Def => (schema as { _zod: { def: Def } })._zod.def

/** `text` is the value of every text, except where an address is required. */
export function sampleInput(call: Call, text = 'sample text'): unknown {
  const input = sample(defOf(call.input), text)
  const parsed = call.input.safeParse(input)
  if (!parsed.success) throw new Error(`no valid sample: ${JSON.stringify(parsed.error.issues)}`)
  return input
}

/** The upper bounds of a number. */
const mostOf = (def: Def): readonly number[] =>
  ((def['checks'] ?? []) as readonly { _zod: { def: { check: string; value: number } } }[])
    .map((each) => each._zod.def)
    .filter(({ check }) => check === 'less_than')
    .map(({ value }) => value)

function sample(def: Def, text: string): unknown {
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def['shape'] as Record<string, unknown>).map(([name, schema]) => [
          name,
          sample(defOf(schema), text)
        ])
      )
    case 'string':
      return def['format'] === 'email' ? 'ada@example.com' : text
    case 'number':
      return Math.min(6, ...mostOf(def))
    case 'boolean':
      return true
    case 'enum':
      return Object.values(def['entries'] as Record<string, string>)[0]
    case 'literal':
      return (def['values'] as unknown[])[0]
    case 'array':
      return [sample(defOf(def['element']), text)]
    case 'nullable':
      return null
    case 'optional':
    case 'default':
      return sample(defOf(def['innerType']), text)
    case 'union':
      return sample(defOf((def['options'] as unknown[])[0]), text)
    case 'custom':
      return new Uint8Array(4)
    default:
      throw new Error(`no sample for ${def.type}`)
  }
}
