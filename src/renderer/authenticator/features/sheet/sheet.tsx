// The sheet for tasks with several steps. In a window as narrow as a phone it slides up; otherwise it is a dialog in the middle, whose
// height does not change between steps.
import { ActionIcon, Modal } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useEscape } from '../../../ui/escape'
import { useEndOfTold } from '../../../ui/notices'
import { LeavingContext, leaveBy, type BeforeLeaving } from './leaving'
import { useIsNarrow } from './narrow'
import classes from './sheet.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface SheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  /** The name of the step. When it changes and nothing in the sheet has the focus, the focus moves into the new step. */
  readonly step: string
  /** Null in the first step. */
  readonly onBack: (() => void) | null
  /** Only for steps in which a stray click loses nothing that was typed or chosen. */
  readonly closesOnClickOutside: boolean
  /** False if the focus must not return to what opened the sheet, because it moves elsewhere. */
  readonly returnsFocus?: boolean
  readonly size?: number
  /** False if the dialog is only as high as its content, because it has a single short step. */
  readonly isSteady?: boolean
  /** True if it stands where it is rendered, beside a page that stays usable, instead of over everything. */
  readonly isBeside?: boolean
  /** True if it can stand beside: it is then always rendered in its place, so that nothing is lost when the window changes its size. */
  readonly isInPlace?: boolean
  /** What stands beside all steps. Its title is then the sheet's, and `title` the step's. */
  readonly side?: { readonly title: string; readonly content: ReactNode } | null
  readonly children: ReactNode
}

export function Sheet(props: SheetProps) {
  const t = useMessages()
  const {
    isOpen,
    onClose,
    title,
    step,
    onBack,
    closesOnClickOutside,
    returnsFocus = true,
    size = 520,
    isSteady = true,
    isBeside = false,
    isInPlace = false,
    side = null,
    children
  } = props
  const isNarrow = useIsNarrow()
  const content = useRef<HTMLDivElement>(null)
  const beforeLeaving = useRef<BeforeLeaving | null>(null)
  const leave = (goOn: () => void) => {
    leaveBy(beforeLeaving, goOn)
  }
  useEndOfTold(isOpen)
  const close = () => {
    leave(onClose)
  }
  const onEscape = useEscape(isOpen && !isBeside, close)
  // The focused element of the previous step is gone, or nothing in it had the focus: focus the step's own first element, or otherwise the
  // sheet.
  useEffect(() => {
    const sheet = content.current
    const focused = document.activeElement
    // A step without a field of its own leaves the focus on the sheet.
    if (!isOpen || sheet === null || (focused !== sheet && sheet.contains(focused))) return
    const first = sheet.querySelector<HTMLElement>('[data-autofocus]') ?? sheet
    first.focus({ preventScroll: true })
  }, [isOpen, step])
  // Mantine's dialogs are always modal.
  useEffect(() => {
    content.current?.setAttribute('aria-modal', String(!isBeside))
  }, [isOpen, isBeside])

  return (
    <Modal.Root
      opened={isOpen}
      onClose={close}
      closeOnEscape={false}
      onKeyDown={onEscape}
      returnFocus={returnsFocus}
      size={size}
      xOffset={16}
      yOffset={24}
      centered={!isNarrow && !isBeside}
      closeOnClickOutside={closesOnClickOutside && !isBeside}
      withinPortal={!isInPlace}
      trapFocus={!isBeside}
      lockScroll={!isBeside}
      transitionProps={{ transition: isNarrow ? 'slide-up' : 'pop', duration: isBeside ? 0 : 180 }}
      classNames={{
        root: classes.root,
        inner: classes.inner,
        content: classes.content,
        body: classes.body,
        header: classes.header
      }}
      data-narrow={isNarrow || undefined}
      data-beside={isBeside || undefined}
    >
      {!isBeside && <Modal.Overlay backgroundOpacity={0.45} blur={2} />}
      <Modal.Content
        ref={content}
        tabIndex={-1}
        data-steady={isSteady || undefined}
        data-sided={side !== null || undefined}
      >
        <LeavingContext value={beforeLeaving}>
          {side !== null && (
            <div className={classes.side}>
              <Modal.Title className={classes.sideTitle}>{side.title}</Modal.Title>
              {side.content}
            </div>
          )}
          <div className={classes.main}>
            <Modal.Header>
              {onBack !== null && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={34}
                  radius="xl"
                  aria-label={t('app.action.back')}
                  onClick={() => {
                    leave(onBack)
                  }}
                >
                  <IconArrowLeft className="cs-along" size={20} aria-hidden />
                </ActionIcon>
              )}
              {side === null ? (
                <Modal.Title className={classes.title}>{title}</Modal.Title>
              ) : (
                <h2 className={classes.title}>{title}</h2>
              )}
              <Modal.CloseButton aria-label={t('app.action.close')} radius="xl" />
            </Modal.Header>
            <Modal.Body>{children}</Modal.Body>
          </div>
        </LeavingContext>
      </Modal.Content>
    </Modal.Root>
  )
}
