// A code for the eye (grouped, tabular, turning over when it changes) and for the ear (digit by digit).
import { useEffect } from 'react'
import { spelled } from '../../../messages/authenticator'
import { markUsable } from '../../../ui/usable'
import classes from './code-digits.module.css'
import { groupCode } from './code-text'
import { useMessages } from '../../../ui/use-messages'

export interface CodeDigitsProps {
  readonly id?: string
  /** Null or undefined where there is none to show yet. */
  readonly code: string | null | undefined
  /** How many characters to stand in for while there is none. */
  readonly digits: number
}

export function CodeDigits({ id, code, digits }: CodeDigitsProps) {
  const t = useMessages()
  const isShown = code !== null && code !== undefined
  useEffect(() => {
    if (isShown) markUsable()
  }, [isShown])
  return (
    <span
      id={id}
      role="img"
      className={classes.code}
      data-empty={!isShown || undefined}
      aria-label={isShown ? spelled(code) : t('authenticator.code.none')}
    >
      {groupCode(isShown ? code : '•'.repeat(digits)).map((group, index) => (
        <span key={`${index}:${group}`} className={classes.group}>
          {group}
        </span>
      ))}
    </span>
  )
}
