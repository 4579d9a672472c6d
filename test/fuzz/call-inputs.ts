// Generates inputs of calls from the contract's schemas: mostly valid, with a hostile value in some place, and sometimes something else
// entirely. Only values that structured clone accepts, since a page can send nothing else.
import { fc } from '../property'
import type { Call, Contract } from '../../src/shared/contract'

interface Def {
  readonly type: string
  readonly [key: string]: unknown
}
const defOf = (schema: unknown): Def => (schema as { readonly _zod: { readonly def: Def } })._zod.def

function nest(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

function createCycle(): object {
  const cycle: Record<string, unknown> = { a: [] }
  cycle['self'] = cycle
  ;(cycle['a'] as unknown[]).push(cycle)
  return cycle
}

const ownPrototype = (): unknown =>
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":1}}}')

/** Unexpected values that a page can send. Created each time. */
const hostile: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => -1,
  () => 1e308,
  () => 2 ** 53,
  () => 0.5,
  () => 10n,
  () => 2n ** 200n,
  () => true,
  () => '',
  () => '\u0000',
  () => '\ud800',
  () => '\u202e\ufeff',
  () => "'; DROP TABLE users; --",
  () => '%',
  () => '*',
  () => '"',
  () => 'a OR b NOT "',
  () => '../../etc/passwd',
  () => '__proto__',
  () => 'constructor',
  () => 'x'.repeat(100_000),
  () => '𝔘'.repeat(300),
  () => [],
  () => Array.from({ length: 50_000 }, () => 0),
  () => [[[]]],
  () => [, 1, ,],
  () => ({}),
  ownPrototype,
  createCycle,
  () => nest(500),
  () => new Map([['a', new Map()]]),
  () => new Set([1]),
  () => new Date(Number.NaN),
  () => new Date(8.64e15),
  () => /(a+)+$/,
  () => new Error('x'),
  () => new Uint8Array(1000),
  () => new Float64Array([Number.NaN]),
  () => new ArrayBuffer(16),
  () => new DataView(new ArrayBuffer(8)),
  () => Object(1n) as unknown,
  () => Object('boxed') as unknown,
  () => ({ length: 2 ** 32, 0: 'a' }),
  () => ({ toString: 1, valueOf: 2, then: 3, toJSON: 4 })
]
const anyHostile = fc.constantFrom(...hostile).map((make) => make())

/** Values of a schema. `known`: texts with a meaning in the store, such as ids, names and passwords. */
function valuesOf(schema: unknown, known: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 14, arbitrary: fittingOf(defOf(schema), known) }, { weight: 1, arbitrary: anyHostile })
}

function fittingOf(def: Def, known: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  switch (def.type) {
    case 'object': {
      const shape = Object.entries(def['shape'] as Record<string, unknown>)
      const fields = Object.fromEntries(shape.map(([name, schema]) => [name, valuesOf(schema, known)]))
      const optional = (schema: unknown) => defOf(schema).type === 'optional'
      return fc.record(fields, { requiredKeys: shape.filter(([, schema]) => !optional(schema)).map(([name]) => name) })
    }
    case 'string':
      return fc.oneof(
        { weight: 6, arbitrary: known },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
        { weight: 1, arbitrary: fc.emailAddress() },
        { weight: 1, arbitrary: fc.constantFrom('000000', '123456', 'auto', 'none', '2026-01-01') }
      )
    case 'number':
      return fc.oneof(
        fc.integer({ min: 0, max: 10 }),
        fc.constantFrom(6, 7, 30, 60, 1024, 2 ** 31, 1e12),
        fc.maxSafeNat()
      )
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(def['entries'] as Record<string, string>))
    case 'literal':
      return fc.constantFrom(...(def['values'] as unknown[]))
    case 'array':
      return fc.array(valuesOf(def['element'], known), { maxLength: 4 })
    case 'nullable':
      return fc.oneof(fc.constant(null), valuesOf(def['innerType'], known))
    case 'optional':
    case 'default':
      return valuesOf(def['innerType'], known)
    case 'union':
      return fc.oneof(...(def['options'] as unknown[]).map((option) => valuesOf(option, known)))
    default:
      // Bytes: images and files.
      return fc.oneof(
        fc.uint8Array({ maxLength: 64 }),
        known.map((text) => new Uint8Array(Buffer.from(text))),
        fc.constantFrom(new Uint8Array(64 * 4))
      )
  }
}

export interface NamedCall {
  readonly name: string
  readonly call: Call
}

/** Every call of a contract by its name. */
export const callsOf = (contract: Contract): readonly NamedCall[] =>
  Object.entries(contract).flatMap(([namespace, handlers]) =>
    Object.entries(handlers).map(([method, call]) => ({ name: `${namespace}.${method}`, call }))
  )

/** A series of calls, each with its own input. */
export function callInputs(
  calls: readonly NamedCall[],
  known: readonly string[]
): fc.Arbitrary<{ readonly name: string; readonly input: unknown }> {
  const words = fc.constantFrom(...known)
  return fc.oneof(
    ...calls.map(({ name, call }) =>
      fc
        .oneof(
          { weight: 12, arbitrary: fittingOf(defOf(call.input), words) },
          { weight: 1, arbitrary: anyHostile },
          { weight: 1, arbitrary: fittingOf(defOf(call.input), words).map((input) => addOwnPrototype(input)) }
        )
        .map((input) => ({ name, input }))
    )
  )
}

/** The input with an extra key: `__proto__`, as an own property. */
function addOwnPrototype(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  Object.defineProperty(input, '__proto__', {
    value: { polluted: true },
    enumerable: true,
    configurable: true,
    writable: true
  })
  return input
}
