// The row's menu (S12): **Actions for {email}**, also on the user's page. The button is a plain one and the menu is created when it opens,
// because a table that scrolls fast renders hundreds of lines a second.
import { Menu } from '@mantine/core'
import {
  IconBan,
  IconBrowserOff,
  IconChevronDown,
  IconCircleCheck,
  IconDots,
  IconKey,
  IconLockOpen,
  IconLogout,
  IconRefresh,
  IconTrash,
  IconUserCog
} from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import type { UserRow } from '../../../../shared/contract'
import type { UserActionKind } from '../../../messages/admin'
import classes from './user-actions-menu.module.css'
import { useMessages } from '../../../ui/use-messages'

const icons: Readonly<Record<UserActionKind, typeof IconDots>> = {
  'reset-two-factor': IconRefresh,
  'reset-password': IconKey,
  unlock: IconLockOpen,
  disable: IconBan,
  enable: IconCircleCheck,
  'change-role': IconUserCog,
  'end-sessions': IconLogout,
  'forget-browsers': IconBrowserOff,
  delete: IconTrash
}

export interface UserActionsMenuProps {
  readonly user: Pick<UserRow, 'email' | 'status'>
  readonly onChoose: (kind: UserActionKind) => void
  readonly look?: 'dots' | 'button'
}

export function UserActionsMenu({ user, onChoose, look = 'dots' }: UserActionsMenuProps) {
  const t = useMessages()
  const button = useRef<HTMLButtonElement>(null)
  const buttonId = useId()
  // `closing` during the transition: it stays mounted until then.
  const [stage, setStage] = useState<'none' | 'open' | 'closing'>('none')
  const groups: readonly (readonly UserActionKind[])[] = [
    ['reset-two-factor', 'reset-password', ...(user.status === 'locked' ? (['unlock'] as const) : [])],
    [user.status === 'disabled' ? 'enable' : 'disable', 'change-role'],
    ['end-sessions', 'forget-browsers'],
    ['delete']
  ]
  return (
    <span className={classes.place}>
      <button
        ref={button}
        id={buttonId}
        type="button"
        className={classes.button}
        data-look={look}
        aria-label={t('admin.users.actionsFor', { email: user.email })}
        aria-haspopup="menu"
        aria-expanded={stage === 'open'}
        onClick={() => {
          setStage(stage === 'open' ? 'closing' : 'open')
        }}
        // A press on the button itself is not one outside: it closes the menu and must not open it again.
        onMouseDown={(event) => {
          if (stage === 'open') event.stopPropagation()
        }}
        onTouchStart={(event) => {
          if (stage === 'open') event.stopPropagation()
        }}
        onKeyDown={(event) => {
          // In the table, the arrow keys move between lines.
          if (event.key !== 'ArrowDown' || look === 'dots') return
          event.preventDefault()
          setStage('open')
        }}
      >
        {look === 'button' && t('admin.users.columns.actions')}
        {look === 'button' ? <IconChevronDown size={16} aria-hidden /> : <IconDots size={18} aria-hidden />}
      </button>
      {stage !== 'none' && (
        <Menu
          opened={stage === 'open'}
          onChange={(isOpen) => {
            setStage(isOpen ? 'open' : 'closing')
            // Not to a menu item that is gone by then; a dialog that follows also returns the focus to this button.
            if (!isOpen) button.current?.focus({ preventScroll: true })
          }}
          onExitTransitionEnd={() => {
            setStage((now) => (now === 'closing' ? 'none' : now))
          }}
          position="bottom-end"
          width={274}
        >
          <Menu.Target>
            <span className={classes.anchor} aria-hidden />
          </Menu.Target>
          <Menu.Dropdown aria-labelledby={buttonId}>
            {groups.map((kinds, index) => (
              <div key={kinds[0]} role="none">
                {index > 0 && <Menu.Divider />}
                {kinds.map((kind) => {
                  const Icon = icons[kind]
                  return (
                    <Menu.Item
                      key={kind}
                      leftSection={<Icon size={16} aria-hidden />}
                      {...(kind === 'delete' ? { c: 'var(--cs-danger)' } : {})}
                      onClick={() => {
                        button.current?.focus({ preventScroll: true })
                        onChoose(kind)
                      }}
                    >
                      {t(`admin.userAction.${kind}`)}
                    </Menu.Item>
                  )
                })}
              </div>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  )
}
