// Mutations of a file: flips bits, cuts, splices, repeats, renames and duplicates keys, writes extreme numbers, nests very deep, changes
// the encoding. Bytes in, bytes out.
import type { Random } from './random'

/** Longer inputs are rare and deliberate, because each costs as much as a thousand short ones. */
const longest = 64 * 1024
const longestBulk = 512 * 1024

const hostileJson = [
  'null',
  'true',
  '0',
  '-0',
  '-1',
  '1e308',
  '1e999',
  '9007199254740993',
  '2147483648',
  '4294967296',
  '-9223372036854775808',
  '0.1',
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '"__proto__"',
  '"constructor"',
  '[]',
  '{}',
  '[[]]',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"length":4294967295}',
  '{"toString":null}'
]

const hostileText = [
  '\u0000',
  '\ufeff',
  '\u202e',
  '\ud800',
  '%00',
  '%ED%A0%80',
  '%',
  '%%',
  '&',
  '=',
  ':',
  '::',
  '?',
  '#',
  '/',
  '//',
  '\\',
  '"',
  '""',
  "'",
  ',',
  ';',
  '\r\n',
  '\n',
  '\t',
  '<',
  '>',
  '&#0;',
  '&#1114112;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!DOCTYPE x [',
  '__proto__',
  'constructor',
  '-1',
  '0',
  '1e999',
  '99999999999999999999',
  'é',
  'é',
  'ﬃ',
  'ß',
  'İ',
  '😀',
  'NaN',
  'null'
]

const between = (random: Random, length: number): [number, number] => {
  const from = random.below(length + 1)
  // Most changes are local.
  const size = random.oneIn(4) ? random.below(length - from + 1) : random.below(Math.min(16, length - from) + 1)
  return [from, from + size]
}

const replace = (input: Buffer, from: number, to: number, by: Uint8Array) =>
  Buffer.concat([input.subarray(0, from), by, input.subarray(to)])

const someBytes = (random: Random, count: number) => Buffer.from(Array.from({ length: count }, () => random.below(256)))

const deep = (random: Random, most: number) => {
  const depth = 1 + random.below(most)
  return random.oneIn(2) ? '['.repeat(depth) + ']'.repeat(depth) : '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)
}

type Change = (input: Buffer, random: Random, others: readonly Uint8Array[], words: readonly string[]) => Buffer

const changes: readonly Change[] = [
  // One bit.
  (input, random) => {
    if (input.length === 0) return input
    const changed = Buffer.from(input)
    const at = random.below(input.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
    return changed
  },
  // One byte.
  (input, random) => {
    if (input.length === 0) return input
    const changed = Buffer.from(input)
    changed[random.below(input.length)] = random.pick([0, 1, 0x7f, 0x80, 0xff, 0x20, 0x30, random.below(256)])
    return changed
  },
  // Cut off the end, or cut out a part.
  (input, random) => input.subarray(0, random.below(input.length + 1)),
  (input, random) => replace(input, ...between(random, input.length), Buffer.alloc(0)),
  // Insert.
  (input, random) => {
    const at = random.below(input.length + 1)
    return replace(input, at, at, someBytes(random, 1 + random.below(8)))
  },
  // Repeat.
  (input, random) => {
    const [from, to] = between(random, input.length)
    const times = 1 + random.below(random.oneIn(8) ? 200 : 4)
    const part = input.subarray(from, to)
    return replace(input, from, from, Buffer.concat(Array.from({ length: times }, () => part)).subarray(0, longest))
  },
  // Splice with another input.
  (input, random, others) => {
    const other = random.pick(others)
    const [from, to] = between(random, other.length)
    return replace(input, ...between(random, input.length), other.subarray(from, to))
  },
  (input, random, others) => {
    const other = Buffer.from(random.pick(others))
    return Buffer.concat([
      input.subarray(0, random.below(input.length + 1)),
      other.subarray(random.below(other.length))
    ])
  },
  // Insert a keyword of the format, or a hostile text.
  (input, random, _others, words) => {
    const word = Buffer.from(random.oneIn(2) && words.length > 0 ? random.pick(words) : random.pick(hostileText))
    const at = random.below(input.length + 1)
    return random.oneIn(2) ? replace(input, at, at, word) : replace(input, ...between(random, input.length), word)
  },
  // A number.
  (input, random) =>
    changeMatch(input, random, /-?\d+/g, () =>
      random.pick([
        '0',
        '-1',
        '1',
        '255',
        '65536',
        '2147483648',
        '4294967295',
        '9007199254740992',
        '1e9',
        '1e999',
        '00'
      ])
    ),
  // The value, the name or the whole pair of a JSON key.
  (input, random) =>
    changeMatch(input, random, /(?<=:\s*)("[^"]*"|-?[\d.]+|true|false|null|\[\]|\{\})/g, () =>
      random.oneIn(12) ? deep(random, 5000) : random.pick(hostileJson)
    ),
  (input, random) =>
    changeMatch(input, random, /"[^"]*"(?=\s*:)/g, () =>
      random.pick(['"__proto__"', '"constructor"', '"toString"', '""', '"length"', '"type"', '"\\u0000"'])
    ),
  (input, random) =>
    changeMatch(input, random, /"[^"]*"\s*:/g, (found) => `${found}${random.pick(hostileJson)},${found}`),
  // Nest very deep.
  (input, random) => {
    const at = random.below(input.length + 1)
    return replace(input, at, at, Buffer.from(deep(random, random.oneIn(10) ? 20_000 : 50)))
  },
  // Change the encoding.
  (input, random) => {
    const text = input.toString('utf8')
    switch (random.below(8)) {
      case 0:
        return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
      case 1:
        return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), input])
      case 2:
        return Buffer.from(text, 'latin1')
      case 3:
        return Buffer.from(text.toUpperCase())
      case 4:
        return Buffer.from(text.toLowerCase())
      case 5:
        return Buffer.from(encodeURIComponent(Buffer.from(text).toString()))
      case 6:
        return Buffer.from(input.toString('base64'))
      default:
        return Buffer.from(text.replaceAll('\n', '\r\n'))
    }
  }
]

/** Replaces one of the matches of `pattern`. */
function changeMatch(input: Buffer, random: Random, pattern: RegExp, by: (found: string) => string): Buffer {
  const text = input.toString('latin1')
  const found = [...text.slice(0, longest).matchAll(pattern)]
  if (found.length === 0) return input
  const match = random.pick(found)
  return replace(input, match.index, match.index + match[0].length, Buffer.from(by(match[0]), 'latin1'))
}

/** Repeats a part many times, which reveals quadratic running time. */
function makeBulk(input: Buffer, random: Random): Buffer {
  const at = random.below(input.length + 1)
  const part = input.subarray(at, at + 1 + random.below(random.oneIn(2) ? 3 : 400))
  if (part.length === 0) return input
  const size = 16 * 1024 + random.below(longestBulk)
  return replace(input, at, at, Buffer.concat(Array.from({ length: Math.ceil(size / part.length) }, () => part)))
}

/** `input` after one or a few changes. It may be spliced with `others`; `words` are keywords of the format. */
export function mutate(
  input: Uint8Array,
  random: Random,
  others: readonly Uint8Array[],
  words: readonly string[] = []
): Buffer {
  let changed: Buffer = Buffer.from(input)
  if (random.oneIn(700)) return makeBulk(changed, random)
  const times = random.pick([1, 1, 1, 2, 2, 3, 6])
  for (let count = 0; count < times; count++) {
    changed = random.pick(changes)(changed, random, others, words)
    if (changed.length > longest) changed = changed.subarray(0, longest)
  }
  return changed
}
