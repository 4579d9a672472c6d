// Which language the app speaks: the system's, or one that was chosen. Each is named in itself, so that whoever cannot read
// the page finds their own. The choice lives in the main process and holds for both halves.
import { ActionIcon, Menu, NativeSelect } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import type { LanguageChoice } from '../../shared/contract'
import { languageWords } from '../strings/app'
import { languageNames, languagesNamed } from '../strings/language'
import { useAppState } from './app-state'
import { sharedClient } from './client'

const choices: readonly LanguageChoice[] = ['system', ...languagesNamed]
const nameOf = (choice: LanguageChoice) => (choice === 'system' ? languageWords.system : languageNames[choice])

/** Ignores anything that is no choice: menus and controls hand over plain strings. */
function setLanguage(chosen: string): void {
  const choice = choices.find((each) => each === chosen)
  if (choice !== undefined) void sharedClient.app.setLanguage({ choice })
}

export function LanguageSelect({ isLabelled = true }: { readonly isLabelled?: boolean }) {
  const { languageChoice } = useAppState()
  return (
    <NativeSelect
      {...(isLabelled ? { label: languageWords.title } : { 'aria-label': languageWords.title })}
      value={languageChoice}
      onChange={(event) => {
        setLanguage(event.currentTarget.value)
      }}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice} {...(choice === 'system' ? {} : { lang: choice })}>
          {nameOf(choice)}
        </option>
      ))}
    </NativeSelect>
  )
}

/** The choice behind a small button, for screens that have no settings yet. */
export function LanguageButton() {
  const { languageChoice } = useAppState()
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={languageWords.title} c="inherit">
          <IconLanguage size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{languageWords.title}</Menu.Label>
        <Menu.RadioGroup value={languageChoice} onChange={setLanguage}>
          {choices.map((choice) => (
            <Menu.RadioItem key={choice} value={choice} {...(choice === 'system' ? {} : { lang: choice })}>
              {nameOf(choice)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
