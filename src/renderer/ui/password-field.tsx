// A password or passphrase field: masked, revealable by mouse and keyboard, and open to paste (CHECKLIST 7).
import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from './use-messages'

export interface PasswordFieldProps extends Omit<
  PasswordInputProps,
  'visible' | 'onVisibilityChange' | 'autoComplete'
> {
  readonly label: string
  readonly autoComplete: 'current-password' | 'new-password'
}

export function PasswordField(props: PasswordFieldProps) {
  const t = useMessages()
  const [isVisible, setIsVisible] = useState(false)
  return (
    <PasswordInput
      {...props}
      visible={isVisible}
      onVisibilityChange={setIsVisible}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{
        'aria-label': isVisible ? t('app.passwordField.hide') : t('app.passwordField.show'),
        'aria-pressed': isVisible
      }}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
    />
  )
}
