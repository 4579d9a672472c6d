// Adding accounts, step by step. Secrets stay in the main process: the page has candidates only.
//
//   closed ─▶ ways ─▶ camera ────────────────┐
//               ├───▶ typing ────────────────┼─────────────▶ saved, closed
//               │       ▲  └─ known account ─┤
//               └───▶ reading ─▶ nothing     ├─▶ confirm ─▶ saved, closed
//                        ▲──── crop ◀─┘      │
//   dropped or pasted ─▶ reading ────────────┘
//
// `reading` also leads to `typing`, with a setup key from the clipboard.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Candidate, Entry, KeptPicture, ScanOutcome } from '../../../../shared/contract'
import type { Failure, Result } from '../../../../shared/result'
import { candidates, scan } from '../../client'
import { emptyOutcome, joinOutcomes } from './outcomes'
import { readImageFile } from './picture'
import { whole, type Region } from './region'
import { blankKey, type TypedKey } from './typed-key'

export type Source = 'files' | 'clipboard' | 'screen' | 'link'
export type Effort = 'still' | 'harder'

/** A file that could not be read; `failure` is null if it is not an image. */
export interface UnreadFile {
  readonly name: string
  readonly failure: Failure | null
}

/** What a part can be chosen of: the one file that was read, or the displays or the clipboard's image, which the main process keeps. */
export type CropImage =
  | { readonly file: File }
  | { readonly kept: readonly KeptPicture[]; readonly source: Exclude<Source, 'files' | 'link'> }

export type Step =
  | { readonly name: 'ways' }
  | { readonly name: 'camera' }
  | { readonly name: 'typing' }
  | {
      readonly name: 'reading'
      readonly source: Exclude<Source, 'link'>
      readonly effort: Effort
      readonly done: number
      readonly total: number
    }
  | {
      readonly name: 'nothing'
      readonly source: Source
      readonly effort: Effort
      readonly ignored: ScanOutcome['ignored']
      readonly unread: readonly UnreadFile[]
      readonly failure: Failure | null
      /** False if no image could be read. */
      readonly isLookedAt: boolean
      /** The image that was read, of which a part can be chosen. */
      readonly image: CropImage | null
    }
  | { readonly name: 'crop'; readonly image: CropImage }
  | {
      readonly name: 'confirm'
      readonly outcome: ScanOutcome
      readonly unread: readonly UnreadFile[]
      /** It comes from a setup link, so the person at the computer may not have asked for it. */
      readonly isFromLink: boolean
      /** **Back** leads to the form that it was typed into. */
      readonly isTyped: boolean
    }

export interface Adding {
  readonly isOpen: boolean
  /** Closed by saving: the focus goes to the accounts, not back to what opened the sheet. */
  readonly isSaved: boolean
  /** Something is being read or reviewed; setup links and dropped or pasted files wait. */
  readonly isBusy: boolean
  readonly step: Step
  /** The results of earlier scans, while the other QR codes of a transfer are scanned. */
  readonly gathered: ScanOutcome
  /** What was typed into the form, until the sheet closes. */
  readonly typed: TypedKey
  readonly type: (typed: TypedKey) => void
  readonly open: () => void
  /** Stops running work and forgets what was scanned. */
  readonly close: () => void
  /** Back to the first step, or from the confirmation of a typed key to its form. */
  readonly goBack: () => void
  /** Back to the first step, keeping what was scanned, to scan the missing codes of a transfer. */
  readonly scanMore: () => void
  readonly startCamera: () => void
  readonly startTyping: () => void
  readonly readFiles: (files: readonly File[]) => void
  readonly readClipboard: () => void
  readonly readScreens: () => void
  /** Shows the accounts of setup links that opened the app. */
  readonly takeLinks: (outcome: ScanOutcome) => void
  readonly lookHarder: () => void
  /** Leads to choosing the part of the image that has the QR code. */
  readonly crop: () => void
  /** Scans that part; `place` is the display's. */
  readonly readRegion: (region: Region, place: number) => void
  readonly tryAgain: () => void
  readonly confirm: (outcome: ScanOutcome) => void
  readonly confirmTyped: (candidate: Candidate) => void
  /** `replaced`: how many accounts of the vault they replaced. */
  readonly finish: (saved: readonly Entry[], replaced: number) => void
  /** Closes and shows an account that the vault already has. */
  readonly show: (id: string) => void
}

