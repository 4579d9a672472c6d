// A text field that must not be empty, and may have to look like something. The message appears at the field when the
// form is sent, and disappears when the user types.
import { useState, type ChangeEvent, type ReactNode } from 'react'

export interface RequiredOptions {
  readonly initial?: string
  /** The message at the field if it is empty. */
  readonly missing: string
  /** The message for text that cannot be right; null if it can be. */
  readonly findMistake?: (value: string) => string | null
  readonly onType?: () => void
}

export interface BoundToRequired {
  readonly value: string
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void
  readonly error: ReactNode
}

export interface Required {
  readonly value: string
  /** For the field itself. */
  readonly bound: BoundToRequired
  /** For `onSubmit`: whether the text can be right; if not, the message appears. */
  readonly check: () => boolean
}

export function useRequired({ initial = '', missing, findMistake, onType }: RequiredOptions): Required {
  const [value, setValue] = useState(initial)
  const [isChecked, setIsChecked] = useState(false)
  // Computed now: the language may have changed since the form was sent.
  const mistake = value.trim() === '' ? missing : (findMistake?.(value) ?? null)
  return {
    value,
    bound: {
      value,
      onChange: (event) => {
        setValue(event.currentTarget.value)
        setIsChecked(false)
        onType?.()
      },
      error: isChecked && mistake !== null ? <span role="alert">{mistake}</span> : undefined
    },
    check: () => {
      setIsChecked(true)
      return mistake === null
    }
  }
}
