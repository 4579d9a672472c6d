// The ways in.
import { IconCamera, IconClipboard, IconFileImport, IconKeyboard, IconPhoto, IconScreenshot } from '@tabler/icons-react'
import { useRef } from 'react'
import { addingWords } from '../../../strings/authenticator'
import { Way, Ways } from '../sheet/way'
import { findMissingPages } from './outcomes'
import { TransferNote } from './transfer-note'
import type { Adding } from './use-adding'

export interface WaysStepProps {
  readonly adding: Adding
  readonly onImport: () => void
}

export function WaysStep({ adding, onImport }: WaysStepProps) {
  const chooser = useRef<HTMLInputElement>(null)
  const words = addingWords.ways
  const progress = findMissingPages(adding.gathered)
  return (
    <Ways>
      {progress !== null && <TransferNote progress={progress} isScanning />}
      <Way icon={<IconCamera aria-hidden />} {...words.camera} isFirst onChoose={adding.startCamera} />
      <Way icon={<IconScreenshot aria-hidden />} {...words.screen} onChoose={adding.readScreens} />
      <Way icon={<IconPhoto aria-hidden />} {...words.files} onChoose={() => chooser.current?.click()} />
      <Way icon={<IconClipboard aria-hidden />} {...words.clipboard} onChoose={adding.readClipboard} />
      <Way icon={<IconKeyboard aria-hidden />} {...words.typing} onChoose={adding.startTyping} />
      <Way icon={<IconFileImport aria-hidden />} {...words.importing} onChoose={onImport} />
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file can be chosen again.
          event.currentTarget.value = ''
          adding.readFiles(files)
        }}
      />
    </Ways>
  )
}
