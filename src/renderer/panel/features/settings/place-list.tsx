// A list of the places where the user is logged in or remembered, to end one by one or all together.
import { Button } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { Failure } from '../../../../shared/result'
import { FailureNote } from '../../../ui/failure-note'
import classes from './settings-screen.module.css'

interface Place {
  readonly id: string
  readonly name: string
  /** What marks the place that this page belongs to. */
  readonly ownMark: string | null
  readonly detail: string
  /** Null if it can't be ended here. */
  readonly end: { readonly label: string; readonly fullLabel: string } | null
}

interface PlaceListProps {
  readonly Icon: Icon
  readonly places: readonly Place[]
  readonly onEnd: (id: string) => void
  readonly all: { readonly label: string; readonly isBusy: boolean; readonly onEnd: () => void }
  readonly failure: Failure | null
}

export function PlaceList({ Icon, places, onEnd, all, failure }: PlaceListProps) {
  return (
    <>
      <ul className={classes.list}>
        {places.map(({ id, name, ownMark, detail, end }) => (
          <li key={id} className={classes.row}>
            <Icon className={classes.rowIcon} size={22} aria-hidden />
            <div className={classes.rowText}>
              <span className={classes.rowTitle}>
                {name}
                {ownMark !== null && <span className={classes.own}>{ownMark}</span>}
              </span>
              <span className={classes.rowDetail}>{detail}</span>
            </div>
            {end !== null && (
              <Button
                size="xs"
                variant="default"
                aria-label={end.fullLabel}
                onClick={() => {
                  onEnd(id)
                }}
              >
                {end.label}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FailureNote failure={failure} />
      {places.length > 1 && (
        <div className={classes.actions}>
          <Button size="sm" variant="default" loading={all.isBusy} onClick={all.onEnd}>
            {all.label}
          </Button>
        </div>
      )}
    </>
  )
}
