// Light, dark or as the system says, the same choice as in the menu; and the language.
import { SegmentedControl, Stack } from '@mantine/core'
import { appearanceWords } from '../../../strings/app'
import { schemes, setColorScheme } from '../../../ui/appearance'
import { useAppState } from '../../../ui/app-state'
import { LanguageSelect } from '../../../ui/language'

export function AppearanceSection() {
  const { colorScheme } = useAppState()
  return (
    <Stack gap="lg">
      <SegmentedControl
        fullWidth
        data-autofocus
        aria-label={appearanceWords.title}
        value={colorScheme}
        data={schemes.map((scheme) => ({ value: scheme, label: appearanceWords.schemes[scheme] }))}
        onChange={setColorScheme}
      />
      <LanguageSelect />
    </Stack>
  )
}
