// A choice between a few values, as part of any menu or as a menu of its own behind a small button.
import { ActionIcon, Menu } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

export interface ChoiceProps {
  readonly title: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string; readonly lang?: string }[]
  readonly onChoose: (value: string) => void
  /** What to know before choosing. */
  readonly hint?: ReactNode
  /** A choice closes the menu. Otherwise it stays open, for another one. */
  readonly closes?: boolean
}

/** A label, and one radio item per choice. */
export function ChoiceItems({ title, value, choices, onChoose, hint, closes = false }: ChoiceProps) {
  return (
    <>
      <Menu.Label>{title}</Menu.Label>
      <Menu.RadioGroup value={value} onChange={onChoose}>
        {choices.map(({ label, ...choice }) => (
          <Menu.RadioItem key={choice.value} closeMenuOnClick={closes} {...choice}>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      {hint}
    </>
  )
}

/** For screens without another menu. */
export function ChoiceButton({ Icon, ...choice }: ChoiceProps & { readonly Icon: TablerIcon }) {
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={choice.title} c="inherit">
          <Icon size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ChoiceItems {...choice} closes />
      </Menu.Dropdown>
    </Menu>
  )
}
