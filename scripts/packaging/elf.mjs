// What a binary needs before it can start: read from its own headers (System V ABI, 64 bits, little-endian), with no tool. Pure.

const segment = { load: 1, dynamic: 2, interpreter: 3 }
const tag = { needed: 1, strings: 5, versions: 0x6ffffffe, versionCount: 0x6fffffff }

/**
 * @typedef {object} Binary
 * @property {boolean} isProgram can be started: it names the loader that starts it
 * @property {string[]} libraries the names of the libraries that the loader has to find
 * @property {Record<string, string[]>} versions the versions of their interfaces that it uses, such as GLIBC_2.25, by library
 */

/**
 * @param {Buffer} file
 * @returns {Binary | undefined} undefined if it is no ELF file
 */
export function readElf(file) {
  if (file.length < 64 || file.toString('latin1', 0, 6) !== '\x7fELF\x02\x01') return undefined
  const segments = readSegments(file)
  const isProgram = segments.some(({ type }) => type === segment.interpreter)
  const dynamic = segments.find(({ type }) => type === segment.dynamic)
  if (dynamic === undefined) return { isProgram, libraries: [], versions: {} }
  const entries = readDynamic(file, dynamic)
  const valueOf = (wanted) => entries.find((entry) => entry.tag === wanted)?.value
  const placeOf = (address) => {
    const load = segments.find((one) => {
      return one.type === segment.load && address >= one.address && address < one.address + one.size
    })
    if (load === undefined) throw new Error('The file is damaged: an address in it belongs to no segment.')
    return load.offset + address - load.address
  }
  const strings = placeOf(valueOf(tag.strings))
  const text = (offset) => file.toString('latin1', strings + offset, file.indexOf(0, strings + offset))
  const libraries = entries.filter((entry) => entry.tag === tag.needed).map(({ value }) => text(value))
  const versions = valueOf(tag.versions)
  const places = versions === undefined ? undefined : placeOf(versions)
  return { isProgram, libraries, versions: readVersions(file, places, valueOf(tag.versionCount) ?? 0, text) }
}

const readNumber = (file, offset) => Number(file.readBigUInt64LE(offset))

function readSegments(file) {
  const [start, size, count] = [readNumber(file, 32), file.readUInt16LE(54), file.readUInt16LE(56)]
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * size
    return {
      type: file.readUInt32LE(at),
      offset: readNumber(file, at + 8),
      address: readNumber(file, at + 16),
      size: readNumber(file, at + 32)
    }
  })
}

function readDynamic(file, { offset, size }) {
  const entries = []
  for (let at = offset; at < offset + size; at += 16) {
    entries.push({ tag: readNumber(file, at), value: readNumber(file, at + 8) })
  }
  return entries
}

/** A list of libraries, each with a list of versions; every element says where the next one is. */
function readVersions(file, start, count, text) {
  /** @type {Record<string, string[]>} */
  const versions = {}
  let at = start
  for (let index = 0; index < count; index += 1) {
    const names = []
    let auxiliary = at + file.readUInt32LE(at + 8)
    for (let left = file.readUInt16LE(at + 2); left > 0; left -= 1) {
      names.push(text(file.readUInt32LE(auxiliary + 8)))
      auxiliary += file.readUInt32LE(auxiliary + 12)
    }
    versions[text(file.readUInt32LE(at + 4))] = names
    at += file.readUInt32LE(at + 12)
  }
  return versions
}
