// Shows codes as dots until the user reveals one, so that no one can read them over a shoulder. A hidden code can still be copied.
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Entry } from '../../../../shared/contract'
import { fullName } from '../../../messages/authenticator'
import { useView } from '../view/use-view'
import { CodeDigits } from '../codes/code-digits'
import classes from './code-cover.module.css'
import { useMessages } from '../../../ui/use-messages'

const shownMs = 10_000

export interface HidesCodes {
  readonly hidesCodes: boolean
  readonly setHidesCodes: (hidesCodes: boolean) => void
}

/** Whether codes are hidden; true until known, so that no code flashes. */
export function useHidesCodes(): HidesCodes {
  const { view, isKnown, change } = useView()
  const setHidesCodes = useCallback(
    (hidesCodes: boolean) => {
      change({ hidesCodes })
    },
    [change]
  )
  return { hidesCodes: !isKnown || view.hidesCodes, setHidesCodes }
}

export interface CodeCoverProps {
  readonly entry: Entry
  /** There is a code to show. */
  readonly hasCode: boolean
  readonly tabIndex: number
  readonly children: ReactNode
}

/** Shows `children` for ten seconds after the user reveals them; dots and a button otherwise. */
export function CodeCover({ entry, hasCode, tabIndex, children }: CodeCoverProps) {
  const t = useMessages()
  const { hidesCodes } = useHidesCodes()
  const [isShown, setIsShown] = useState(false)
  useEffect(() => {
    if (!isShown) return undefined
    const timer = setTimeout(() => {
      setIsShown(false)
    }, shownMs)
    return () => {
      clearTimeout(timer)
    }
  }, [isShown])
  if (!hidesCodes || !hasCode) return children
  // While the code is shown, the button stays, with the code as its name, so that it keeps the focus.
  return (
    <button
      type="button"
      className={classes.cover}
      {...(isShown
        ? {}
        : { 'aria-label': t('lock.cover.showName', { name: fullName(entry) }), title: t('lock.cover.show') })}
      aria-pressed={isShown}
      tabIndex={tabIndex}
      onClick={() => {
        setIsShown(!isShown)
      }}
    >
      {isShown ? (
        children
      ) : (
        <span aria-hidden>
          <CodeDigits code={null} digits={entry.digits} />
        </span>
      )}
    </button>
  )
}
