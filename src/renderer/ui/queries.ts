// Connects calls to React: an answer is kept until its topic changes, and a form sends at most one call at a time. Failures stay values: a
// query's data is the Result itself.
import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Topic } from '../../shared/contract'
import type { Failure, FailureCode, Result } from '../../shared/result'
import { onFailedCall } from './client'
import { mainNow } from './clock'

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 60_000,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false
      }
    }
  })
}

/** After these failures, what the page knows about `topic` is out of date. */
const outdated: Partial<Record<FailureCode, Topic>> = {
  'store-locked': 'protection',
  'not-signed-in': 'session',
  forbidden: 'session'
}

/** Invalidates a topic's queries when the main process says that it changed; returns the function that stops this. */
export function followChanges(queryClient: QueryClient): () => void {
  const stopChanges = window.countersign.onChanged((topic) => void queryClient.invalidateQueries({ queryKey: [topic] }))
  const stopFailures = onFailedCall((code) => {
    const topic = outdated[code]
    // An answer that is on its way is not cancelled: a call of the same topic that is refused again and again would never let it arrive.
    if (topic !== undefined) void queryClient.invalidateQueries({ queryKey: [topic] }, { cancelRefetch: false })
  })
  return () => {
    stopChanges()
    stopFailures()
  }
}

/**
 * Calls once, and again whenever `topic` changes. `data` is the answer (a Result), undefined until the first one arrives. `parts`
 * distinguish calls under the same topic: the call's method and its input. A secret answer (a setup key, backup codes) is forgotten as soon
 * as no screen shows it.
 */
export function useCall<A extends Result<unknown>>(
  topic: Topic,
  parts: readonly unknown[],
  call: () => Promise<A>,
  options: { readonly isSecret?: boolean } = {}
): UseQueryResult<A> {
  return useQuery({ queryKey: [topic, ...parts], queryFn: call, ...(options.isSecret === true ? { gcTime: 0 } : {}) })
}

/**
 * Makes a call before a component does, which then finds the answer: see {@link useCall}. A refusal is not kept: the component asks again,
 * for example when the vault has been unlocked in the meantime.
 */
export async function ask<A extends Result<unknown>>(
  queryClient: QueryClient,
  topic: Topic,
  parts: readonly unknown[],
  call: () => Promise<A>
): Promise<A> {
  const queryKey = [topic, ...parts]
  const answer = await queryClient.fetchQuery({ queryKey, queryFn: call })
  if (!answer.ok) queryClient.removeQueries({ queryKey, exact: true })
  return answer
}

export interface Submission<I, F extends Failure = Failure> {
  /** Does nothing while an earlier submission is in progress. */
  readonly submit: (input: I) => void
  readonly isBusy: boolean
  readonly failure: F | null
  /** Counts the failures, to distinguish two equal ones in a row. */
  readonly failureCount: number
  readonly clear: () => void
}

/** The form stays busy during a wait this short, so that someone who quickly corrects a typing mistake is not refused. */
const shortWaitMs = 4_000

async function callPatiently<I, V, F extends Failure>(call: (input: I) => Promise<Result<V, F>>, input: I) {
  const answer = await call(input)
  if (answer.ok || answer.error.code !== 'throttled') return answer
  const waitMs = answer.error.retryAt - mainNow()
  if (waitMs > shortWaitMs) return answer
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, waitMs) + 20))
  return call(input)
}

/** Sends a form's call, one at a time, and keeps its failure until the next try. `onValue` gets the value of a success. */
export function useSubmit<I, V, F extends Failure>(
  call: (input: I) => Promise<Result<V, F>>,
  onValue: (value: V) => void
): Submission<I, F> {
  const [state, setState] = useState<{ isBusy: boolean; failure: F | null; failureCount: number }>({
    isBusy: false,
    failure: null,
    failureCount: 0
  })
  const isOnItsWay = useRef(false)
  const latest = useRef({ call, onValue })
  useEffect(() => {
    latest.current = { call, onValue }
  })

  const submit = useCallback((input: I) => {
    if (isOnItsWay.current) return
    isOnItsWay.current = true
    setState((old) => ({ ...old, isBusy: true }))
    void callPatiently(latest.current.call, input).then((answer) => {
      isOnItsWay.current = false
      if (answer.ok) {
        setState((old) => ({ ...old, isBusy: false, failure: null }))
        latest.current.onValue(answer.value)
      } else {
        setState((old) => ({ isBusy: false, failure: answer.error, failureCount: old.failureCount + 1 }))
      }
    })
  }, [])
  const clear = useCallback(() => {
    setState((old) => (old.failure === null ? old : { ...old, failure: null }))
  }, [])
  return { submit, clear, ...state }
}

export interface Action<F extends Failure = Failure> extends Omit<Submission<never, F>, 'submit'> {
  /** An event handler. Does nothing while an earlier start is in progress. */
  readonly start: () => void
}

/** `useSubmit` for a call without input: what a button makes. */
export function useAction<V, F extends Failure>(
  call: (input: Record<string, never>) => Promise<Result<V, F>>,
  onValue: (value: V) => void
): Action<F> {
  const { submit, ...state } = useSubmit(call, onValue)
  const start = useCallback(() => {
    submit({})
  }, [submit])
  return { start, ...state }
}
