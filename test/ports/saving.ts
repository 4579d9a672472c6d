// Where files are saved: like a browser's download, or where a dialog says. The fake fails like the real one: a dialog is closed, its
// window is gone, a disk refuses, a name is taken, or the caller no longer wants the file.
import { extname } from 'node:path'
import { fail, ok, type FileWriteRefusal } from '../../src/shared/result'
import type { AskingWindow, SaveFile, SaveFileIn } from '../../src/main/protection/save-file'
import type { Cases } from './cases'

export interface SavedInMemory {
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
  readonly text: string
}

export interface FakeSaving {
  readonly saved: SavedInMemory[]
  /** The disk's refusal; null if it accepts everything. */
  refusal: FileWriteRefusal | null
  /** The folder chosen in the dialog; null: the dialog is closed. */
  chosen: string | null
  /** Whether the caller's window still exists. */
  hasWindow: boolean
  /** The windows of the dialogs, in order; null if the port belongs to one app. */
  readonly dialogsOf: (AskingWindow | null)[]
  /** What happens while the dialog is open. */
  whileAsked: () => void | Promise<void>
  readonly saveFile: SaveFile & SaveFileIn
}

const downloads = '/downloads'

export function createFakeSaving(): FakeSaving {
  const isTaken = (path: string) => saving.saved.some((file) => file.path === path)
  const findFree = (name: string) => {
    const ending = extname(name)
    const stem = name.slice(0, name.length - ending.length)
    let path = `${downloads}/${name}`
    for (let attempt = 2; isTaken(path); attempt += 1) path = `${downloads}/${stem} (${String(attempt)})${ending}`
    return path
  }
  const saving: FakeSaving = {
    saved: [],
    refusal: null,
    chosen: null,
    hasWindow: true,
    dialogsOf: [],
    whileAsked: () => undefined,
    saveFile: async ({ name, content, isStillWanted = () => true }, place, asking?: AskingWindow) => {
      if (place === 'asked') {
        if (!saving.hasWindow) return fail({ code: 'cancelled' })
        saving.dialogsOf.push(asking ?? null)
        await saving.whileAsked()
        if (saving.chosen === null) return fail({ code: 'cancelled' })
      }
      if (!isStillWanted()) return fail({ code: 'cancelled' })
      if (saving.refusal !== null) return fail({ code: 'file-not-written', reason: saving.refusal })
      const path = place === 'asked' ? `${saving.chosen ?? ''}/${name}` : findFree(name)
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      const file = { name, path, bytes, text: Buffer.from(bytes).toString('utf8') }
      const before = saving.saved.findIndex((each) => each.path === path)
      if (before === -1) saving.saved.push(file)
      else saving.saved[before] = file
      return ok(path)
    }
  }
  return saving
}

export interface SavingSubject {
  readonly save: SaveFileIn
  /** Answers the next dialog: with a folder of this name, by closing it, or never because its window is gone. */
  readonly answerNext: (answer: 'elsewhere' | 'close' | 'no-window') => void
  /** Sets the disk's state from now on. */
  readonly setDisk: (disk: 'disk-full' | 'read-only') => void
  /** Every file, by its path from the parent of both folders. */
  readonly list: () => Record<string, string>
  /** The answer with its path relative to that parent. */
  readonly shorten: (path: string) => string
}

export function fakeSavingSubject(): SavingSubject {
  const saving = createFakeSaving()
  return {
    save: saving.saveFile,
    answerNext: (answer) => {
      saving.chosen = answer === 'elsewhere' ? '/downloads/elsewhere' : null
      saving.hasWindow = answer !== 'no-window'
    },
    setDisk: (disk) => {
      saving.refusal = disk
    },
    list: () => Object.fromEntries(saving.saved.map(({ path, text }) => [path.slice(1), text])),
    shorten: (path) => path.slice(1)
  }
}

const file = { name: 'codes.txt', content: '1234' }
const panel: AskingWindow = { appId: 'panel', profileId: 'default' }
const say = (s: SavingSubject, answer: Awaited<ReturnType<SaveFileIn>>) =>
  answer.ok ? s.shorten(answer.value) : Object.values(answer.error).join(' ')
const save = async (s: SavingSubject, place: 'downloads' | 'asked', changes: object = {}) =>
  say(s, await s.save({ ...file, ...changes }, place, panel))

export const savingCases: Cases<SavingSubject> = {
  'a download is saved, and a second one next to it': {
    see: async (s) => [await save(s, 'downloads'), await save(s, 'downloads', { content: '5678' }), s.list()],
    expected: [
      'downloads/codes.txt',
      'downloads/codes (2).txt',
      { 'downloads/codes.txt': '1234', 'downloads/codes (2).txt': '5678' }
    ]
  },
  'a file is saved where the dialog says': {
    see: async (s) => (s.answerNext('elsewhere'), [await save(s, 'asked'), s.list()]),
    expected: ['downloads/elsewhere/codes.txt', { 'downloads/elsewhere/codes.txt': '1234' }]
  },
  'closing the dialog cancels, and nothing is written': {
    see: async (s) => (s.answerNext('close'), [await save(s, 'asked'), s.list()]),
    expected: ['cancelled', {}]
  },
  'no dialog opens without a window': {
    see: async (s) => (s.answerNext('no-window'), [await save(s, 'asked'), s.list()]),
    expected: ['cancelled', {}]
  },
  'a file that is no longer needed is not written': {
    see: async (s) => {
      const unwanted = { isStillWanted: () => false }
      s.answerNext('elsewhere')
      return [await save(s, 'downloads', unwanted), await save(s, 'asked', unwanted), s.list()]
    },
    expected: ['cancelled', 'cancelled', {}]
  },
  'a full disk is reported for a download and for a chosen place': {
    see: async (s) => {
      const large = { content: 'x'.repeat(200_000) }
      s.setDisk('disk-full')
      s.answerNext('elsewhere')
      return [await save(s, 'downloads', large), await save(s, 'asked', large), s.list()]
    },
    expected: ['file-not-written disk-full', 'file-not-written disk-full', {}]
  },
  'a read-only place is reported': {
    see: async (s) => {
      s.setDisk('read-only')
      s.answerNext('elsewhere')
      return [await save(s, 'downloads'), await save(s, 'asked'), s.list()]
    },
    expected: ['file-not-written read-only', 'file-not-written read-only', {}]
  }
}
