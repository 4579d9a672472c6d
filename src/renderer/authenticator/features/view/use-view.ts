// How the list is shown. The main process stores the choice; a change is visible immediately.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Preferences, ViewPreferences } from '../../../../shared/contract'
import type { Result } from '../../../../shared/result'
import { useCall } from '../../../ui/queries'
import { preferences } from '../../client'

export const plainView: ViewPreferences = {
  sort: 'custom',
  density: 'comfortable',
  hidesCodes: false,
  showsNextCode: false
}

const parts = ['view']

export interface View {
  readonly view: ViewPreferences
  readonly change: (change: Partial<ViewPreferences>) => void
}

export function useView(): View {
  const queryClient = useQueryClient()
  const answer = useCall('settings', parts, () => preferences.get({})).data
  const change = useCallback(
    (wanted: Partial<ViewPreferences>) => {
      const key = ['settings', ...parts]
      queryClient.setQueryData<Result<Preferences>>(key, (old) =>
        old?.ok === true ? { ok: true, value: { ...old.value, ...wanted } } : old
      )
      void preferences.set(wanted).then((kept) => {
        if (kept.ok) queryClient.setQueryData(key, kept)
      })
    },
    [queryClient]
  )
  return { view: answer?.ok === true ? answer.value : plainView, change }
}
