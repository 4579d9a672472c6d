// What can be done with the selected accounts, at the foot of the window, where the thumb is.
import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconFileExport,
  IconFolder,
  IconHash,
  IconListCheck,
  IconStar,
  IconStarOff,
  IconTrash,
  IconX,
  type TablerIcon
} from '@tabler/icons-react'
import { selectionWords } from '../../../strings/finding'
import classes from './selection-bar.module.css'

export interface SelectionBarProps {
  readonly count: number
  /** All of them are favourites already. */
  readonly areFavorites: boolean
  readonly onAll: () => void
  readonly onFavorite: () => void
  readonly onTag: () => void
  readonly onGroup: () => void
  readonly onExport: () => void
  readonly onRemove: () => void
  readonly onClear: () => void
}

export function SelectionBar(props: SelectionBarProps) {
  const { count, areFavorites, onAll, onFavorite, onTag, onGroup, onExport, onRemove, onClear } = props
  return (
    <div role="toolbar" aria-label={selectionWords.bar} className={classes.bar}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={38}
        radius="xl"
        aria-label={selectionWords.clear}
        title={selectionWords.clear}
        onClick={onClear}
      >
        <IconX size={19} aria-hidden />
      </ActionIcon>
      <span role="status" className={classes.count}>
        {selectionWords.count(count)}
      </span>
      <Tool Icon={IconListCheck} name={selectionWords.all} onChoose={onAll} />
      <Tool
        Icon={areFavorites ? IconStarOff : IconStar}
        name={areFavorites ? selectionWords.unfavorite : selectionWords.favorite}
        onChoose={onFavorite}
      />
      <Tool Icon={IconHash} name={selectionWords.tag} onChoose={onTag} />
      <Tool Icon={IconFolder} name={selectionWords.group} onChoose={onGroup} />
      <Tool Icon={IconFileExport} name={selectionWords.export} onChoose={onExport} />
      <Tool Icon={IconTrash} name={selectionWords.remove} isDangerous onChoose={onRemove} />
    </div>
  )
}

interface ToolProps {
  readonly Icon: TablerIcon
  readonly name: string
  readonly isDangerous?: boolean
  readonly onChoose: () => void
}

function Tool({ Icon, name, isDangerous = false, onChoose }: ToolProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={38}
        radius="xl"
        className={isDangerous ? classes.danger : classes.tool}
        aria-label={name}
        onClick={onChoose}
      >
        <Icon size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
