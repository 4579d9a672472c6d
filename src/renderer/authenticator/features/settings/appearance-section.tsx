// Light, dark or as the system says; the same choice as in the menu.
import { SegmentedControl } from '@mantine/core'
import { appearanceWords } from '../../../strings/app'
import { schemes, setColorScheme } from '../../../ui/appearance'
import { useAppState } from '../../../ui/app-state'

export function AppearanceSection() {
  const { colorScheme } = useAppState()
  return (
    <SegmentedControl
      fullWidth
      data-autofocus
      aria-label={appearanceWords.title}
      value={colorScheme}
      data={schemes.map((scheme) => ({ value: scheme, label: appearanceWords.schemes[scheme] }))}
      onChange={setColorScheme}
    />
  )
}
