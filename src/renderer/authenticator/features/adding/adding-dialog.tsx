// The sheet for adding an account, step by step.

import { Sheet } from '../sheet/sheet'
import { CameraStep } from './camera-step'
import { ConfirmStep } from './confirm-step'
import { CropStep } from './crop-step'
import { NothingStep } from './nothing-step'
import { ReadingStep } from './reading-step'
import { TypingStep } from './typing-step'
import type { Adding } from './use-adding'
import { WaysStep } from './ways-step'
import { useMessages } from '../../../ui/use-messages'

export interface AddingDialogProps {
  readonly adding: Adding
  /** Continues with importing another app's export. */
  readonly onImport: () => void
}

export function AddingDialog({ adding, onImport }: AddingDialogProps) {
  const t = useMessages()
  const { isOpen, step } = adding
  return (
    <Sheet
      isOpen={isOpen}
      onClose={adding.close}
      title={t('authenticator.adding.title')}
      step={step.name}
      onBack={step.name === 'ways' ? null : adding.goBack}
      closesOnClickOutside={step.name === 'ways' || step.name === 'camera'}
      returnsFocus={!adding.isSaved}
    >
      <CurrentStep adding={adding} onImport={onImport} />
    </Sheet>
  )
}

function CurrentStep({ adding, onImport }: AddingDialogProps) {
  const { step, isOpen } = adding
  switch (step.name) {
    case 'ways':
      return <WaysStep adding={adding} onImport={onImport} />
    case 'camera':
      return <CameraStep isOn={isOpen} gathered={adding.gathered} onOutcome={adding.confirm} />
    case 'typing':
      return (
        <TypingStep
          typed={adding.typed}
          onType={adding.type}
          isAlone={adding.gathered.candidates.length === 0}
          onSaved={(saved) => {
            adding.finish(saved, 0)
          }}
          onCandidate={adding.confirmTyped}
          onCancel={adding.close}
        />
      )
    case 'reading':
      return <ReadingStep step={step} onCancel={adding.goBack} />
    case 'nothing':
      return <NothingStep step={step} adding={adding} />
    case 'crop':
      return <CropStep image={step.image} onRegion={adding.readRegion} onCancel={adding.goBack} />
    case 'confirm':
      return (
        <ConfirmStep
          outcome={step.outcome}
          unread={step.unread}
          isFromLink={step.isFromLink}
          onSaved={adding.finish}
          onShow={adding.show}
          onScanMore={adding.scanMore}
          onCancel={adding.close}
        />
      )
  }
}