export interface AddingEvents {
  readonly onSaved: (saved: readonly Entry[], replaced: number) => void
  readonly onShow: (id: string) => void
}

interface Reading {
  readonly outcome: ScanOutcome
  readonly unread: readonly UnreadFile[]
  readonly failure: Failure | null
  readonly isLookedAt: boolean
}

const toReading = (answer: Result<ScanOutcome>): Reading =>
  answer.ok
    ? { outcome: answer.value, unread: [], failure: null, isLookedAt: true }
    : { outcome: emptyOutcome, unread: [], failure: answer.error, isLookedAt: false }

function findCropImage(source: Source, files: readonly File[], kept: readonly KeptPicture[] = []): CropImage | null {
  const [only, ...others] = files
  if (source === 'files') return only === undefined || others.length > 0 ? null : { file: only }
  return source === 'link' || kept.length === 0 ? null : { kept, source }
}

export function useAdding({ onSaved, onShow }: AddingEvents): Adding {
  const [state, setState] = useState<{ readonly isOpen: boolean; readonly isSaved: boolean; readonly step: Step }>({
    isOpen: false,
    isSaved: false,
    step: { name: 'ways' }
  })
  const [gathered, setGathered] = useState<ScanOutcome>(emptyOutcome)
  const latestGathered = useRef(gathered)
  const gather = useCallback((outcome: ScanOutcome) => {
    latestGathered.current = outcome
    setGathered(outcome)
  }, [])
  const [typed, type] = useState(blankKey)
  // Counts the runs: answers of earlier ones are ignored.
  const run = useRef(0)
  const files = useRef<readonly File[]>([])
  // A reloaded page does not continue earlier work.
  useEffect(() => void candidates.discard({}), [])

  const go = useCallback((step: Step) => {
    setState({ isOpen: true, isSaved: false, step })
  }, [])

  const abandon = useCallback(() => {
    run.current += 1
    files.current = []
    gather(emptyOutcome)
    type((old) => ({ ...old, heldKey: null }))
    void scan.cancel({})
    void candidates.discard({})
  }, [gather])

  const close = useCallback(() => {
    abandon()
    type(blankKey)
    // The step stays while the sheet fades out, so that it does not shrink meanwhile.
    setState((old) => ({ ...old, isOpen: false }))
  }, [abandon])

  /** The focus goes to an account. */
  const closeToList = () => {
    close()
    setState((old) => ({ ...old, isSaved: true }))
  }

  const confirm = useCallback(
    (outcome: ScanOutcome, isTyped = false) => {
      const joined = joinOutcomes(latestGathered.current, outcome)
      go({ name: 'confirm', outcome: joined, unread: [], isFromLink: false, isTyped })
    },
    [go]
  )

  const finishReading = useCallback(
    (source: Source, effort: Effort, { outcome: read, unread, failure, isLookedAt }: Reading) => {
      const outcome = joinOutcomes(latestGathered.current, read)
      const { heldKey } = read
      if (heldKey !== undefined) {
        type((old) => ({ ...old, setupKey: '', heldKey }))
        go({ name: 'typing' })
      } else if (outcome.candidates.length > 0) {
        go({ name: 'confirm', outcome, unread, isFromLink: source === 'link', isTyped: false })
      } else {
        const image = findCropImage(source, isLookedAt ? files.current : [], read.kept)
        go({ name: 'nothing', source, effort, ignored: outcome.ignored, unread, failure, isLookedAt, image })
      }
    },
    [go]
  )

  const readFilesWith = useCallback(
    async (chosen: readonly File[], effort: Effort, region?: Region) => {
      if (chosen.length === 0) return
      run.current += 1
      const mine = run.current
      files.current = chosen
      let outcome = emptyOutcome
      const unread: UnreadFile[] = []
      for (const [done, file] of chosen.entries()) {
        go({ name: 'reading', source: 'files', effort, done, total: chosen.length })
        const picture = await readImageFile(file, region)
        if (run.current !== mine) return
        if (picture === null) {
          unread.push({ name: file.name, failure: null })
          continue
        }
        const answer = await scan.pixels({ ...picture, effort, frameIndex: 0 })
        if (run.current !== mine) return
        if (answer.ok) outcome = joinOutcomes(outcome, answer.value)
        else unread.push({ name: file.name, failure: answer.error })
      }
      finishReading('files', effort, { outcome, unread, failure: null, isLookedAt: unread.length < chosen.length })
    },
    [go, finishReading]
  )

  const readScreensWith = useCallback(
    async (effort: Effort) => {
      run.current += 1
      const mine = run.current
      go({ name: 'reading', source: 'screen', effort, done: 0, total: 1 })
      const answer = await scan.screens({ effort })
      if (run.current === mine) finishReading('screen', effort, toReading(answer))
    },
    [go, finishReading]
  )

  const readClipboardNow = useCallback(async () => {
    run.current += 1
    const mine = run.current
    go({ name: 'reading', source: 'clipboard', effort: 'still', done: 0, total: 1 })
    const answer = await scan.clipboard({})
    if (run.current === mine) finishReading('clipboard', 'still', toReading(answer))
  }, [go, finishReading])

  const readKeptPart = useCallback(
    async ({ kept, source }: Extract<CropImage, { kept: unknown }>, region: Region, place: number) => {
      const picture = kept[place]
      if (picture === undefined) return
      run.current += 1
      const mine = run.current
      go({ name: 'reading', source, effort: 'harder', done: 0, total: 1 })
      const answer = await scan.part({ name: picture.name, ...region })
      if (run.current === mine) finishReading(source, 'harder', toReading(answer))
    },
    [go, finishReading]
  )

  const { isOpen, isSaved, step } = state
  const readAgain = (effort: Effort) => {
    if (step.name !== 'nothing') return
    if (step.source === 'files') void readFilesWith(files.current, effort)
    else if (step.source === 'screen') void readScreensWith(effort)
    else if (step.source === 'clipboard') {
      // The clipboard may have changed; the kept image is the one in which nothing was found.
      if (effort === 'harder' && step.image !== null && 'kept' in step.image) void readKeptPart(step.image, whole, 0)
      else void readClipboardNow()
    } else go({ name: 'ways' })
  }

  return {
    isOpen,
    isSaved,
    isBusy: isOpen && (step.name === 'reading' || step.name === 'confirm'),
    step,
    gathered,
    typed,
    type,
    open: () => {
      go({ name: 'ways' })
    },
    close,
    goBack: () => {
      if (step.name === 'confirm' && step.isTyped) {
        go({ name: 'typing' })
        return
      }
      if (step.name !== 'typing') abandon()
      go({ name: 'ways' })
    },
    scanMore: () => {
      if (step.name !== 'confirm') return
      gather(step.outcome)
      go({ name: 'ways' })
    },
    startCamera: () => {
      go({ name: 'camera' })
    },
    startTyping: () => {
      go({ name: 'typing' })
    },
    readFiles: (chosen) => void readFilesWith(chosen, 'still'),
    readClipboard: () => void readClipboardNow(),
    readScreens: () => void readScreensWith('still'),
    takeLinks: (read) => {
      run.current += 1
      finishReading('link', 'still', { outcome: read, unread: [], failure: null, isLookedAt: true })
    },
    lookHarder: () => {
      readAgain('harder')
    },
    crop: () => {
      if (step.name === 'nothing' && step.image !== null) go({ name: 'crop', image: step.image })
    },
    readRegion: (region, place) => {
      if (step.name !== 'crop') return
      if ('file' in step.image) void readFilesWith([step.image.file], 'harder', region)
      else void readKeptPart(step.image, region, place)
    },
    tryAgain: () => {
      readAgain('still')
    },
    confirm: (outcome) => {
      confirm(outcome)
    },
    confirmTyped: (candidate) => {
      confirm({ ...emptyOutcome, candidates: [candidate] }, true)
    },
    finish: (saved, replaced) => {
      closeToList()
      onSaved(saved, replaced)
    },
    show: (id) => {
      closeToList()
      onShow(id)
    }
  }
}
