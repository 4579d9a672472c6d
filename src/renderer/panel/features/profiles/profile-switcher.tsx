// Which browser this window is, with the ways to the others (S10): where browsers have theirs, at the top right.
import { Menu } from '@mantine/core'
import { IconBrowser, IconBrowserPlus, IconCheck, IconChevronDown, IconList, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { profileWords as words } from '../../../strings/panel'
import { panel } from '../../client'
import { AdminRoom } from '../admin/admin-page'
import { ManageDialog } from './manage-dialog'
import classes from './profile-switcher.module.css'
import { RenameDialog } from './rename-dialog'
import { useProfiles } from './use-profiles'

export function ProfileSwitcher() {
  const profiles = useProfiles()
  const [dialog, setDialog] = useState<'rename' | 'manage' | null>(null)
  const own = profiles.find((profile) => profile.isThis)
  if (own === undefined) return null
  const close = () => {
    setDialog(null)
  }

  return (
    <>
      <Menu position="bottom-end" width={260} withinPortal={false}>
        <Menu.Target>
          <button type="button" className={classes.button} aria-label={words.button(own.name)}>
            <IconBrowser size={18} aria-hidden />
            <span className={classes.name}>{own.name}</span>
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.label}</Menu.Label>
          {profiles.map((profile) => (
            <Menu.Item
              key={profile.id}
              leftSection={profile.isThis ? <IconCheck size={16} aria-hidden /> : <IconBrowser size={16} aria-hidden />}
              {...(profile.isThis ? { rightSection: <span className={classes.own}>{words.current}</span> } : {})}
              onClick={() => {
                if (!profile.isThis) void panel.profiles.open({ id: profile.id })
              }}
            >
              <span className={classes.item}>{profile.name}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconBrowserPlus size={16} aria-hidden />}
            onClick={() => void panel.profiles.create({})}
          >
            {words.create}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => {
              setDialog('rename')
            }}
          >
            {words.rename}
          </Menu.Item>
          {profiles.length > 1 && (
            <Menu.Item
              leftSection={<IconList size={16} aria-hidden />}
              onClick={() => {
                setDialog('manage')
              }}
            >
              {words.manage}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <RenameDialog isOpen={dialog === 'rename'} name={own.name} onClose={close} />
      <AdminRoom>
        <ManageDialog isOpen={dialog === 'manage'} profiles={profiles} onClose={close} />
      </AdminRoom>
    </>
  )
}
