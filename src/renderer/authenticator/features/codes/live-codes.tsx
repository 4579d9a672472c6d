// Connects a code board to React and to the page's visibility: hidden pages neither request codes nor tick.
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode
} from 'react'
import type { CodeSheet, ShownCode } from '../../../../shared/contract'
import type { Result } from '../../../../shared/result'
import { mainNow, noteMainClock } from '../../../ui/clock'
import { createCodeBoard, type CodeBoard } from './code-board'
import { firstCodes, forgetFirstCodes } from './first-codes'

const BoardContext = createContext<CodeBoard | null>(null)

export interface LiveCodesProps {
  /** The call that answers all codes of this list. */
  readonly list: (input: Record<string, never>) => Promise<Result<CodeSheet>>
  /** For a long list: answers only these codes, as their rows become visible. */
  readonly listShown?: (ids: readonly string[]) => Promise<Result<CodeSheet>>
  /** A change of this requests the codes again. */
  readonly version: unknown
  readonly children: ReactNode
}

/** Provides codes to everything inside it. `list` must be a stable function. */
export function LiveCodes({ list, listShown, version, children }: LiveCodesProps) {
  const shown = useRef(listShown)
  useEffect(() => {
    shown.current = listShown
  }, [listShown])
  const [board] = useState(() =>
    createCodeBoard(
      {
        asksShownOnly: () => shown.current !== undefined,
        ask: async (ids) => {
          const answer = await (ids === null || shown.current === undefined ? list({}) : shown.current(ids))
          if (!answer.ok) return null
          noteMainClock(answer.value.now)
          return answer.value
        },
        now: mainNow,
        setTimer: (callback, ms) => window.setTimeout(callback, ms),
        clearTimer: (timer) => {
          window.clearTimeout(timer as number)
        }
      },
      firstCodes()
    )
  )
  useEffect(() => {
    forgetFirstCodes()
    const follow = () => {
      if (document.hidden) board.stop()
      else board.start()
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      board.stop()
    }
  }, [board])
  useEffect(() => {
    board.refresh()
  }, [board, version])
  return <BoardContext value={board}>{children}</BoardContext>
}

export function useBoard(): CodeBoard {
  const board = useContext(BoardContext)
  if (board === null) throw new Error('Codes are displayed outside LiveCodes')
  return board
}

/** The code of one entry; the component renders again only when that code changes. */
export function useShownCode(id: string): ShownCode | undefined {
  const board = useBoard()
  const subscribe = useCallback((listener: () => void) => board.onCode(id, listener), [board, id])
  return useSyncExternalStore(subscribe, () => board.read(id))
}

/** Whether the code of one entry was copied a moment ago, in whichever way. */
export function useIsCopied(id: string): boolean {
  const board = useBoard()
  const subscribe = useCallback((listener: () => void) => board.onCode(id, listener), [board, id])
  return useSyncExternalStore(subscribe, () => board.isCopied(id))
}
