// Favourites, and the custom order of the list. A moved account is shown in its new place immediately, before it is saved.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Entry } from '../../../../shared/contract'
import type { Result } from '../../../../shared/result'
import { entries as calls } from '../../client'
import { noticeFailure } from '../../../ui/notices'
import { reposition } from '../finding/order'

export interface Ordering {
  readonly favor: (entries: readonly Entry[], isFavorite: boolean) => void
  readonly reorder: (ids: readonly string[]) => void
  /** Copies are counted without telling the page: requests the accounts again if their order depends on it. */
  readonly refresh: () => void
}

const listKey = ['entries', 'list']

export function useOrdering(): Ordering {
  const queryClient = useQueryClient()
  const refresh = useCallback(() => {
    void queryClient.invalidateQueries({ queryKey: listKey })
  }, [queryClient])
  const favor = useCallback((entries: readonly Entry[], isFavorite: boolean) => {
    void calls.setFavorites({ ids: entries.map(({ id }) => id), isFavorite }).then((answer) => {
      if (!answer.ok) noticeFailure(answer.error)
    })
  }, [])
  const reorder = useCallback(
    (ids: readonly string[]) => {
      queryClient.setQueryData<Result<readonly Entry[]>>(listKey, (old) =>
        old?.ok === true ? { ok: true, value: reposition(old.value, ids) } : old
      )
      void calls.reorder({ ids: [...ids] }).then((answer) => {
        if (answer.ok) return
        noticeFailure(answer.error)
        refresh()
      })
    },
    [queryClient, refresh]
  )
  return { favor, reorder, refresh }
}
