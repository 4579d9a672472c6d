// Every moment at which a process can die, in order, instead of random ones. A killed process leaves what the file system holds at that
// moment. So the work runs once, in this process, and the folder is copied into memory after each call that changes a file, in the middle
// of each write, before each SQL statement, and after each report. Moments without a difference from the previous one count once. The
// random kills cover what SQLite does within a statement.
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import { onStatement } from '../watched-sqlite'

export interface CrashPoint {
  /** The last operation. */
  readonly after: string
  /** What was acknowledged by then. */
  readonly said: readonly string[]
  /** Writes to `to`, which must not exist, what a process killed at this point leaves of the folder. */
  layOut(to: string): void
}

export type Say = (...words: string[]) => void

interface Options {
  /** Names of files that are renamed once complete: the middle of their growth counts, or both ends if it is long. */
  readonly growing?: RegExp
  /** The report from which crash points count; default: all count. */
  readonly from?: string
}

type Image = ReadonlyMap<string, { readonly mode: number; readonly bytes: Buffer | null }>

interface Moment extends CrashPoint {
  readonly image: Image
  /** Growing files appeared or grew, and nothing else changed since the previous moment. */
  readonly isGrowth: boolean
}

/** Runs `work` once and answers every crash point in `folder`. */
export async function findCrashPoints(
  folder: string,
  work: (say: Say) => Promise<void>,
  { growing = /\.part$|\.encrypting-|\.incoming|\.next|\.renewed/, from = '' }: Options = {}
): Promise<readonly CrashPoint[]> {
  const moments: Moment[] = []
  let said: readonly string[] = []
  let before: Image = takeImage(folder, new Map())
  let isLooking = false
  const look = (after: string) => {
    // Taking the image itself calls the watched functions.
    if (isLooking) return
    isLooking = true
    const image = takeImage(folder, before)
    isLooking = false
    const isSaid = moments.at(-1)?.said !== said
    const changed = listChanged(before, image)
    if (!isSaid && changed.length === 0) return
    const isGrowth = !isSaid && changed.every((name) => growing.test(name) && image.has(name))
    moments.push({
      after,
      said,
      image,
      isGrowth,
      layOut: (to) => {
        layOut(image, to)
      }
    })
    before = image
  }
  const ends = [
    watchFiles(look),
    onStatement((sql) => {
      look(`before ${sql.slice(0, 80)}`)
    })
  ]
  try {
    look('nothing')
    await work((...words) => {
      said = [...said, words.join(' ')]
      look(`saying ${words[0] ?? ''}`)
    })
    look('everything')
  } finally {
    for (const end of ends) end()
  }
  return moments.filter(({ isGrowth, said: lines }, index) => {
    if (from !== '' && !lines.some((line) => line.startsWith(from))) return false
    if (!isGrowth) return true
    let first = index
    while (moments[first - 1]?.isGrowth === true) first -= 1
    let last = index
    while (moments[last + 1]?.isGrowth === true) last += 1
    return index === (first + last) >> 1 || (last - first > 3 && (index === first || index === last))
  })
}

// SQLite's shared memory is left out: it is not read after a crash.
const isLeftOut = (name: string) => name.endsWith('-shm')

const { lstatSync, readdirSync, readFileSync } = fs

function takeImage(folder: string, before: Image): Image {
  const image = new Map<string, { mode: number; bytes: Buffer | null }>()
  const walk = (name: string) => {
    for (const entry of readdirSync(join(folder, name), { withFileTypes: true })) {
      const inner = join(name, entry.name)
      const path = join(folder, inner)
      if (isLeftOut(inner)) continue
      const mode = lstatSync(path).mode & 0o777
      if (entry.isDirectory()) {
        image.set(inner, { mode, bytes: null })
        walk(inner)
      } else if (entry.isFile()) {
        const bytes = readFileSync(path)
        const known = before.get(inner)
        image.set(inner, known?.mode === mode && known.bytes?.equals(bytes) === true ? known : { mode, bytes })
      }
    }
  }
  walk('')
  return image
}

const listChanged = (one: Image, other: Image) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => {
    const [before, after] = [one.get(name), other.get(name)]
    return before !== after && (before?.bytes !== null || after?.bytes !== null || before.mode !== after.mode)
  })

function layOut(image: Image, to: string): void {
  fs.mkdirSync(to, { recursive: true })
  for (const [name, { mode, bytes }] of image) {
    const path = join(to, name)
    if (bytes === null) fs.mkdirSync(path, { recursive: true, mode })
    else {
      fs.mkdirSync(dirname(path), { recursive: true })
      fs.writeFileSync(path, bytes, { mode })
    }
  }
}

type Look = (after: string) => void

/** Calls `look` after every file operation of Node, and in the middle of every write. Answers a function that stops this. */
function watchFiles(look: Look): () => void {
  const ends = [watchSync(look), watchPromises(look)]
  syncBuiltinESMExports()
  return () => {
    for (const end of ends) end()
    syncBuiltinESMExports()
  }
}

