// One account: its names, its code, the time left. The whole card copies; it renders when its code changes.
import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconCheck,
  IconCopy,
  IconDotsVertical,
  IconKey,
  IconNote,
  IconRefresh,
  IconStar,
  IconStarFilled
} from '@tabler/icons-react'
import { memo, useId } from 'react'
import type { Entry } from '../../../../shared/contract'
import { entryDetail, entryTitle, fullName } from '../../../messages/authenticator'
import { CodeDigits } from '../codes/code-digits'
import { useIsCopied, useShownCode } from '../codes/live-codes'
import { NextCode } from '../codes/next-code'
import { TimeRing } from '../codes/time-ring'
import { CodeCover } from '../codes/code-cover'
import { IssuerSign } from '../logos/issuer-sign'
import classes from './entry-row.module.css'
import type { MenuPlace } from './entry-menu'
import { Highlighted } from './highlighted'
import { hasWord } from '../finding/search'
import { useMessages } from '../../../ui/use-messages'

export interface EntryRowProps {
  readonly entry: Entry
  /** The one row that Tab reaches; the arrow keys move from there. */
  readonly isCurrent: boolean
  /** Just saved or restored. */
  readonly isNew: boolean
  readonly showsNextCode: boolean
  /** The search words, folded. */
  readonly words: readonly string[]
  /** Selection mode: the card selects instead of copying. */
  readonly isSelecting: boolean
  readonly isSelected: boolean
  readonly onCopy: (entry: Entry, hasCode: boolean) => Promise<void>
  readonly onNext: (entry: Entry) => void
  readonly onPin: (entry: Entry) => void
  readonly onFavorite: (entry: Entry) => void
  readonly onSelect: (entry: Entry, isRange: boolean) => void
  /** Requests the menu at a place of the window; the focus returns to `from`. */
  readonly onMenu: (entry: Entry, place: MenuPlace, from: HTMLElement) => void
}

