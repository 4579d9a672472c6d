// The window's header: the app's name, the search, the button that adds an account, and the menu.
import { ActionIcon, Button, CloseButton, Menu, TextInput } from '@mantine/core'
import {
  IconBuildingLighthouse,
  IconDots,
  IconEyeOff,
  IconFileExport,
  IconFileImport,
  IconFlask,
  IconFolders,
  IconKey,
  IconLock,
  IconPlus,
  IconSearch,
  IconSettings,
  IconTrash
} from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { shortcutMessage } from '../../../messages/keys'
import { AppearanceItems } from '../../../ui/appearance'
import { useAppState } from '../../../ui/app-state'
import { BrandMark } from '../../../ui/brand-mark'
import { app, lock } from '../../client'
import { useHasPassphrase } from '../lock/use-has-passphrase'
import type { View } from '../view/use-view'
import { ViewMenu } from '../view/view-menu'
import type { MenuDialog } from './dialogs'
import classes from './page-header.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface PageHeaderProps {
  /** False while there is no account: the screen below then has the button that adds one. */
  readonly hasEntries: boolean
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly search: RefObject<HTMLInputElement | null>
  readonly onSearchKey: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly view: View
  readonly onAdd: () => void
  readonly onImport: () => void
  readonly onShow: (name: MenuDialog) => void
}

export function PageHeader(props: PageHeaderProps) {
  const t = useMessages()
  const { hasEntries, query, onQuery, search, onSearchKey, view } = props
  const { onAdd, onImport, onShow } = props
  const { isDemo, platform } = useAppState()
  const hasPassphrase = useHasPassphrase()
  const show = (name: Parameters<typeof onShow>[0]) => () => {
    onShow(name)
  }
  return (
    <header className={classes.header} data-full={hasEntries || undefined}>
      <div className={classes.brand}>
        <BrandMark size={30} />
        <h1 className={classes.name}>
          <span className="cs-heard-only">{t('app.product.name')} </span>
          {t('app.product.apps.authenticator')}
        </h1>
      </div>
      {hasEntries && (
        <>
          <TextInput
            ref={search}
            className={classes.search}
            type="search"
            aria-label={t('authenticator.entries.search')}
            placeholder={t('authenticator.entries.search')}
            autoComplete="off"
            spellCheck={false}
            radius="xl"
            leftSection={<IconSearch size={18} aria-hidden />}
            rightSection={
              query !== '' && (
                <CloseButton
                  size="sm"
                  radius="xl"
                  aria-label={t('authenticator.entries.clearSearch')}
                  onClick={() => {
                    onQuery('')
                    search.current?.focus()
                  }}
                />
              )
            }
            value={query}
            onChange={(event) => {
              onQuery(event.currentTarget.value)
            }}
            onKeyDown={onSearchKey}
          />
          <ViewMenu {...view} className={classes.view ?? ''} />
          <Button
            className={classes.add}
            radius="xl"
            leftSection={<IconPlus size={18} stroke={2.4} aria-hidden />}
            title={shortcutMessage('CommandOrControl+N', platform)}
            onClick={onAdd}
          >
            {t('authenticator.adding.title')}
          </Button>
        </>
      )}
      <Menu position="bottom-end" width={230} withinPortal={false}>
        <Menu.Target>
          <ActionIcon
            className={classes.menu}
            variant="subtle"
            color="gray"
            size={42}
            radius="xl"
            aria-label={t('authenticator.entries.menu')}
          >
            <IconDots size={22} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileImport size={18} aria-hidden />} onClick={onImport}>
            {t('transfer.import.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileExport size={18} aria-hidden />}
            disabled={!hasEntries}
            onClick={show('export')}
          >
            {t('transfer.export.title')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconFolders size={18} aria-hidden />}
            disabled={!hasEntries}
            onClick={show('groups')}
          >
            {t('finding.group.menu')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={18} aria-hidden />} onClick={show('trash')}>
            {t('finding.trash.title')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconBuildingLighthouse size={18} aria-hidden />}
            onClick={() => void app.showOther({})}
          >
            {t('authenticator.entries.openPanel')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFlask size={18} aria-hidden />}
            onClick={() => void (isDemo ? app.leaveDemo({}) : app.exploreDemo({}))}
          >
            {isDemo ? t('authenticator.entries.leaveDemo') : t('authenticator.entries.exploreDemo')}
          </Menu.Item>
          <Menu.Divider />
          {hasPassphrase === false ? (
            <>
              <Menu.Item leftSection={<IconEyeOff size={18} aria-hidden />} onClick={() => void lock.now({})}>
                {t('lock.hideCodes')}
                <span className={classes.hint}>{t('lock.oneClickShows')}</span>
              </Menu.Item>
              {!isDemo && (
                <Menu.Item leftSection={<IconKey size={18} aria-hidden />} onClick={show('lock')}>
                  {t('lock.passphrase.add')}
                </Menu.Item>
              )}
            </>
          ) : (
            <Menu.Item leftSection={<IconLock size={18} aria-hidden />} onClick={() => void lock.now({})}>
              {t('lock.lock')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconSettings size={18} aria-hidden />} onClick={show('settings')}>
            {t('authenticator.settings.title')}
          </Menu.Item>
          <Menu.Divider />
          <AppearanceItems />
        </Menu.Dropdown>
      </Menu>
    </header>
  )
}
