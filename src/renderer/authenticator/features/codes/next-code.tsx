// The next code, small next to the current one; shown only in its last seconds.
import { useEffect, useState } from 'react'
import type { ShownCode } from '../../../../shared/contract'
import { spelled } from '../../../messages/authenticator'
import { mainNow } from '../../../ui/clock'
import { groupCode } from './code-text'
import { useBoard } from './live-codes'
import classes from './next-code.module.css'
import { useMessages } from '../../../ui/use-messages'

/** How long before a code ends the next one is shown. */
const nextSpanMs = 10_000

export function NextCode({ shown }: { readonly shown: ShownCode }) {
  const t = useMessages()
  const board = useBoard()
  const { next, until } = shown
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const look = (now: number) => {
      setIsNear(until - now <= nextSpanMs && until > now)
    }
    look(mainNow())
    return board.onTick(look)
  }, [board, until])
  if (!isNear || next === null) return null
  return (
    <span role="img" className={classes.next} aria-label={t('finding.view.next', { spelled: spelled(next) })}>
      {groupCode(next).join('\u2009')}
    </span>
  )
}