export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const t = useMessages()
  const { entry, isCurrent, isNew, showsNextCode, words, isSelecting, isSelected } = props
  const { onCopy, onNext, onPin, onFavorite, onSelect, onMenu } = props
  const shown = useShownCode(entry.id)
  const codeId = useId()
  const isCopied = useIsCopied(entry.id)
  const tabIndex = isCurrent ? 0 : -1
  const code = shown?.code ?? null
  const detail = entryDetail(entry)
  const hasRing = entry.type !== 'hotp' && !entry.needsPin && shown !== undefined && shown.until > 0
  const StarIcon = entry.isFavorite ? IconStarFilled : IconStar

  return (
    <div
      className={classes.row}
      data-new={isNew || undefined}
      data-copied={isCopied || undefined}
      data-selected={isSelected || undefined}
      onContextMenu={(event) => {
        event.preventDefault()
        const from = event.currentTarget.querySelector<HTMLElement>('[data-entry]')
        // The keyboard gives no pointer position.
        const { right, top } = event.currentTarget.getBoundingClientRect()
        const isByPointer = event.clientX !== 0 || event.clientY !== 0
        const place: MenuPlace = isByPointer
          ? { x: event.clientX, y: event.clientY, corner: 'start' }
          : { x: right - 20, y: top + 36, corner: 'end' }
        if (from !== null) onMenu(entry, place, from)
      }}
    >
      <span aria-hidden="true" className={classes.sign}>
        <IssuerSign entry={entry} />
        {isSelecting && (
          <span className={classes.tick} data-on={isSelected || undefined}>
            {isSelected && <IconCheck size={16} stroke={3} />}
          </span>
        )}
      </span>
      <div className={classes.body}>
        <div className={classes.names}>
          <div className={classes.title}>
            <span className={classes.issuer} dir="auto" title={entryTitle(entry)}>
              <Highlighted text={entryTitle(entry)} words={words} />
            </span>
            <button
              type="button"
              className={classes.star}
              data-on={entry.isFavorite || undefined}
              // Also in the menu; the arrow keys move between accounts.
              tabIndex={-1}
              aria-label={
                entry.isFavorite
                  ? t('finding.favorite.removeName', { name: entryTitle(entry) })
                  : t('finding.favorite.addName', { name: entryTitle(entry) })
              }
              title={entry.isFavorite ? t('finding.favorite.remove') : t('finding.favorite.add')}
              onClick={() => {
                onFavorite(entry)
              }}
            >
              <StarIcon size={15} aria-hidden />
            </button>
          </div>
          {(detail !== '' || words.length > 0) && (
            <div className={classes.where}>
              {detail !== '' && (
                <div className={classes.account} dir="auto" title={detail}>
                  <Highlighted text={detail} words={words} />
                </div>
              )}
              {words.length > 0 && <WhereFound entry={entry} words={words} />}
            </div>
          )}
        </div>
        <div className={classes.codes}>
          <CodeCover entry={entry} hasCode={code !== null} tabIndex={tabIndex}>
            <CodeDigits id={codeId} code={code} digits={entry.digits} />
            {showsNextCode && shown !== undefined && shown.until > 0 && shown.next !== null && (
              <NextCode shown={shown} />
            )}
          </CodeCover>
        </div>
      </div>
      <button
        type="button"
        className={classes.copy}
        aria-label={
          isSelecting
            ? t('finding.selection.selectName', { name: fullName(entry) })
            : t('authenticator.code.copyName', { name: fullName(entry) })
        }
        aria-describedby={codeId}
        {...(isSelecting ? { 'aria-pressed': isSelected } : {})}
        tabIndex={tabIndex}
        data-entry={entry.id}
        onClick={(event) => {
          if (event.shiftKey) onSelect(entry, true)
          else if (isSelecting || event.ctrlKey || event.metaKey) onSelect(entry, false)
          else if (entry.needsPin) onPin(entry)
          else void onCopy(entry, code !== null)
        }}
      />
      <div className={classes.side}>
        {/* The card below it is the button. */}
        {!isSelecting && !entry.needsPin && (
          <span aria-hidden className={classes.copySign}>
            {isCopied ? <IconCheck size={16} stroke={2.5} /> : <IconCopy size={16} />}
          </span>
        )}
        {/* A native element: a search renders a dozen new rows at each letter. */}
        <button
          type="button"
          className={classes.more}
          aria-label={t('authenticator.entries.actionsName', { name: fullName(entry) })}
          aria-haspopup="menu"
          title={t('authenticator.entries.actions')}
          tabIndex={tabIndex}
          onClick={(event) => {
            const { right, bottom } = event.currentTarget.getBoundingClientRect()
            onMenu(entry, { x: right, y: bottom, corner: 'end' }, event.currentTarget)
          }}
        >
          <IconDotsVertical size={16} aria-hidden />
        </button>
        {isCopied && !hasRing ? (
          <span className={classes.check}>
            <IconCheck size={20} stroke={2.5} aria-hidden />
          </span>
        ) : entry.type === 'hotp' ? (
          <Tooltip label={t('authenticator.code.next')}>
            <ActionIcon
              className={classes.next}
              size={36}
              radius="xl"
              aria-label={t('authenticator.code.nextName', { name: fullName(entry) })}
              tabIndex={tabIndex}
              onClick={() => {
                onNext(entry)
              }}
            >
              <IconRefresh size={19} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : entry.needsPin ? (
          <Tooltip label={t('authenticator.entries.changes.pin.name')}>
            <ActionIcon
              className={classes.next}
              size={36}
              radius="xl"
              aria-label={t('authenticator.entries.pinName', { name: fullName(entry) })}
              tabIndex={tabIndex}
              onClick={() => {
                onPin(entry)
              }}
            >
              <IconKey size={19} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : (
          hasRing && <TimeRing from={shown.from} until={shown.until} isCopied={isCopied} />
        )}
      </div>
    </div>
  )
})

/** The tags in which a word was found; otherwise, if no name contains it, that it is in the note. */
function WhereFound({ entry, words }: { readonly entry: Entry; readonly words: readonly string[] }) {
  const t = useMessages()
  const tags = entry.tags.filter((tag) => hasWord(tag, words))
  const texts = [entry.issuer, entry.account, ...tags]
  const isInNote = entry.hasNote && words.some((word) => !texts.some((text) => hasWord(text, [word])))
  return (
    <>
      {tags.map((tag) => (
        <span key={tag} className={classes.tag}>
          <span>
            <Highlighted text={`#${tag}`} words={words} />
          </span>
        </span>
      ))}
      {isInNote && (
        <span className={classes.tag}>
          <IconNote size={13} aria-hidden /> {t('finding.shelf.inNote')}
        </span>
      )}
    </>
  )
}