const bytesOf = (data: unknown) => (data instanceof Uint8Array ? data : Buffer.from(String(data)))
const halfOf = ({ length }: { readonly length: number }) => length >> 1
const describe = (name: string, args: readonly unknown[]) =>
  `${name} ${args.filter((arg) => typeof arg === 'string').join(' ')}`

interface WriteOptions {
  readonly flag?: string
  readonly mode?: number
}
const optionsOf = (options: unknown): WriteOptions => (typeof options === 'object' && options !== null ? options : {})

/** Replaces functions until the answered function is called. */
function replace<T extends object>(where: T, by: Partial<T>): () => void {
  const were = Object.fromEntries(Object.keys(by).map((name) => [name, where[name as keyof T]]))
  Object.assign(where, by)
  return () => {
    Object.assign(where, were)
  }
}

function watchSync(look: Look): () => void {
  const was = { ...fs }
  const after =
    <T extends (...args: never[]) => unknown>(name: string, call: T) =>
    (...args: Parameters<T>) => {
      const answer = call(...args)
      look(describe(name, args))
      return answer
    }
  const plain = [
    'openSync',
    'renameSync',
    'rmSync',
    'unlinkSync',
    'linkSync',
    'mkdirSync',
    'ftruncateSync',
    'chmodSync'
  ]
  /** Splits a write into two, as the system may. */
  const writeSync = (file: number, data: unknown, ...rest: readonly unknown[]): number => {
    const bytes = bytesOf(data)
    const [from, length, at] = typeof data === 'string' ? [0, bytes.length, rest[0]] : rest
    const start = typeof from === 'number' ? from : 0
    const piece = bytes.subarray(start, typeof length === 'number' ? start + length : undefined)
    const position = typeof at === 'number' ? at : null
    const half = halfOf(piece)
    was.writeSync(file, piece, 0, half, position)
    look('half of writeSync')
    was.writeSync(file, piece, half, piece.length - half, position === null ? null : position + half)
    look('writeSync')
    return piece.length
  }
  const writeWith = (flag: string) => (path: unknown, data: unknown, options?: unknown) => {
    const file =
      typeof path === 'number'
        ? path
        : was.openSync(path as string, optionsOf(options).flag ?? flag, optionsOf(options).mode)
    look(describe('opening to write', [path]))
    writeSync(file, data)
    if (typeof path !== 'number') was.closeSync(file)
  }
  const copyFileSync = (from: string, to: string, mode = 0) => {
    const bytes = was.readFileSync(from)
    const isNew = (mode & was.constants.COPYFILE_EXCL) !== 0
    was.writeFileSync(to, bytes.subarray(0, halfOf(bytes)), { flag: isNew ? 'wx' : 'w', mode: was.statSync(from).mode })
    look(describe('half of copyFileSync', [to]))
    was.copyFileSync(from, to)
    look(describe('copyFileSync', [to]))
  }
  return replace(fs, {
    ...Object.fromEntries(
      plain.map((name) => [name, after(name, was[name as keyof typeof was] as (...args: never[]) => unknown)])
    ),
    writeSync,
    copyFileSync,
    writeFileSync: writeWith('w'),
    appendFileSync: writeWith('a')
  } as unknown as Partial<typeof fs>)
}

function watchPromises(look: Look): () => void {
  const was = { ...promises }
  type Call = (...args: unknown[]) => Promise<unknown>
  const after = (name: string, call: Call): Call =>
    async function (this: unknown, ...args) {
      const answer = await call.apply(this, args)
      look(describe(name, args))
      return answer
    }
  const plain = ['rename', 'rm', 'unlink', 'link', 'mkdir', 'copyFile', 'chmod']
  const writeHalves = async (file: promises.FileHandle, data: unknown) => {
    const bytes = bytesOf(data)
    await file.write(bytes, 0, halfOf(bytes))
    look('half of a write')
    await file.write(bytes, halfOf(bytes))
    look('a write')
  }
  return replace(promises, {
    ...Object.fromEntries(plain.map((name) => [name, after(name, was[name as keyof typeof was] as Call)])),
    open: async (...args: Parameters<typeof was.open>) => {
      const file = await was.open(...args)
      look(describe('open', args))
      return Object.assign(file, {
        writeFile: (data: unknown) => writeHalves(file, data),
        truncate: after('truncate', file.truncate.bind(file) as Call)
      })
    },
    writeFile: async (path: string, data: unknown, options?: unknown) => {
      const file = await was.open(path, optionsOf(options).flag ?? 'w', optionsOf(options).mode)
      try {
        look(describe('opening to write', [path]))
        await writeHalves(file, data)
      } finally {
        await file.close()
      }
    }
  } as unknown as Partial<typeof promises>)
}
