// Type, choose, Enter. The field keeps the focus (WAI-ARIA combobox with a listbox).
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { IconSearch } from '@tabler/icons-react'
import type { Entry } from '../../../../shared/contract'
import { failureMessage } from '../../../messages/app'
import { entryDetail, entryTitle, fullName } from '../../../messages/authenticator'
import { keyName } from '../../../messages/keys'
import { foundMessage } from '../../../messages/quick'
import { mainNow } from '../../../ui/clock'
import { desktop, quick } from '../../client'
import { CodeDigits } from '../codes/code-digits'
import { useBoard, useShownCode } from '../codes/live-codes'
import { TimeRing } from '../codes/time-ring'
import { useHidesCodes } from '../codes/code-cover'
import { IssuerSign, OwnLogos } from '../logos/issuer-sign'
import { createPicks } from './matches'
import classes from './picker.module.css'
import { useMessages } from '../../../ui/use-messages'

/** The same as in the main process, which does the waiting; here it is only displayed. */
const leastLeftMs = 3_000

/** How many rows the window has room for. */
const rowsInView = 6
const rowsAtOnce = 60

type Stage =
  | { readonly name: 'choosing' }
  | { readonly name: 'waiting'; readonly entry: Entry; readonly until: number }
  | { readonly name: 'failed'; readonly message: string }

export function Picker({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useMessages()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [stage, setStage] = useState<Stage>({ name: 'choosing' })
  const field = useRef<HTMLInputElement>(null)
  const isWaiting = useRef(false)
  const board = useBoard()
  const listId = useId()
  const pick = useMemo(() => createPicks(entries), [entries])
  const found = useMemo(() => pick(query), [pick, query])
  const count = found.length
  // Rows are drawn as the arrow keys or the wheel approach them, so that a long list opens as fast as a short one.
  const [most, setMost] = useState(rowsAtOnce)
  const shown = found.slice(0, most)
  const index = Math.min(at, count - 1)
  const optionId = (entry: Entry) => `${listId}-${entry.id}`

  const goTo = (place: number) => {
    setAt(place)
    if (place >= most - 1) setMost(place + rowsAtOnce)
  }
  const begin = () => {
    setQuery('')
    setAt(0)
    setMost(rowsAtOnce)
    setStage({ name: 'choosing' })
    field.current?.focus()
  }
  useEffect(
    () =>
      window.countersign.onChanged((topic) => {
        if (topic === 'picker') begin()
      }),
    []
  )
  useEffect(() => {
    const hide = () => {
      if (!isWaiting.current) void desktop.hidePicker({})
    }
    window.addEventListener('blur', hide)
    return () => {
      window.removeEventListener('blur', hide)
    }
  }, [])

  /** The input changed, or Esc was pressed: the requested code is no longer wanted. */
  const stopWaiting = () => {
    if (isWaiting.current) void quick.cancel({})
    isWaiting.current = false
    setStage({ name: 'choosing' })
  }

  const choose = async (entry: Entry) => {
    if (entry.needsPin) {
      void desktop.showAuthenticator({})
      return
    }
    const until = board.read(entry.id)?.until ?? 0
    const mustWait = until > 0 && until - mainNow() < leastLeftMs
    isWaiting.current = mustWait
    setStage(mustWait ? { name: 'waiting', entry, until } : { name: 'choosing' })
    const answer = await quick.copy({ id: entry.id })
    isWaiting.current = false
    if (answer.ok) {
      begin()
      void desktop.hidePicker({})
    } else if (answer.error.code !== 'cancelled') {
      setStage({ name: 'failed', message: failureMessage(answer.error, mainNow()) })
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const entry = found[index]
    if (step !== 0 && count > 0) {
      event.preventDefault()
      goTo((index + step + count) % count)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && entry !== undefined) {
      event.preventDefault()
      void choose(entry)
    } else if (event.key === 'Escape' && stage.name === 'waiting') {
      event.preventDefault()
      stopWaiting()
    }
  }

  const current = found[index]
  const list = useRef<HTMLUListElement>(null)
  const currentId = current?.id
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  return (
    <>
      <div className={classes.head}>
        <IconSearch size={22} aria-hidden />
        <input
          ref={field}
          className={classes.field}
          type="text"
          role="combobox"
          aria-label={t('quick.picker.field')}
          aria-expanded={count > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : optionId(current)}
          placeholder={t('quick.picker.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setAt(0)
            setMost(rowsAtOnce)
            stopWaiting()
          }}
          onKeyDown={onKeyDown}
        />
        <span role="status" className="cs-heard-only">
          {query.trim() === '' ? '' : foundMessage(count)}
        </span>
      </div>
      <ul
        ref={list}
        id={listId}
        role="listbox"
        aria-label={t('quick.picker.list')}
        className={classes.list}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          if (most < count && scrollHeight - scrollTop < 2 * clientHeight) setMost(most + rowsAtOnce)
        }}
      >
        <OwnLogos>
          {shown.map((entry, place) => (
            <Option
              key={entry.id}
              id={optionId(entry)}
              place={place + 1}
              count={count}
              entry={entry}
              isCurrent={place === index}
              onPoint={() => {
                setAt(place)
              }}
              onChoose={() => void choose(entry)}
            />
          ))}
        </OwnLogos>
      </ul>
      {count === 0 && <p className={classes.none}>{t('quick.picker.none', { query: query.trim() })}</p>}
      <Foot stage={stage} count={count} />
    </>
  )
}

