// The field for a code from the app: one native input drawn as six places, so that paste, autofill, undo and screen readers work as in any
// field. The sixth digit submits after a short delay, unless the user first moves on to something near the field; **Continue** and Enter
// always submit (docs/decisions/0007).
import { OTPInput, type SlotProps } from 'input-otp'
import { Fragment, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Failure } from '../../shared/result'
import { plainDigits } from '../../shared/text/plain'
import classes from './code-field.module.css'
import { FailureNote, useIsWaiting } from './failure-note'
import { getStyleNonce } from './nonce'
import type { Submission } from './queries'
import { SubmitButton } from './submit-button'
import { useMessages } from './use-messages'

const length = 6
/** The delay between the sixth digit and submitting automatically, in ms. */
const breathMs = 700

/** What can be typed here: ASCII digits, and everything beyond ASCII, which may be digits of another script. */
const typeable = '^[0-9\\u0080-\\uffff]+$'

/** The typed or pasted text as ASCII digits, without spaces and dashes. */
const digitsOf = (text: string) => plainDigits(text.normalize('NFKC')).replaceAll(/\D/g, '')

export interface CodeFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Called at the sixth digit. */
  readonly onComplete?: (code: string) => void
  readonly failure: Failure | null
  /** Changes with each failure: the field is then cleared and focused. */
  readonly failureCount: number
  readonly isBusy?: boolean
  /** The form was sent before the field had six digits. */
  readonly isIncomplete?: boolean
  /** Focuses the field when it appears. */
  readonly autoFocus?: boolean
  readonly label?: string
}

/** Shows its failure below itself. Accepts no digits while the user has to wait. */
export function CodeField({
  value,
  onChange,
  onComplete,
  failure,
  failureCount,
  isBusy = false,
  isIncomplete = false,
  autoFocus = true,
  label
}: CodeFieldProps) {
  const t = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const inputId = useId()
  const noteId = useId()
  const isWaiting = useIsWaiting(failure)
  const isInvalid = isIncomplete || (failure !== null && failure.code !== 'throttled')
  const clear = useEffectEvent(() => {
    onChange('')
  })

  useLayoutEffect(() => {
    // A screen opens at its top, even if the field is below the window's edge.
    if (autoFocus) input.current?.focus({ preventScroll: true })
    // Only when the field appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  useEffect(() => {
    if (failureCount === 0) return
    clear()
    input.current?.focus()
  }, [failureCount])

  useEffect(() => {
    if (!isWaiting && !isBusy && failureCount > 0) input.current?.focus()
  }, [isWaiting, isBusy, failureCount])

  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={inputId}>
        {label ?? t('app.codeField.label')}
      </label>
      <OTPInput
        ref={input}
        id={inputId}
        name="one-time-code"
        autoComplete="one-time-code"
        inputMode="numeric"
        pattern={typeable}
        maxLength={length}
        value={value}
        onChange={(typed) => {
          onChange(digitsOf(typed))
        }}
        onComplete={(typed: string) => {
          onComplete?.(digitsOf(typed))
        }}
        pasteTransformer={digitsOf}
        pushPasswordManagerStrategy="none"
        noScriptCSSFallback={null}
        nonce={getStyleNonce()}
        readOnly={isBusy || isWaiting}
        aria-describedby={noteId}
        aria-invalid={isInvalid}
        containerClassName={classes.container ?? ''}
        render={({ slots }) => (
          <div className={classes.slots} data-invalid={isInvalid || undefined} data-still={isWaiting || undefined}>
            {slots.map((slot, index) => (
              <Fragment key={index}>
                {index === length / 2 && <span className={classes.gap} aria-hidden />}
                <Slot {...slot} />
              </Fragment>
            ))}
          </div>
        )}
      />
      <div id={noteId}>
        {isIncomplete ? (
          <span role="alert" className={classes.incomplete}>
            {t('app.codeField.incomplete')}
          </span>
        ) : (
          <FailureNote failure={failure} />
        )}
      </div>
    </div>
  )
}

function Slot({ char, isActive, hasFakeCaret }: SlotProps) {
  return (
    <div className={classes.slot} data-place data-active={isActive || undefined} aria-hidden>
      {char}
      {hasFakeCaret && <span className={classes.caret} />}
    </div>
  )
}

export interface CodeFormProps {
  readonly submission: Submission<{ readonly code: string }>
  readonly autoFocus?: boolean
  /** Choices above the field: below it, the sixth digit would submit before the pointer is there. */
  readonly children?: ReactNode
}

/** A code field with its **Continue**: the whole form of the second setup step and of the code screen. */
export function CodeForm({ submission, autoFocus = true, children }: CodeFormProps) {
  const t = useMessages()
  const [code, setCode] = useState('')
  const isWaiting = useIsWaiting(submission.failure)
  const form = useRef<HTMLFormElement>(null)
  const [isLeft, setIsLeft] = useState(false)
  const [isIncomplete, setIsIncomplete] = useState(false)
  const isDue = code.length === length && !isLeft && !isWaiting && !submission.isBusy
  useEffect(() => {
    if (!isDue) return
    const timer = setTimeout(() => form.current?.requestSubmit(), breathMs)
    return () => {
      clearTimeout(timer)
    }
  }, [isDue, code])

  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onBlur={(event) => {
        if (event.target.name === 'one-time-code') setIsLeft(true)
      }}
      onSubmit={(event) => {
        event.preventDefault()
        setIsIncomplete(code.length < length && !isWaiting)
        if (code.length === length && !isWaiting) submission.submit({ code })
        else form.current?.querySelector<HTMLInputElement>('[name="one-time-code"]')?.focus()
      }}
    >
      {children !== undefined && (
        <div
          onPointerEnter={() => {
            setIsLeft(true)
          }}
        >
          {children}
        </div>
      )}
      <CodeField
        value={code}
        onChange={(next) => {
          setCode(next)
          setIsLeft(false)
          setIsIncomplete(false)
          if (next !== '') submission.clear()
        }}
        failure={submission.failure}
        failureCount={submission.failureCount}
        isBusy={submission.isBusy}
        isIncomplete={isIncomplete}
        autoFocus={autoFocus}
      />
      <SubmitButton isBusy={submission.isBusy} isWaiting={isWaiting}>
        {t('app.action.continue')}
      </SubmitButton>
    </form>
  )
}
