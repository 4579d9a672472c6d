// Light, dark or the system's scheme, the same choice as in the menu; and the language.
import { SegmentedControl, Stack } from '@mantine/core'
import { schemes, setColorScheme } from '../../../ui/appearance'
import { useAppState } from '../../../ui/app-state'
import { LanguageSelect } from '../../../ui/language'
import { useMessages } from '../../../ui/use-messages'

export function AppearanceSection() {
  const t = useMessages()
  const { colorScheme } = useAppState()
  return (
    <Stack gap="lg">
      <SegmentedControl
        fullWidth
        data-autofocus
        aria-label={t('app.appearance.title')}
        value={colorScheme}
        data={schemes.map((scheme) => ({ value: scheme, label: t(`app.appearance.schemes.${scheme}`) }))}
        onChange={setColorScheme}
      />
      <LanguageSelect />
    </Stack>
  )
}
