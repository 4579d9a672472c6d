// Importing other apps' files, step by step. Files are read one after another, each with its own dry run; the imports of all files are
// undone together.
//
//   closed ─▶ choose ─▶ reading ─▶ report ─▶ applied ─▶ (next file: reading) ─▶ closed
//                         ├─▶ password ─▶ report ─▶ (a part is encrypted: password)
//                         └─▶ failed ─▶ choose
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DryRun } from '../../../../shared/contract'
import type { Failure, Result } from '../../../../shared/result'
import { imports } from '../../client'
import { isPicture } from './pictures'

/** In bytes, as in the main process. */
const mostBytes = 32 * 2 ** 20

interface FilePlace {
  readonly fileName: string
  /** Counted from 1. */
  readonly place: number
  readonly count: number
}

export type ImportStep =
  | { readonly name: 'choose' }
  | ({ readonly name: 'reading' } & FilePlace)
  | ({
      readonly name: 'password'
      readonly isWrong: boolean
      readonly isBusy: boolean
      /** The password is for a part of the file only; the rest was read. */
      readonly isForPart: boolean
    } & FilePlace)
  | ({ readonly name: 'failed'; readonly failure: Failure } & FilePlace)
  | ({
      readonly name: 'report'
      readonly report: DryRun
      /** A password was tried. */
      readonly isTried: boolean
    } & FilePlace)

/** The outcome: the new accounts, and the imports that added them. */
export interface Imported {
  readonly importIds: readonly string[]
  readonly ids: readonly string[]
}

/** A backup that the main process reads itself. */
export interface ImportSource {
  readonly name: string
  readonly prepare: (password?: string) => Promise<Result<DryRun, Failure>>
}

export interface Importing {
  readonly isOpen: boolean
  /** A backup is being restored: the same steps with other messages. */
  readonly isRestoring: boolean
  /** Closed after an import: the focus goes to the imported accounts, not back to what opened the sheet. */
  readonly isDone: boolean
  /** A file is being read or reviewed; setup links and dropped files wait. */
  readonly isBusy: boolean
  readonly step: ImportStep
  readonly open: () => void
  /** Opens the sheet with a backup, or to choose the file of one. */
  readonly openRestore: (source?: ImportSource) => void
  readonly openWith: (files: readonly File[]) => void
  /** Stops, forgets what was read and skips the remaining files. */
  readonly close: () => void
  readonly goBack: () => void
  readonly givePassword: (password: string) => void
  /** Asks for the password of the encrypted part of the file. */
  readonly askPassword: () => void
  /** Reads the file again without a password. */
  readonly readAgain: () => void
  /** Skips this file: continues with the next one, or closes. */
  readonly skip: () => void
  readonly applied: (ids: readonly string[]) => void
}

export interface ImportingEvents {
  readonly onImported: (imported: Imported) => void
  /** Images among the files: they are scanned, not imported. */
  readonly onPictures: (files: readonly File[]) => void
}

