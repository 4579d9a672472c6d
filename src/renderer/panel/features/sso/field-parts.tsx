// What the fields of the provider share.
import { TextInput, type TextInputProps } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Role } from '../../../../shared/contract'

export const roles = ['admin', 'member'] as const satisfies readonly Role[]
export const toRole = (value: string): Role => (value === 'admin' ? 'admin' : 'member')
/** The hint stands below its field. */
export const below = ['label', 'input', 'description', 'error'] as ['label', 'input', 'description', 'error']

export const said = (text: string | undefined): ReactNode =>
  text === undefined ? undefined : <span role="alert">{text}</span>

/** A field for identifiers: nothing completes or corrects them. */
export function PlainField({
  onValue,
  ...props
}: Omit<TextInputProps, 'onChange'> & { readonly onValue: (value: string) => void }) {
  return (
    <TextInput
      inputWrapperOrder={below}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        onValue(event.currentTarget.value)
      }}
      {...props}
    />
  )
}