interface OptionProps {
  readonly id: string
  /** Counted from 1, among `count`; not all of them are drawn. */
  readonly place: number
  readonly count: number
  readonly entry: Entry
  readonly isCurrent: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

function Option({ id, place, count, entry, isCurrent, onPoint, onChoose }: OptionProps) {
  const t = useMessages()
  const shown = useShownCode(entry.id)
  const { hidesCodes } = useHidesCodes()
  const detail = entry.needsPin
    ? t('quick.picker.needsPin')
    : entry.type === 'hotp'
      ? t('quick.picker.nextCode')
      : entryDetail(entry)
  return (
    <li
      id={id}
      role="option"
      aria-selected={isCurrent}
      aria-posinset={place}
      aria-setsize={count}
      className={classes.option}
      onPointerMove={isCurrent ? undefined : onPoint}
      onClick={onChoose}
    >
      <IssuerSign entry={entry} />
      <div className={classes.names}>
        <span className={classes.issuer} dir="auto">
          {entryTitle(entry)}
        </span>
        {detail !== '' && (
          <span className={classes.account} dir="auto">
            {detail}
          </span>
        )}
      </div>
      {!entry.needsPin && (
        <span aria-hidden={hidesCodes || undefined}>
          <CodeDigits code={hidesCodes ? null : shown?.code} digits={entry.digits} />
        </span>
      )}
      {shown !== undefined && shown.until > 0 && <TimeRing from={shown.from} until={shown.until} />}
    </li>
  )
}

const keysOf = { move: ['Up', 'Down'], copy: ['Enter'], close: ['Esc'] } as const

function Foot({ stage, count }: { readonly stage: Stage; readonly count: number }) {
  const t = useMessages()
  return (
    <div className={classes.foot}>
      <div role="status" className={classes.told} data-stage={stage.name}>
        {stage.name === 'waiting' && <Waiting stage={stage} />}
        {stage.name === 'failed' && stage.message}
      </div>
      {stage.name === 'choosing' && (
        <>
          <span className={classes.more}>{count > rowsInView ? foundMessage(count) : ''}</span>
          {(['move', 'copy', 'close'] as const).map((key) => (
            <span key={key} className={classes.hint}>
              <kbd>{keysOf[key].map((each) => keyName(each)).join(' ')}</kbd> {t(`quick.picker.hint.${key}`)}
            </span>
          ))}
        </>
      )}
    </div>
  )
}

function Waiting({ stage }: { readonly stage: Extract<Stage, { name: 'waiting' }> }) {
  const t = useMessages()
  // Announced once: a live region would announce a countdown every second, and the ring shows it.
  const [seconds] = useState(() => Math.max(1, Math.ceil((stage.until - mainNow()) / 1000)))
  return <>{t('quick.picker.waiting', { name: fullName(stage.entry), seconds })}</>
}
