// One account: who it is, its code, how long the code lasts. The whole card copies; it renders when its code changes.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck, IconDotsVertical, IconKey, IconRefresh } from '@tabler/icons-react'
import { memo, useEffect, useId, useState } from 'react'
import type { Entry } from '../../../../shared/contract'
import { codeWords, entriesWords, entryDetail, entryTitle } from '../../../strings/authenticator'
import { CodeDigits } from '../codes/code-digits'
import { useShownCode } from '../codes/live-codes'
import { TimeRing } from '../codes/time-ring'
import { CodeCover } from '../lock/code-cover'
import classes from './entry-row.module.css'
import type { MenuPlace } from './entry-menu'
import { Monogram } from './monogram'

const copiedMarkMs = 1400

export interface EntryRowProps {
  readonly entry: Entry
  /** The one row that Tab reaches; arrow keys move on from it. */
  readonly isCurrent: boolean
  /** Just saved or restored. */
  readonly isNew: boolean
  /** Answers whether the code is on the clipboard now. */
  readonly onCopy: (entry: Entry, hasCode: boolean) => Promise<boolean>
  readonly onNext: (entry: Entry) => void
  readonly onPin: (entry: Entry) => void
  /** Asks for the menu at a place of the window; the focus goes back to `from`. */
  readonly onMenu: (entry: Entry, place: MenuPlace, from: HTMLElement) => void
}

export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { entry, isCurrent, isNew, onCopy, onNext, onPin, onMenu } = props
  const shown = useShownCode(entry.id)
  const codeId = useId()
  const [copies, setCopies] = useState(0)
  useEffect(() => {
    if (copies === 0) return undefined
    const timer = setTimeout(() => {
      setCopies(0)
    }, copiedMarkMs)
    return () => {
      clearTimeout(timer)
    }
  }, [copies])
  const tabIndex = isCurrent ? 0 : -1
  const code = shown?.code ?? null
  const detail = entryDetail(entry)

  return (
    <div
      className={classes.row}
      data-new={isNew || undefined}
      data-copied={copies > 0 || undefined}
      onContextMenu={(event) => {
        event.preventDefault()
        const from = event.currentTarget.querySelector<HTMLElement>('[data-entry]')
        // From the keyboard there is no place of the pointer.
        const { right, top } = event.currentTarget.getBoundingClientRect()
        const isByPointer = event.clientX !== 0 || event.clientY !== 0
        const place: MenuPlace = isByPointer
          ? { x: event.clientX, y: event.clientY, corner: 'start' }
          : { x: right - 20, y: top + 36, corner: 'end' }
        if (from !== null) onMenu(entry, place, from)
      }}
    >
      <Monogram name={entryTitle(entry)} />
      <div className={classes.body}>
        <div className={classes.issuer} title={entryTitle(entry)}>
          {entryTitle(entry)}
        </div>
        {detail !== '' && (
          <div className={classes.account} title={detail}>
            {detail}
          </div>
        )}
        <CodeCover entry={entry} hasCode={code !== null} tabIndex={tabIndex}>
          <CodeDigits id={codeId} code={code} digits={entry.digits} />
        </CodeCover>
      </div>
      <button
        type="button"
        className={classes.copy}
        aria-label={codeWords.copyName(entry)}
        aria-describedby={codeId}
        tabIndex={tabIndex}
        data-entry={entry.id}
        onClick={() => {
          if (entry.needsPin) onPin(entry)
          else
            void onCopy(entry, code !== null).then((isCopied) => {
              if (isCopied) setCopies((old) => old + 1)
            })
        }}
      />
      <div className={classes.side}>
        <ActionIcon
          className={classes.more}
          variant="subtle"
          color="gray"
          size={26}
          aria-label={entriesWords.actionsName(entry)}
          aria-haspopup="menu"
          title={entriesWords.actions}
          tabIndex={tabIndex}
          onClick={(event) => {
            const { right, bottom } = event.currentTarget.getBoundingClientRect()
            onMenu(entry, { x: right, y: bottom, corner: 'end' }, event.currentTarget)
          }}
        >
          <IconDotsVertical size={16} aria-hidden />
        </ActionIcon>
        {copies > 0 ? (
          <span className={classes.check}>
            <IconCheck size={20} stroke={2.5} aria-hidden />
          </span>
        ) : entry.type === 'hotp' ? (
          <Tooltip label={codeWords.next}>
            <ActionIcon
              className={classes.next}
              size={36}
              radius="xl"
              aria-label={codeWords.nextName(entry)}
              tabIndex={tabIndex}
              onClick={() => {
                onNext(entry)
              }}
            >
              <IconRefresh size={19} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : entry.needsPin ? (
          <Tooltip label={entriesWords.changes.pin.name}>
            <ActionIcon
              className={classes.next}
              size={36}
              radius="xl"
              aria-label={entriesWords.pinName(entry)}
              tabIndex={tabIndex}
              onClick={() => {
                onPin(entry)
              }}
            >
              <IconKey size={19} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : (
          shown !== undefined && shown.until > 0 && <TimeRing from={shown.from} until={shown.until} />
        )}
      </div>
    </div>
  )
})
