// What stands around every screen of a signed-in user: the brand, and the menu under the user's own email address.
import { Menu } from '@mantine/core'
import { IconChevronDown, IconLogout } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { SignedInUser } from '../../../../shared/contract'
import { productWords } from '../../../strings/common'
import { frameWords } from '../../../strings/panel'
import { AppearanceItems } from '../../../ui/appearance'
import { BrandMark } from '../../../ui/brand-mark'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { useTakeSession } from '../session/use-session'
import classes from './signed-in-frame.module.css'

export interface SignedInFrameProps {
  readonly user: SignedInUser
  readonly accountName: string
  readonly children: ReactNode
}

export function SignedInFrame({ user, accountName, children }: SignedInFrameProps) {
  return (
    <>
      <header className={classes.header}>
        <div className={classes.brand}>
          <BrandMark size={28} />
          <span className={classes.product}>{productWords.name}</span>
          <span className={classes.account}>{accountName}</span>
        </div>
        <UserMenu user={user} />
      </header>
      <main className={classes.main}>{children}</main>
    </>
  )
}

function UserMenu({ user }: { readonly user: SignedInUser }) {
  const loggingOut = useSubmit(panel.session.logOut, useTakeSession())
  return (
    <Menu position="bottom-end" width={248} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={classes.user}>
          <span className={classes.initials} aria-hidden>
            {initialsOf(user.name)}
          </span>
          <span className={classes.email}>{user.email}</span>
          <IconChevronDown className={classes.chevron} size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{user.name}</strong>
          <span>{frameWords.roles[user.role]}</span>
        </div>
        <Menu.Divider />
        <AppearanceItems />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => {
            loggingOut.submit({})
          }}
        >
          {frameWords.userMenu.logOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** The first letters of the first and last word of a name. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase()
}
