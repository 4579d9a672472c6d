// The app's language: the system's, or a chosen one. Each is listed in its own language, for users who cannot read the page. The main
// process stores the choice, for both apps.
import { NativeSelect, Text } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import type { LanguageChoice } from '../../shared/contract'
import { languageNames, languages } from '../../shared/model/languages'
import { useAppState } from './app-state'
import { ChoiceButton, type ChoiceProps } from './choice-menu'
import { sharedClient } from './client'
import { formatLanguage, formatSentences } from '../messages/format'
import { t } from '../messages/language'
import { findMissingFont } from './fonts'

const choices: readonly LanguageChoice[] = ['system', ...languages]

/** Ignores values that are not a choice: menus and controls pass plain strings. */
function setLanguage(chosen: string): void {
  const choice = choices.find((each) => each === chosen)
  if (choice !== undefined) void sharedClient.app.setLanguage({ choice })
}

function useLanguage(): ChoiceProps {
  const { languageChoice } = useAppState()
  return {
    title: t('app.language.title'),
    value: languageChoice,
    choices: choices.map((value) =>
      value === 'system'
        ? { value, label: t('app.language.system') }
        : { value, label: languageNames[value], lang: value }
    ),
    onChoose: setLanguage
  }
}

/** A sentence for each language that this system has no letters for. */
const sayMissingFonts = (): readonly string[] =>
  languages.flatMap((language) => {
    const font = findMissingFont(language)
    return font === null ? [] : [t('app.language.noFont', { language: formatLanguage(language), font })]
  })

export function LanguageSelect({ isLabelled = true }: { readonly isLabelled?: boolean }) {
  const { title, value, choices: offered, onChoose } = useLanguage()
  const missing = sayMissingFonts()
  return (
    <NativeSelect
      {...(isLabelled ? { label: title } : { 'aria-label': title })}
      {...(missing.length === 0 ? {} : { description: formatSentences(missing) })}
      inputWrapperOrder={['label', 'input', 'description']}
      value={value}
      onChange={(event) => {
        onChoose(event.currentTarget.value)
      }}
    >
      {offered.map(({ label, ...option }) => (
        <option key={option.value} {...option}>
          {label}
        </option>
      ))}
    </NativeSelect>
  )
}

/** Part of the open menu only, because looking for fonts takes some milliseconds the first time. */
const MissingFonts = () =>
  sayMissingFonts().map((sentence) => (
    <Text key={sentence} size="xs" c="dimmed" maw={240} px="sm" py={6}>
      {sentence}
    </Text>
  ))

/** For screens before there are settings. */
export const LanguageButton = () => <ChoiceButton Icon={IconLanguage} {...useLanguage()} hint={<MissingFonts />} />
