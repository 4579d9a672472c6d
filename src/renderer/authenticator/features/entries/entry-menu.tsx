// The actions for one account. One menu serves the whole list, shown where it was requested.
import { Menu } from '@mantine/core'
import {
  IconHash,
  IconKey,
  IconPencil,
  IconRefresh,
  IconSquareCheck,
  IconStar,
  IconStarOff,
  IconTrash
} from '@tabler/icons-react'
import type { Entry } from '../../../../shared/contract'
import { fullName } from '../../../messages/authenticator'
import classes from './entry-menu.module.css'
import type { EntryChange } from './entry-dialog'
import { useMessages } from '../../../ui/use-messages'

/** A place in the window, in CSS pixels. */
export interface MenuPlace {
  readonly x: number
  readonly y: number
  /** Which of the menu's upper corners is there. */
  readonly corner: 'start' | 'end'
}

export interface EntryMenuProps {
  readonly entry: Entry
  readonly place: MenuPlace
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChange: (change: EntryChange) => void
  readonly onEdit: () => void
  readonly onFavorite: () => void
  readonly onSelect: () => void
  readonly onNext: () => void
  readonly onRemove: () => void
}

export function EntryMenu(props: EntryMenuProps) {
  const t = useMessages()
  const { entry, place, isOpen, onClose, onChange, onEdit, onFavorite, onSelect, onNext, onRemove } = props
  const icon = { size: 18, 'aria-hidden': true } as const
  return (
    <Menu
      opened={isOpen}
      onClose={onClose}
      position={`bottom-${place.corner}`}
      width={230}
      returnFocus={false}
      trapFocus
      transitionProps={{ duration: 120 }}
    >
      <Menu.Target>
        {/* Only positions the menu: it cannot be reached, and gives the menu its name. */}
        <button
          type="button"
          tabIndex={-1}
          className={classes.anchor}
          style={{ left: place.x, top: place.y }}
          aria-label={t('authenticator.entries.actionsName', { name: fullName(entry) })}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {entry.type === 'hotp' && (
          <>
            <Menu.Item leftSection={<IconRefresh {...icon} />} onClick={onNext}>
              {t('authenticator.code.next')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconHash {...icon} />}
              onClick={() => {
                onChange('counter')
              }}
            >
              {t('authenticator.entries.changes.counter.name')}
            </Menu.Item>
          </>
        )}
        {(entry.type === 'motp' || entry.type === 'yandex') && (
          <Menu.Item
            leftSection={<IconKey {...icon} />}
            onClick={() => {
              onChange('pin')
            }}
          >
            {t('authenticator.entries.changes.pin.name')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconPencil {...icon} />}
          rightSection={<kbd className={classes.key}>F2</kbd>}
          onClick={onEdit}
        >
          {t('finding.details.menu')}
        </Menu.Item>
        <Menu.Item
          leftSection={entry.isFavorite ? <IconStarOff {...icon} /> : <IconStar {...icon} />}
          onClick={onFavorite}
        >
          {entry.isFavorite ? t('finding.favorite.remove') : t('finding.favorite.add')}
        </Menu.Item>
        <Menu.Item leftSection={<IconSquareCheck {...icon} />} onClick={onSelect}>
          {t('finding.selection.select')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash {...icon} />} className={classes.danger} onClick={onRemove}>
          {t('authenticator.entries.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
