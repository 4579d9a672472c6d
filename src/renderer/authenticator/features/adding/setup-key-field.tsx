// The field for a setup key. A key from the clipboard stays in the main process: the field then shows only how long it is.
import { CloseButton, TextInput, type TextInputProps } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { useMessages } from '../../../ui/use-messages'
import { Caution } from './caution'
import type { TypedKey } from './typed-key'
import classes from './typing-step.module.css'

export interface SetupKeyFieldProps {
  readonly typed: Pick<TypedKey, 'setupKey' | 'heldKey'>
  readonly error: ReactNode
  readonly isShortShown: boolean
  readonly onChange: (typed: Partial<Pick<TypedKey, 'setupKey' | 'heldKey'>>) => void
}

const dots = '•••• •••• •••• ••••'

export function SetupKeyField({ typed, error, isShortShown, onChange }: SetupKeyFieldProps) {
  const t = useMessages()
  const field = useRef<HTMLInputElement>(null)
  const { heldKey, setupKey } = typed
  const common: Partial<TextInputProps> = {
    className: classes.key,
    label: t('authenticator.adding.fields.setupKey'),
    inputWrapperOrder: ['label', 'input', 'description', 'error'],
    error,
    autoComplete: 'off',
    spellCheck: false
  }
  return (
    <>
      {heldKey === null ? (
        <TextInput
          {...common}
          ref={field}
          description={t('authenticator.adding.fields.setupKeyHint')}
          maxLength={2048}
          autoCapitalize="none"
          value={setupKey}
          onChange={(event) => {
            onChange({ setupKey: event.currentTarget.value })
          }}
        />
      ) : (
        <TextInput
          {...common}
          description={t('authenticator.adding.fields.heldKeyHint', { count: heldKey.characters })}
          readOnly
          value={dots}
          rightSection={
            <CloseButton
              size="sm"
              aria-label={t('authenticator.adding.fields.anotherKey')}
              onClick={() => {
                onChange({ heldKey: null })
                requestAnimationFrame(() => field.current?.focus())
              }}
            />
          }
        />
      )}
      {isShortShown && (
        <div role="alert">
          <Caution icon={IconAlertTriangle}>{t('authenticator.adding.shortKey')}</Caution>
        </div>
      )}
    </>
  )
}
