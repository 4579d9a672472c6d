// A field for a number, which takes the digits of every script: the field behind it knows 0 to 9 alone and would drop others.
import { NumberInput, type NumberInputProps } from '@mantine/core'
import type { ClipboardEvent, FormEvent } from 'react'
import { plainNumber } from '../../shared/text/plain'

/** Puts `typed` in as plain digits in the place of what was about to come; true where that was something else. */
function putPlain(typed: string): boolean {
  const plain = plainNumber(typed)
  if (plain === typed) return false
  // Goes through the field as if it had been typed: selection, undo and bounds are the field's own.
  if (plain !== '') document.execCommand('insertText', false, plain)
  return true
}

export function NumericField(props: NumberInputProps) {
  return (
    <NumberInput
      {...props}
      onBeforeInput={(event: FormEvent<HTMLInputElement>) => {
        // The space bar tells no text.
        const { data } = event.nativeEvent as Partial<InputEvent>
        if (typeof data === 'string' && putPlain(data)) event.preventDefault()
      }}
      onPaste={(event: ClipboardEvent<HTMLInputElement>) => {
        if (putPlain(event.clipboardData.getData('text/plain'))) event.preventDefault()
      }}
    />
  )
}
