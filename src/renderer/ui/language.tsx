// Which language the app speaks: the system's, or one that was chosen. Each is named in itself, so that whoever cannot read
// the page finds their own. The choice lives in the main process and holds for both apps.
import { NativeSelect } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import type { LanguageChoice } from '../../shared/contract'
import { languageNames, languages } from '../../shared/model/languages'
import { useAppState } from './app-state'
import { ChoiceButton, type ChoiceProps } from './choice-menu'
import { sharedClient } from './client'
import { t } from '../messages/language'

const choices: readonly LanguageChoice[] = ['system', ...languages]

/** Ignores anything that is no choice: menus and controls hand over plain strings. */
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

/** For screens that have no settings yet. */
export const LanguageButton = () => <ChoiceButton Icon={IconLanguage} {...useLanguage()} />
