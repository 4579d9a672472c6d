// A secret that is shown once (CHECKLIST 14): backup codes, activation and enrolment codes, recovery keys. All behave alike: the focus is
// on **Copy**, and closing asks while the secret was not copied, downloaded, printed or ticked as kept.
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { SavedFile } from '../../shared/contract'
import type { Failure, Result } from '../../shared/result'
import { ConfirmDialog } from './confirm-dialog'
import { Dialog } from './dialog'
import { useEscape } from './escape'
import { FailureNote } from './failure-note'
import { CopyButton, DownloadButton, PrintButton } from './keep-buttons'
import { useAction } from './queries'
import { SaveFailure, useSaving, type SaveWish } from './saving'
import classes from './shown-once.module.css'
import { useMessages } from './use-messages'

export interface Keeping {
  readonly isKept: boolean
  readonly setKept: (isKept: boolean) => void
  /** Goes on at once if the secret was kept, and otherwise if the user says so. */
  readonly leave: (goOn: () => void) => void
  /** The question; put it outside the dialog that it asks about. */
  readonly question: ReactNode
}

/** Whether a secret was kept; `detail` says what is lost if it was not. A new `secret` has not been kept. */
export function useKeeping(secret: string | null, detail: string): Keeping {
  const t = useMessages()
  const [kept, setKept] = useState<string | null>(null)
  const [asked, setAsked] = useState<{ readonly goOn: () => void } | null>(null)
  const isKept = secret !== null && kept === secret
  return {
    isKept,
    setKept: (is) => {
      setKept(is ? secret : null)
    },
    leave: (goOn) => {
      if (isKept || secret === null) goOn()
      else setAsked({ goOn })
    },
    question: (
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => {
          setAsked(null)
        }}
        title={t('app.shownOnce.leaving')}
        detail={detail}
        confirmLabel={t('app.shownOnce.leave')}
        isDangerous
        onConfirm={() => {
          setAsked(null)
          asked?.goOn()
        }}
      />
    )
  }
}

export interface ShownOnceDialogProps {
  readonly isOpen: boolean
  readonly title: string
  readonly size: number
  readonly keeping: Keeping
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that shows a secret: Esc and its close button ask like **Done**. */
export function ShownOnceDialog({ isOpen, title, size, keeping, onClose, children }: ShownOnceDialogProps) {
  const close = () => {
    keeping.leave(onClose)
  }
  const onEscape = useEscape(isOpen, close)
  return (
    <>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={title}
        size={size}
        closeOnClickOutside={false}
        closeOnEscape={false}
        onKeyDown={onEscape}
      >
        {children}
      </Dialog>
      {keeping.question}
    </>
  )
}

/** A short secret in its box: one code, or the groups of characters of a key. */
export function SecretBox({ name, groups }: { readonly name: string; readonly groups: readonly string[] }) {
  return (
    <div className={classes.box} role="group" aria-label={name}>
      {groups.map((group, index) => (
        <code key={index}>{group}</code>
      ))}
    </div>
  )
}

export interface ShownOnceProps<V> {
  /** The secret, as it is read. */
  readonly children: ReactNode
  readonly keeping: Pick<Keeping, 'isKept' | 'setKept'>
  readonly copy: () => Promise<Result<V, Failure>>
  /** What is shown after copying. */
  readonly copied: (answer: V) => string
  readonly download?: {
    readonly call: (wish: SaveWish) => Promise<Result<SavedFile, Failure>>
    readonly saved: (fileName: string) => string
  }
  /** The name of the button that prints; without it, there is none. */
  readonly print?: string
  /** The name of the box to tick. */
  readonly kept: string
}

/** The secret, the buttons that keep it, what they did, and the box to tick. */
export function ShownOnce<V>({ children, keeping, copy, copied, download, print, kept }: ShownOnceProps<V>) {
  const [told, setTold] = useState<{ readonly by: 'copy' | 'download'; readonly message: string } | null>(null)
  const copying = useAction(copy, (answer) => {
    saving.clear()
    setTold({ by: 'copy', message: copied(answer) })
    keeping.setKept(true)
  })
  const saving = useSaving<NonNullable<ShownOnceProps<V>['download']>>(
    ({ call }, wish) => call(wish),
    (fileName) => {
      copying.clear()
      setTold({ by: 'download', message: download?.saved(fileName) ?? '' })
      keeping.setKept(true)
    }
  )
  const copyButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    copyButton.current?.focus({ preventScroll: true })
  }, [])
  return (
    <Stack gap="sm">
      {children}
      <Group gap="xs" grow preventGrowOverflow={false}>
        <CopyButton ref={copyButton} isDone={told?.by === 'copy'} isBusy={copying.isBusy} onKeep={copying.start} />
        {download !== undefined && (
          <DownloadButton
            isDone={told?.by === 'download'}
            isBusy={saving.isBusy}
            onKeep={() => {
              saving.save(download)
            }}
          />
        )}
        {print !== undefined && (
          <PrintButton
            label={print}
            onPrinted={() => {
              keeping.setKept(true)
            }}
          />
        )}
      </Group>
      <Text size="sm" className={classes.told} role="status">
        {told?.message}
      </Text>
      <FailureNote failure={copying.failure} />
      <SaveFailure saving={saving} />
      <Checkbox
        label={kept}
        checked={keeping.isKept}
        onChange={(event) => {
          keeping.setKept(event.currentTarget.checked)
        }}
      />
    </Stack>
  )
}

export interface DoneButtonProps {
  readonly keeping: Pick<Keeping, 'leave'>
  readonly onDone: () => void
  readonly isBusy?: boolean
}

/** **Done**: goes on at once if the secret was kept, and asks otherwise. */
export function DoneButton({ keeping, onDone, isBusy = false }: DoneButtonProps) {
  const t = useMessages()
  return (
    <Button
      fullWidth
      loading={isBusy}
      onClick={() => {
        keeping.leave(onDone)
      }}
    >
      {t('app.action.done')}
    </Button>
  )
}
