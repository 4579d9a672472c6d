// Input for a call in which an attacker chose every text, whether or not the schema accepts it.
import type { Call } from '../../src/shared/contract'

interface Def {
  readonly type: string
  readonly [key: string]: unknown
}
const defOf = (schema: unknown): Def => (schema as { _zod: { def: Def } })._zod.def

/** Input in which every text is `text`; `isNull` makes nullable values null. */
function fill(def: Def, text: string, isNull: boolean): unknown {
  const inner = (schema: unknown) => fill(defOf(schema), text, isNull)
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def['shape'] as Record<string, unknown>).map(([name, schema]) => [name, inner(schema)])
      )
    case 'array':
      return [inner(def['element'])]
    case 'nullable':
      return isNull ? null : inner(def['innerType'])
    case 'optional':
    case 'default':
      return inner(def['innerType'])
    case 'union':
      return inner((def['options'] as unknown[])[0])
    case 'enum':
      return Object.values(def['entries'] as Record<string, string>)[0]
    case 'literal':
      return (def['values'] as unknown[])[0]
    case 'number':
      return 6
    case 'boolean':
      return true
    case 'custom':
      return new Uint8Array(Buffer.from(text))
    default:
      return text
  }
}

/** `isNull` makes nullable values null. */
export const filledInput = (call: Call, text: string, isNull = false): object =>
  fill(defOf(call.input), text, isNull) as object

/** Whether its input contains any text. */
export const takesText = (call: Call): boolean => JSON.stringify(filledInput(call, '\u2603')).includes('\u2603')
