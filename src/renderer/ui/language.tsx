// The app's language: the system's, or a chosen one. Each is listed in its own language, for users who cannot read the page. The main
// process stores the choice, for both apps.
import { NativeSelect } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import type { LanguageChoice } from '../../shared/contract'
import { languageNames, languages } from '../../shared/model/languages'
import { useAppState } from './app-state'
import { ChoiceButton, type ChoiceProps } from './choice-menu'
import { sharedClient } from './client'
import { t } from '../messages/language'

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

export function LanguageSelect({ isLabelled = true }: { readonly isLabelled?: boolean }) {
  const { title, value, choices: offered, onChoose } = useLanguage()
  return (
    <NativeSelect
      {...(isLabelled ? { label: title } : { 'aria-label': title })}
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

/** For screens before there are settings. */
export const LanguageButton = () => <ChoiceButton Icon={IconLanguage} {...useLanguage()} />
