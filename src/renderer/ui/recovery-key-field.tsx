// The field for a recovery key, which is typed from paper: readable, grouped as on the sheet, and tolerant.
import { TextInput, type TextInputProps } from '@mantine/core'
import { useMessages } from './use-messages'

export function RecoveryKeyField(props: Omit<TextInputProps, 'label'>) {
  const t = useMessages()
  return (
    <TextInput
      {...props}
      label={t('lock.recoveryKeyField.label')}
      description={t('lock.recoveryKeyField.hint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', letterSpacing: '0.02em' } }}
    />
  )
}
