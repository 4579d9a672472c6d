// The chips below the window's header: all accounts, favourites, a group or a tag. They are one radio group: Tab reaches the row, the arrow
// keys choose. It scrolls sideways if it is wider than the window.
import { IconFolder, IconHash, IconStar, type TablerIcon } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { formatNumber } from '../../../messages/format'
import { shelfKey, type Chip, type Shelf } from '../finding/order'
import classes from './chip-row.module.css'
import { useMessages } from '../../../ui/use-messages'

const icons: Readonly<Record<Exclude<Shelf['kind'], 'all'>, TablerIcon>> = {
  favorites: IconStar,
  group: IconFolder,
  tag: IconHash
}

export interface ChipRowProps {
  readonly chips: readonly Chip[]
  readonly chosen: Shelf
  readonly onChoose: (shelf: Shelf) => void
}

export function ChipRow({ chips, chosen, onChoose }: ChipRowProps) {
  const t = useMessages()
  const row = useRef<HTMLDivElement>(null)
  const chosenKey = shelfKey(chosen)
  useEffect(() => {
    row.current?.querySelector('[aria-checked="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosenKey])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
    const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft'
    const at = chips.findIndex(({ shelf }) => shelfKey(shelf) === chosenKey)
    const last = chips.length - 1
    const next =
      event.key === forward || event.key === 'ArrowDown'
        ? at === last
          ? 0
          : at + 1
        : event.key === back || event.key === 'ArrowUp'
          ? at <= 0
            ? last
            : at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? last
              : null
    const chip = next === null ? undefined : chips[next]
    if (chip === undefined || next === null) return
    event.preventDefault()
    onChoose(chip.shelf)
    row.current?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus()
  }

  return (
    <div
      ref={row}
      role="radiogroup"
      aria-label={t('finding.shelf.title')}
      className={classes.row}
      onKeyDown={onKeyDown}
      onWheel={(event) => {
        // A vertical wheel scrolls the row horizontally.
        if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY
      }}
    >
      {chips.map(({ shelf, name, count }) => {
        const key = shelfKey(shelf)
        const Icon = shelf.kind === 'all' ? null : icons[shelf.kind]
        return (
          <button
            key={key}
            type="button"
            role="radio"
            aria-checked={key === chosenKey}
            tabIndex={key === chosenKey ? 0 : -1}
            className={classes.chip}
            onClick={() => {
              onChoose(shelf)
            }}
          >
            {Icon !== null && <Icon size={15} stroke={2} aria-hidden className={classes.icon} />}
            <span className={classes.name}>
              {name ?? (shelf.kind === 'all' ? t('finding.shelf.all') : t('finding.shelf.favorites'))}
            </span>
            <span aria-hidden className={classes.count}>
              {formatNumber(count)}
            </span>
          </button>
        )
      })}
    </div>
  )
}
