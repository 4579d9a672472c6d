// Light, dark or the system's scheme. The main process stores the choice: pages store nothing (CHECKLIST 50).
import { IconBrightness, IconMoon, IconSun } from '@tabler/icons-react'
import type { ColorScheme } from '../../shared/contract'
import { useAppState } from './app-state'
import { ChoiceButton, ChoiceItems, type ChoiceProps } from './choice-menu'
import { sharedClient } from './client'
import type { Command } from './command-palette'
import { formatLabelled } from '../messages/format'
import { t } from '../messages/language'

export const schemes: readonly ColorScheme[] = ['auto', 'light', 'dark']

/** Ignores values that are not a scheme: menus and controls pass plain strings. */
export function setColorScheme(chosen: string | null): void {
  const colorScheme = schemes.find((each) => each === chosen)
  if (colorScheme !== undefined) void sharedClient.app.setColorScheme({ colorScheme })
}

/** The commands of the palette that choose a scheme. */
export const schemeCommands = (): readonly Command[] =>
  (['light', 'dark'] as const).map((scheme) => ({
    id: scheme,
    label: formatLabelled(t('app.appearance.title'), t(`app.appearance.schemes.${scheme}`)),
    Icon: scheme === 'light' ? IconSun : IconMoon,
    run: () => {
      setColorScheme(scheme)
    }
  }))

function useAppearance(): ChoiceProps {
  const { colorScheme } = useAppState()
  return {
    title: t('app.appearance.title'),
    value: colorScheme,
    choices: schemes.map((value) => ({ value, label: t(`app.appearance.schemes.${value}`) })),
    onChoose: setColorScheme
  }
}

export const AppearanceItems = () => <ChoiceItems {...useAppearance()} />
export const AppearanceButton = () => <ChoiceButton Icon={IconBrightness} {...useAppearance()} />
