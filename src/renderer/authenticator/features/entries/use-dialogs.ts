// Which dialog is open, and whether it leaves the list usable: in a wide window the details stand beside it.
import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { Entry } from '../../../../shared/contract'
import { t } from '../../../messages/language'
import { noticeDone } from '../../../ui/notices'
import { dialogsReducer, noDialogs, type Dialog, type DialogName, type Dialogs } from './dialogs'

export interface OpenDialogs {
  readonly dialogs: Dialogs
  /** The details are open beside the list. */
  readonly isBeside: boolean
  /** Does nothing but say so while the details beside the list have unsaved changes. */
  readonly open: (dialog: Dialog) => void
  readonly close: (name: DialogName) => void
  /** Closes the details from the list, unless they have unsaved changes. */
  readonly closeBeside: () => void
  readonly setUnsaved: (isUnsaved: boolean) => void
}

/** `opensLock`: begins with the lock's settings. */
export function useDialogs(entries: readonly Entry[], opensLock: boolean): OpenDialogs {
  const [dialogs, dispatch] = useReducer(dialogsReducer, opensLock, (isLockFirst) =>
    isLockFirst ? dialogsReducer(noDialogs, { type: 'open', dialog: { name: 'settings', section: 'lock' } }) : noDialogs
  )
  const isWide = useMediaQuery('(min-width: 1280px)', undefined, { getInitialValueInEffect: false }) === true
  const isUnsaved = useRef(false)
  const setUnsaved = useCallback((is: boolean) => {
    isUnsaved.current = is
  }, [])
  const unlessUnsaved = useCallback((act: () => void) => {
    if (isUnsaved.current) noticeDone(t('finding.details.unsaved'))
    else act()
  }, [])
  const open = useCallback(
    (dialog: Dialog) => {
      unlessUnsaved(() => {
        dispatch({ type: 'open', dialog })
      })
    },
    [unlessUnsaved]
  )
  const close = useCallback((name: DialogName) => {
    dispatch({ type: 'close', name })
  }, [])
  const closeBeside = useCallback(() => {
    unlessUnsaved(() => {
      close('details')
    })
  }, [unlessUnsaved, close])

  const isBeside = isWide && dialogs.open === 'details'
  const shownId = dialogs.shown.details?.entry.id
  const isGone = isBeside && !entries.some(({ id }) => id === shownId)
  // The account was removed in the list.
  useEffect(() => {
    if (isGone) close('details')
  }, [isGone, close])
  return { dialogs, isBeside, open, close, closeBeside, setUnsaved }
}
