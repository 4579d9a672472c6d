// Light, dark or as the system says. The choice lives in the main process: pages keep nothing (CHECKLIST 50).
import { ActionIcon, Menu } from '@mantine/core'
import { IconBrightness } from '@tabler/icons-react'
import type { ColorScheme } from '../../shared/contract'
import { appearanceWords } from '../strings/app'
import { useAppState } from './app-state'
import { sharedClient } from './client'

export const schemes: readonly ColorScheme[] = ['auto', 'light', 'dark']

/** Ignores anything that is no scheme: menus and controls hand over plain strings. */
export function setColorScheme(chosen: string | null): void {
  const colorScheme = schemes.find((each) => each === chosen)
  if (colorScheme !== undefined) void sharedClient.app.setColorScheme({ colorScheme })
}

/** The choice as items of any menu: a label and three radio items. */
export function AppearanceItems() {
  const { colorScheme } = useAppState()
  return (
    <>
      <Menu.Label id="appearance-label">{appearanceWords.title}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={setColorScheme}>
        {schemes.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {appearanceWords.schemes[scheme]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}

/** The choice behind a small button, for screens that have no other menu. */
export function AppearanceButton() {
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={appearanceWords.title} c="inherit">
          <IconBrightness size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <AppearanceItems />
      </Menu.Dropdown>
    </Menu>
  )
}