export function useImporting(events: ImportingEvents): Importing {
  const [state, setState] = useState<Pick<Importing, 'isOpen' | 'isDone' | 'isRestoring' | 'step'>>({
    isOpen: false,
    isDone: false,
    isRestoring: false,
    step: { name: 'choose' }
  })
  // Counts the runs: answers of earlier ones are ignored.
  const run = useRef(0)
  const files = useRef<readonly (File | ImportSource)[]>([])
  const place = useRef(0)
  const bytes = useRef<Uint8Array<ArrayBuffer> | null>(null)
  const isBackup = useRef(false)
  const isForPart = useRef(false)
  const done = useRef<Imported>({ importIds: [], ids: [] })
  const pictures = useRef<readonly File[]>([])
  const latest = useRef(events)
  useEffect(() => {
    latest.current = events
  })
  // A reloaded page does not continue an earlier import.
  useEffect(() => void imports.discard({}), [])

  const go = useCallback((step: ImportStep, isRestoring?: boolean) => {
    isBackup.current = isRestoring ?? isBackup.current
    setState((old) => ({ isOpen: true, isDone: false, isRestoring: isRestoring ?? old.isRestoring, step }))
  }, [])

  const stop = useCallback(() => {
    run.current += 1
    bytes.current = null
    void imports.discard({})
  }, [])

  /** Closes, reports what was imported, and returns the images that are left to scan. */
  const finish = useCallback(() => {
    stop()
    const imported = done.current
    const scanned = pictures.current
    done.current = { importIds: [], ids: [] }
    pictures.current = []
    files.current = []
    // The step stays while the sheet fades out, so that it does not shrink meanwhile.
    setState((old) => ({ ...old, isOpen: false, isDone: imported.importIds.length > 0 }))
    if (imported.importIds.length > 0) latest.current.onImported(imported)
    return scanned
  }, [stop])

  const placeOf = useCallback(
    (): FilePlace => ({
      fileName: files.current[place.current]?.name ?? '',
      place: place.current + 1,
      count: files.current.length
    }),
    []
  )

  const prepare = useCallback(
    async (password?: string) => {
      run.current += 1
      const mine = run.current
      const here = placeOf()
      const file = files.current[place.current]
      if (file === undefined) return
      if (password === undefined) {
        isForPart.current = false
        go({ name: 'reading', ...here })
      } else go({ name: 'password', isWrong: false, isBusy: true, isForPart: isForPart.current, ...here })
      let preparing
      if (file instanceof File) {
        try {
          if (file.size > mostBytes) {
            go({ name: 'failed', failure: { code: 'file-not-read', reason: 'too-large' }, ...here })
            return
          }
          bytes.current ??= new Uint8Array(await file.arrayBuffer())
        } catch {
          // Moved or deleted since it was chosen.
          const failure = { code: 'file-not-read', reason: 'damaged' } as const
          if (run.current === mine) go({ name: 'failed', failure, ...here })
          return
        }
        if (run.current !== mine) return
        preparing = imports.prepare({
          bytes: bytes.current,
          isBackup: isBackup.current,
          ...(password === undefined ? {} : { password })
        })
      } else preparing = file.prepare(password)
      const answer = await preparing
      if (run.current !== mine) return
      if (answer.ok) {
        go({ name: 'report', report: answer.value, isTried: password !== undefined, ...here })
        return
      }
      const reason = answer.error.code === 'file-not-read' ? answer.error.reason : null
      if (reason === 'password-needed' || reason === 'wrong-password') {
        go({ name: 'password', isWrong: reason === 'wrong-password', isBusy: false, isForPart: false, ...here })
      } else {
        go({ name: 'failed', failure: answer.error, ...here })
      }
    },
    [go, placeOf]
  )

  const readNext = useCallback(() => {
    stop()
    place.current += 1
    if (place.current < files.current.length) {
      void prepare()
      return
    }
    const scanned = finish()
    if (scanned.length > 0) latest.current.onPictures(scanned)
  }, [stop, prepare, finish])

  const { isOpen, isRestoring, isDone, step } = state
  return {
    isOpen,
    isRestoring,
    isDone,
    isBusy: isOpen && step.name !== 'choose' && step.name !== 'failed',
    step,
    open: () => {
      go({ name: 'choose' }, false)
    },
    openRestore: (source) => {
      go({ name: 'choose' }, true)
      if (source === undefined) return
      files.current = [source]
      place.current = -1
      readNext()
    },
    openWith: (chosen) => {
      if (!isOpen) go({ name: 'choose' }, false)
      const documents = chosen.filter((file) => !isPicture(file))
      if (documents.length === 0) {
        finish()
        if (chosen.length > 0) latest.current.onPictures(chosen)
        return
      }
      pictures.current = chosen.filter(isPicture)
      files.current = documents
      place.current = -1
      readNext()
    },
    close: () => {
      finish()
    },
    goBack: () => {
      stop()
      go({ name: 'choose' })
    },
    givePassword: (password) => void prepare(password),
    askPassword: () => {
      isForPart.current = true
      go({ name: 'password', isWrong: false, isBusy: false, isForPart: true, ...placeOf() })
    },
    readAgain: () => void prepare(),
    skip: readNext,
    applied: (ids) => {
      if (step.name !== 'report') return
      done.current = {
        importIds: [...done.current.importIds, step.report.importId],
        ids: [...done.current.ids, ...ids]
      }
      readNext()
    }
  }
}
