// How the list is shown. The main process stores the choice; a change is visible immediately.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Preferences, ViewPreferences } from '../../../../shared/contract'
import type { Result } from '../../../../shared/result'
import { useCall } from '../../../ui/queries'
import { preferences, viewCall } from '../../client'

export const plainView: ViewPreferences = {
  sort: 'custom',
  density: 'comfortable',
  hidesCodes: false,
  showsNextCode: false
}

const [topic, parts] = viewCall

export interface View {
  /** The defaults until the answer arrives. */
  readonly view: ViewPreferences
  readonly isKnown: boolean
  readonly change: (change: Partial<ViewPreferences>) => void
}

export function useView(): View {
  const queryClient = useQueryClient()
  const answer = useCall(...viewCall).data
  const change = useCallback(
    (wanted: Partial<ViewPreferences>) => {
      const key = [topic, ...parts]
      queryClient.setQueryData<Result<Preferences>>(key, (old) =>
        old?.ok === true ? { ok: true, value: { ...old.value, ...wanted } } : old
      )
      void preferences.set(wanted).then((kept) => {
        if (kept.ok) queryClient.setQueryData(key, kept)
      })
    },
    [queryClient]
  )
  const isKnown = answer?.ok === true
  return { view: isKnown ? answer.value : plainView, isKnown, change }
}
