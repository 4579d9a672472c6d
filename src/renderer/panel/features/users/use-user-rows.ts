// The rows of a list that is too long for the page: only the visible pages are requested. The previous rows stay until the first answer to
// a new question arrives.
import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { UserList, UserRow } from '../../../../shared/contract'
import type { Failure, Result } from '../../../../shared/result'
import { panel } from '../../client'
import type { UsersView } from './view'

const pageSize = 100

export interface UserRows {
  /** Of all matching users; null until the first answer. */
  readonly total: number | null
  /** Undefined while its page is loading. */
  readonly at: (index: number) => UserRow | undefined
  readonly failure: Failure | null
  readonly retry: () => void
}

type Question = Pick<UsersView, 'filter' | 'sortBy' | 'isDescending'>

const listPage = ({ filter, sortBy, isDescending }: Question, page: number) =>
  panel.users.list({ ...filter, sortBy, isDescending, offset: page * pageSize, limit: pageSize })

/** `first` and `last` are the visible indexes. */
export function useUserRows(question: Question, first: number, last: number): UserRows {
  const { filter, sortBy, isDescending } = question
  const firstPage = Math.floor(first / pageSize)
  const lastPage = Math.max(firstPage, Math.floor(last / pageSize))
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index)
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['users', 'list', filter, sortBy, isDescending, page],
      queryFn: (): Promise<Result<UserList>> => listPage(question, page)
    }))
  })

  const found = answers.find((answer) => answer.data?.ok === true)?.data
  const failure = answers.find((answer) => answer.data?.ok === false)?.data
  const current = found?.ok === true ? { total: found.value.total, pages: new Map(collect(pages, answers)) } : null
  const [shown, setShown] = useState(current)
  // The answers' timestamps show whether there is something new to keep.
  const signature = answers.map((answer) => answer.dataUpdatedAt).join()
  useEffect(() => {
    if (current !== null) setShown(current)
    // `current` is new in each render; `signature` and the pages show when it differs.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [signature, firstPage, lastPage])

  const rows = current ?? shown
  return {
    total: rows?.total ?? null,
    at: (index) => rows?.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    failure: failure?.ok === false ? failure.error : null,
    retry: () => {
      for (const answer of answers) void answer.refetch()
    }
  }
}

function* collect(
  pages: readonly number[],
  answers: readonly { readonly data?: Result<UserList> | undefined }[]
): Generator<readonly [number, readonly UserRow[]]> {
  for (const [index, page] of pages.entries()) {
    const data = answers[index]?.data
    if (data?.ok === true) yield [page, data.value.rows] as const
  }
}
