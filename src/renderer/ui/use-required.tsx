// A text field that must not be empty. The message appears at the field when the form is sent, and disappears when the user types.
import { useState, type ChangeEvent, type ReactNode } from 'react'

export interface RequiredOptions {
  readonly initial?: string
  /** The message at the field if it is empty. */
  readonly missing: string
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
  /** For `onSubmit`: whether there is anything but spaces; if not, the message appears. */
  readonly check: () => boolean
}

export function useRequired({ initial = '', missing, onType }: RequiredOptions): Required {
  const [value, setValue] = useState(initial)
  const [isMissing, setIsMissing] = useState(false)
  return {
    value,
    bound: {
      value,
      onChange: (event) => {
        setValue(event.currentTarget.value)
        setIsMissing(false)
        onType?.()
      },
      error: isMissing ? <span role="alert">{missing}</span> : undefined
    },
    check: () => {
      const isFilled = value.trim() !== ''
      setIsMissing(!isFilled)
      return isFilled
    }
  }
}
