// The actions for the selected accounts, at the bottom of the window, within reach of the thumb.
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
import classes from './selection-bar.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface SelectionBarProps {
  readonly count: number
  /** All of them are already favourites. */
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
  const t = useMessages()
  const { count, areFavorites, onAll, onFavorite, onTag, onGroup, onExport, onRemove, onClear } = props
  return (
    <div role="toolbar" aria-label={t('finding.selection.bar')} className={classes.bar}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={38}
        radius="xl"
        aria-label={t('finding.selection.clear')}
        title={t('finding.selection.clear')}
        onClick={onClear}
      >
        <IconX size={19} aria-hidden />
      </ActionIcon>
      <span role="status" className={classes.count}>
        {t('finding.selection.count', { count })}
      </span>
      <Tool Icon={IconListCheck} name={t('finding.selection.all')} onChoose={onAll} />
      <Tool
        Icon={areFavorites ? IconStarOff : IconStar}
        name={areFavorites ? t('finding.selection.unfavorite') : t('finding.selection.favorite')}
        onChoose={onFavorite}
      />
      <Tool Icon={IconHash} name={t('finding.selection.tag')} onChoose={onTag} />
      <Tool Icon={IconFolder} name={t('finding.selection.group')} onChoose={onGroup} />
      <Tool Icon={IconFileExport} name={t('finding.selection.export')} onChoose={onExport} />
      <Tool Icon={IconTrash} name={t('finding.selection.remove')} isDangerous onChoose={onRemove} />
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
