// The countdown ring. It moves once a second by writing directly to its elements: rows do not render on a tick, and an idle window paints
// once a second instead of sixty times.
import { useEffect, useRef } from 'react'
import { formatNumber } from '../../../messages/format'
import { mainNow } from '../../../ui/clock'
import { useBoard } from './live-codes'
import classes from './time-ring.module.css'
import { useMessages } from '../../../ui/use-messages'

const radius = 15
const circumference = 2 * Math.PI * radius
/** From here on the ring warns that the code is about to change. */
const endingSeconds = 5

export interface TimeRingProps {
  /** When the code starts and ends, ms since epoch of the main process's clock. */
  readonly from: number
  readonly until: number
  /** Shows a check instead of the seconds; the ring goes on. */
  readonly isCopied?: boolean
}

export function TimeRing({ from, until, isCopied = false }: TimeRingProps) {
  const t = useMessages()
  const board = useBoard()
  const root = useRef<HTMLSpanElement>(null)
  const arc = useRef<SVGCircleElement>(null)
  const number = useRef<SVGTextElement>(null)

  useEffect(() => {
    const draw = (now: number) => {
      if (root.current === null || arc.current === null || number.current === null) return
      const seconds = Math.max(0, Math.ceil((until - now) / 1000))
      const part = until > from ? Math.min(1, (seconds * 1000) / (until - from)) : 0
      arc.current.style.strokeDashoffset = String(circumference * (1 - part))
      number.current.textContent = formatNumber(seconds)
      root.current.setAttribute('aria-label', t('authenticator.code.secondsLeft', { seconds }))
      root.current.toggleAttribute('data-ending', seconds <= endingSeconds)
    }
    draw(mainNow())
    return board.onTick(draw)
  }, [board, from, until, t])

  return (
    <span ref={root} role="timer" aria-live="off" className={classes.ring} data-copied={isCopied || undefined}>
      <svg viewBox="0 0 36 36" width="36" height="36" aria-hidden="true" focusable="false">
        <circle className={classes.track} cx="18" cy="18" r={radius} />
        <circle
          ref={arc}
          className={classes.arc}
          cx="18"
          cy="18"
          r={radius}
          strokeDasharray={circumference}
          transform="rotate(-90 18 18)"
        />
        <text ref={number} className={classes.number} x="18" y="18" dy="0.36em" textAnchor="middle" />
        {isCopied && <path className={classes.check} d="M12 18.5l4.2 4.2 8-8.6" />}
      </svg>
    </span>
  )
}
