// The browser's own file dialog, opened by another control through the ref.
import type { Ref } from 'react'

export interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>
  readonly accept?: string
  readonly onFiles: (files: readonly File[]) => void
}

export function FileInput({ ref, accept, onFiles }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      multiple
      hidden
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])]
        // Allows choosing the same file again.
        event.currentTarget.value = ''
        if (files.length > 0) onFiles(files)
      }}
    />
  )
}
