// The ways to add an account.
import { IconCamera, IconClipboard, IconFileImport, IconKeyboard, IconPhoto, IconScreenshot } from '@tabler/icons-react'
import { useRef } from 'react'
import { FileInput } from '../../../ui/file-input'
import { useMessages } from '../../../ui/use-messages'
import { Way, Ways } from '../sheet/way'
import { findMissingPages } from './outcomes'
import { TransferNote } from './transfer-note'
import type { Adding } from './use-adding'

type WayName = 'camera' | 'screen' | 'files' | 'clipboard' | 'typing' | 'importing'

export interface WaysStepProps {
  readonly adding: Adding
  readonly onImport: () => void
}

export function WaysStep({ adding, onImport }: WaysStepProps) {
  const t = useMessages()
  const wayOf = (name: WayName) => ({
    name: t(`authenticator.adding.ways.${name}.name`),
    detail: t(`authenticator.adding.ways.${name}.detail`)
  })
  const chooser = useRef<HTMLInputElement>(null)

  const progress = findMissingPages(adding.gathered)
  return (
    <Ways>
      {progress !== null && <TransferNote progress={progress} isScanning />}
      <Way icon={<IconCamera aria-hidden />} {...wayOf('camera')} isFirst onChoose={adding.startCamera} />
      <Way icon={<IconScreenshot aria-hidden />} {...wayOf('screen')} onChoose={adding.readScreens} />
      <Way icon={<IconPhoto aria-hidden />} {...wayOf('files')} onChoose={() => chooser.current?.click()} />
      <Way icon={<IconClipboard aria-hidden />} {...wayOf('clipboard')} onChoose={adding.readClipboard} />
      <Way icon={<IconKeyboard aria-hidden />} {...wayOf('typing')} onChoose={adding.startTyping} />
      <Way icon={<IconFileImport aria-hidden />} {...wayOf('importing')} onChoose={onImport} />
      <FileInput ref={chooser} accept="image/*" onFiles={adding.readFiles} />
    </Ways>
  )
}
