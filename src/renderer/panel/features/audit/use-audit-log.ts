// The events of the log: newest first, older pages on demand, and in live mode new events on top as they are written.
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { AuditEvent, InputOf, PanelContract } from '../../../../shared/contract'
import type { Failure } from '../../../../shared/result'
import { panel } from '../../client'

type ListInput = InputOf<PanelContract['audit']['list']>
export type AuditFilter = Omit<ListInput, 'before' | 'limit'>

const pageSize = 100

interface State {
  readonly events: readonly AuditEvent[]
  readonly nextBefore: number | null
  readonly isLoaded: boolean
  readonly failure: Failure | null
  /** The newest event before the latest new ones; those above it are marked as new. */
  readonly seenSeq: number
}

const nothing: State = { events: [], nextBefore: null, isLoaded: false, failure: null, seenSeq: 0 }

export interface AuditLogView extends State {
  readonly loadOlder: () => void
  readonly reload: () => void
}

/** `onPrepend` gets the number of new events added on top. */
export function useAuditLog(filter: AuditFilter, isLive: boolean, onPrepend: (count: number) => void): AuditLogView {
  const [state, setState] = useState<State>(nothing)
  /** Counts the requests: answers to older ones are dropped. */
  const question = useRef(0)
  const isLoadingOlder = useRef(false)

  const reload = useCallback(() => {
    const asked = ++question.current
    void panel.audit.list({ ...filter, before: null, limit: pageSize }).then((answer) => {
      if (asked !== question.current) return
      if (!answer.ok) setState({ ...nothing, failure: answer.error })
      else {
        const { events, nextBefore } = answer.value
        setState({ events, nextBefore, isLoaded: true, failure: null, seenSeq: events[0]?.seq ?? 0 })
      }
    })
  }, [filter])

  useEffect(() => {
    reload()
  }, [reload])

  const prepend = useEffectEvent((page: Pick<State, 'events' | 'nextBefore'>) => {
    const newest = state.events[0]?.seq ?? 0
    const fresh = page.events.filter((event) => event.seq > newest)
    if (fresh.length === 0) return
    // There are more new events than one page, so older ones would be missing in between: start again.
    const isGap = fresh.length === page.events.length && state.events.length > 0
    setState(
      isGap
        ? { ...page, isLoaded: true, failure: null, seenSeq: newest }
        : { ...state, events: [...fresh, ...state.events], seenSeq: newest }
    )
    onPrepend(fresh.length)
  })

  const { isLoaded, nextBefore } = state
  useEffect(() => {
    if (!isLive || !isLoaded) return undefined
    const takeNew = () => {
      const asked = question.current
      void panel.audit.list({ ...filter, before: null, limit: pageSize }).then((answer) => {
        if (asked === question.current && answer.ok) prepend(answer.value)
      })
    }
    // Fetches immediately what was written while the log was paused.
    takeNew()
    return window.countersign.onChanged((topic) => {
      if (topic === 'audit') takeNew()
    })
  }, [isLive, isLoaded, filter])

  const loadOlder = useCallback(() => {
    if (nextBefore === null || isLoadingOlder.current) return
    isLoadingOlder.current = true
    const asked = question.current
    void panel.audit.list({ ...filter, before: nextBefore, limit: pageSize }).then((answer) => {
      isLoadingOlder.current = false
      if (asked !== question.current) return
      if (!answer.ok) setState((old) => ({ ...old, nextBefore: null, failure: answer.error }))
      else {
        const { events, nextBefore: next } = answer.value
        setState((old) => ({ ...old, events: [...old.events, ...events], nextBefore: next }))
      }
    })
  }, [filter, nextBefore])

  return { ...state, loadOlder, reload }
}
