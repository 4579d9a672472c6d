// The log as it is read: newest first, older pages on demand, and while it is live the new ones on top as they are written.
import { useCallback, useEffect, useRef, useState } from 'react'
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
  /** The newest that was there before the last ones came: what is above it is new. */
  readonly seenSeq: number
}

const nothing: State = { events: [], nextBefore: null, isLoaded: false, failure: null, seenSeq: 0 }

export interface AuditLogView extends State {
  readonly loadOlder: () => void
  readonly reload: () => void
}

/** `onPrepend` hears how many events came on top of those that were shown. */
export function useAuditLog(filter: AuditFilter, isLive: boolean, onPrepend: (count: number) => void): AuditLogView {
  const [state, setState] = useState<State>(nothing)
  const shown = useRef(state)
  shown.current = state
  /** Answers to an older question are dropped. */
  const question = useRef(0)
  const isLoadingOlder = useRef(false)
  const prepend = useRef(onPrepend)
  useEffect(() => {
    prepend.current = onPrepend
  })

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

  const takeNew = useCallback(() => {
    const asked = question.current
    void panel.audit.list({ ...filter, before: null, limit: pageSize }).then((answer) => {
      if (asked !== question.current || !answer.ok) return
      const old = shown.current
      const newest = old.events[0]?.seq ?? 0
      const fresh = answer.value.events.filter((event) => event.seq > newest)
      if (fresh.length === 0) return
      // More came than one page holds: begin anew rather than leave a gap.
      const isGap = fresh.length === answer.value.events.length && old.events.length > 0
      setState(
        isGap
          ? { ...answer.value, isLoaded: true, failure: null, seenSeq: newest }
          : { ...old, events: [...fresh, ...old.events], seenSeq: newest }
      )
      prepend.current(fresh.length)
    })
  }, [filter])

  const isLoaded = state.isLoaded
  useEffect(() => {
    if (!isLive || !isLoaded) return undefined
    // What was written while it was paused comes at once.
    takeNew()
    return window.countersign.onChanged((topic) => {
      if (topic === 'audit') takeNew()
    })
  }, [isLive, isLoaded, takeNew])

  const loadOlder = useCallback(() => {
    const { nextBefore } = shown.current
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
  }, [filter])

  return { ...state, loadOlder, reload }
}
