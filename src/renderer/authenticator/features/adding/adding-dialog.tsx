// The sheet in which an account is added: from the foot of a narrow window, in the middle of a wide one.
import { ActionIcon, Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { addingWords } from '../../../strings/authenticator'
import classes from './adding-dialog.module.css'
import { CameraStep } from './camera-step'
import { ConfirmStep } from './confirm-step'
import { NothingStep } from './nothing-step'
import { ReadingStep } from './reading-step'
import { TypingStep } from './typing-step'
import type { Adding } from './use-adding'
import { WaysStep } from './ways-step'

export function AddingDialog({ adding }: { readonly adding: Adding }) {
  const isNarrow = useMediaQuery('(max-width: 599px)', undefined, { getInitialValueInEffect: false }) === true
  const { isOpen, step } = adding
  const content = useRef<HTMLDivElement>(null)
  // A step's own first place for the focus, else the sheet: what had it in the step before is gone.
  useEffect(() => {
    const sheet = content.current
    if (!isOpen || sheet === null || sheet.contains(document.activeElement)) return
    const first = sheet.querySelector<HTMLElement>('[data-autofocus]') ?? sheet
    first.focus({ preventScroll: true })
  }, [isOpen, step.name])

  return (
    <Modal.Root
      opened={isOpen}
      onClose={adding.close}
      returnFocus={!adding.isSaved}
      size={520}
      centered={!isNarrow}
      // An edited name or a typed key is not lost to a stray click.
      closeOnClickOutside={step.name === 'ways' || step.name === 'camera'}
      transitionProps={{ transition: isNarrow ? 'slide-up' : 'pop', duration: 180 }}
      classNames={{ inner: classes.inner, content: classes.content, body: classes.body, header: classes.header }}
      data-narrow={isNarrow || undefined}
    >
      <Modal.Overlay backgroundOpacity={0.45} blur={2} />
      <Modal.Content ref={content} tabIndex={-1}>
        <Modal.Header>
          {step.name !== 'ways' && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              radius="xl"
              aria-label={addingWords.back}
              onClick={adding.goBack}
            >
              <IconArrowLeft size={20} aria-hidden />
            </ActionIcon>
          )}
          <Modal.Title className={classes.title}>{addingWords.title}</Modal.Title>
          <Modal.CloseButton aria-label={addingWords.close} radius="xl" />
        </Modal.Header>
        <Modal.Body>
          <CurrentStep adding={adding} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function CurrentStep({ adding }: { readonly adding: Adding }) {
  const { step, isOpen } = adding
  switch (step.name) {
    case 'ways':
      return <WaysStep adding={adding} />
    case 'camera':
      return <CameraStep isOn={isOpen} onOutcome={adding.confirm} />
    case 'typing':
      return <TypingStep onCandidate={adding.confirmTyped} onCancel={adding.close} />
    case 'reading':
      return <ReadingStep step={step} onCancel={adding.goBack} />
    case 'nothing':
      return <NothingStep step={step} onLookHarder={adding.lookHarder} onTryAgain={adding.tryAgain} />
    case 'confirm':
      return <ConfirmStep outcome={step.outcome} unread={step.unread} onSaved={adding.finish} onCancel={adding.close} />
  }
}
