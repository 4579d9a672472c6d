// The row's menu (S12): **Actions for {email}**, the same on a user's own page.
import { ActionIcon, Button, Menu } from '@mantine/core'
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
import { useRef } from 'react'
import type { UserRow } from '../../../../shared/contract'
import { userActionWords, usersWords, type UserActionKind } from '../../../strings/admin'

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
  // The dialog that comes goes back to what has the focus now: not to a menu item that is gone by then.
  const target = useRef<HTMLButtonElement>(null)
  const name = usersWords.actionsFor(user.email)
  const groups: readonly (readonly UserActionKind[])[] = [
    ['reset-two-factor', 'reset-password', 'unlock'],
    [user.status === 'disabled' ? 'enable' : 'disable', 'change-role'],
    ['end-sessions', 'forget-browsers'],
    ['delete']
  ]
  return (
    <Menu position="bottom-end" width={274}>
      <Menu.Target>
        {look === 'dots' ? (
          <ActionIcon ref={target} variant="subtle" color="gray" size={32} aria-label={name} c="var(--cs-ink-soft)">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        ) : (
          <Button
            ref={target}
            variant="default"
            size="sm"
            aria-label={name}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {usersWords.columns.actions}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
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
                    target.current?.focus()
                    onChoose(kind)
                  }}
                >
                  {userActionWords[kind]}
                </Menu.Item>
              )
            })}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
