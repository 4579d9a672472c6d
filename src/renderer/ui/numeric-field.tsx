// A number field that accepts the digits of every script: the field behind it knows only 0 to 9 and would drop others.
import { NumberInput, type NumberInputProps } from '@mantine/core'
import type { ClipboardEvent, FormEvent } from 'react'
import { plainNumber } from '../../shared/text/plain'

/** Inserts `typed` as ASCII digits instead; true if it was something else. */
function putPlain(typed: string): boolean {
  const plain = plainNumber(typed)
  if (plain === typed) return false
  // Inserted as if typed, so that the field itself handles selection, undo and bounds.
  if (plain !== '') document.execCommand('insertText', false, plain)
  return true
}

export function NumericField(props: NumberInputProps) {
  return (
    <NumberInput
      {...props}
      onBeforeInput={(event: FormEvent<HTMLInputElement>) => {
        // The space bar gives no text.
        const { data } = event.nativeEvent as Partial<InputEvent>
        if (typeof data === 'string' && putPlain(data)) event.preventDefault()
      }}
      onPaste={(event: ClipboardEvent<HTMLInputElement>) => {
        if (putPlain(event.clipboardData.getData('text/plain'))) event.preventDefault()
      }}
    />
  )
}
