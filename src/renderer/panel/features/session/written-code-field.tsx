// The field for a code from paper: a backup code or an enrolment code.
import { TextInput, type TextInputProps } from '@mantine/core'
import classes from './code-screen.module.css'

export function WrittenCodeField(props: TextInputProps) {
  return (
    <TextInput
      {...props}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={64}
      autoFocus
      classNames={{ input: classes.backupCode ?? '' }}
    />
  )
}
