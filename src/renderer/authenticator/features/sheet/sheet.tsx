// The sheet in which something is done step by step: from the foot of a narrow window, in the middle of a wide one.
import { ActionIcon, Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { actionWords } from '../../../strings/app'
import classes from './sheet.module.css'

export interface SheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  /** Which step is shown: the focus goes to the first place of a new one. */
  readonly step: string
  /** Null in the first step. */
  readonly onBack: (() => void) | null
  /** Only where nothing that was typed or chosen is lost to a stray click. */
  readonly closesOnClickOutside: boolean
  /** False where the focus goes on to something else than what opened the sheet. */
  readonly returnsFocus?: boolean
  readonly size?: number
  readonly children: ReactNode
}

export function Sheet(props: SheetProps) {
  const {
    isOpen,
    onClose,
    title,
    step,
    onBack,
    closesOnClickOutside,
    returnsFocus = true,
    size = 520,
    children
  } = props
  const isNarrow = useMediaQuery('(max-width: 599px)', undefined, { getInitialValueInEffect: false }) === true
  const content = useRef<HTMLDivElement>(null)
  // A step's own first place for the focus, else the sheet: what had it in the step before is gone.
  useEffect(() => {
    const sheet = content.current
    if (!isOpen || sheet === null || sheet.contains(document.activeElement)) return
    const first = sheet.querySelector<HTMLElement>('[data-autofocus]') ?? sheet
    first.focus({ preventScroll: true })
  }, [isOpen, step])

  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      returnFocus={returnsFocus}
      size={size}
      centered={!isNarrow}
      closeOnClickOutside={closesOnClickOutside}
      transitionProps={{ transition: isNarrow ? 'slide-up' : 'pop', duration: 180 }}
      classNames={{ inner: classes.inner, content: classes.content, body: classes.body, header: classes.header }}
      data-narrow={isNarrow || undefined}
    >
      <Modal.Overlay backgroundOpacity={0.45} blur={2} />
      <Modal.Content ref={content} tabIndex={-1}>
        <Modal.Header>
          {onBack !== null && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              radius="xl"
              aria-label={actionWords.back}
              onClick={onBack}
            >
              <IconArrowLeft className="cs-along" size={20} aria-hidden />
            </ActionIcon>
          )}
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={actionWords.close} radius="xl" />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
