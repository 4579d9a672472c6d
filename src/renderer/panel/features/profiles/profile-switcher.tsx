// Which browser this window is, with a menu of the others (S10); at the top right, as in browsers.
import { Menu } from '@mantine/core'
import { IconBrowser, IconBrowserPlus, IconCheck, IconChevronDown, IconList, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { panel } from '../../client'
import { laterDialog } from '../../../ui/later'
import { withAdminMessages } from '../../admin-messages'
import classes from './profile-switcher.module.css'
import { RenameDialog } from './rename-dialog'
import { useProfiles } from './use-profiles'
import { useMessages } from '../../../ui/use-messages'

const ManageRoom = laterDialog(() => withAdminMessages(async () => (await import('./manage-room')).ManageRoom))

export function ProfileSwitcher() {
  const t = useMessages()
  const profiles = useProfiles()
  const [dialog, setDialog] = useState<'rename' | 'manage' | null>(null)
  const show = (shown: 'rename' | 'manage') => () => {
    setDialog(shown)
  }
  const own = profiles.find((profile) => profile.isThis)
  if (own === undefined) return null
  const close = () => {
    setDialog(null)
  }

  const isOnly = profiles.length === 1
  // A number says nothing where there is no second one.
  const name = isOnly ? t('panel.settings.thisBrowser') : own.name

  return (
    <>
      <Menu position="bottom-end" width={260} withinPortal={false}>
        <Menu.Target>
          <button type="button" className={classes.button} aria-label={t('panel.profile.button', { name })}>
            <IconBrowser size={18} aria-hidden />
            <span className={classes.name}>{name}</span>
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{isOnly ? t('panel.profile.only') : t('panel.profile.label')}</Menu.Label>
          {profiles.map((profile) => (
            <Menu.Item
              key={profile.id}
              leftSection={profile.isThis ? <IconCheck size={16} aria-hidden /> : <IconBrowser size={16} aria-hidden />}
              {...(profile.isThis
                ? { rightSection: <span className={classes.own}>{t('panel.profile.current')}</span> }
                : {})}
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
            {t('panel.profile.create')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={show('rename')}>
            {t('panel.profile.rename')}
          </Menu.Item>
          {profiles.length > 1 && (
            <Menu.Item leftSection={<IconList size={16} aria-hidden />} onClick={show('manage')}>
              {t('panel.profile.manage')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <RenameDialog isOpen={dialog === 'rename'} name={own.name} onClose={close} />
      <ManageRoom isOpen={dialog === 'manage'} profiles={profiles} onClose={close} />
    </>
  )
}
