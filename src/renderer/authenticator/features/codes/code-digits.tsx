// A code on screen (grouped, tabular, animated when it changes), and spelled digit by digit for screen readers.
import { useEffect } from 'react'
import { spelled } from '../../../messages/authenticator'
import { markUsable } from '../../../ui/usable'
import classes from './code-digits.module.css'
import { groupCode } from './code-text'
import { useMessages } from '../../../ui/use-messages'

export interface CodeDigitsProps {
  readonly id?: string
  /** Null or undefined if there is none to show yet. */
  readonly code: string | null | undefined
  /** How many placeholder characters to show while there is no code. */
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
