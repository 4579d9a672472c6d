// The field that narrows a long table, with a button that clears it.
import { CloseButton, TextInput, type TextInputProps } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'

export interface SearchFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly clearLabel: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function SearchField({ clearLabel, value, onChange, ...props }: SearchFieldProps) {
  return (
    <TextInput
      {...props}
      size="sm"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        value === '' ? null : (
          <CloseButton
            size="sm"
            aria-label={clearLabel}
            onClick={() => {
              onChange('')
            }}
          />
        )
      }
      maxLength={254}
      spellCheck={false}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value)
      }}
    />
  )
}
