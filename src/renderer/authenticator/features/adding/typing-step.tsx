// Typing a setup key. Saving needs no second look unless the vault has the account already. Rare options are collapsed; errors appear at
// their own fields.
import { Collapse, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { Algorithm, Candidate, Entry, TypedEntryType } from '../../../../shared/contract'
import type { Failure, Result, SetupKeyRefusal } from '../../../../shared/result'
import { plainCode, plainNumber } from '../../../../shared/text/plain'
import { longestAccount, longestIssuer } from '../../../../shared/model/limits'
import { algorithmNames } from '../../../messages/authenticator'
import { failureMessage } from '../../../messages/app'
import { FailureNote } from '../../../ui/failure-note'
import { FormButtons } from '../../../ui/form-buttons'
import { useSubmit } from '../../../ui/queries'
import { candidates } from '../../client'
import { StepActions, StepForm } from '../sheet/step'
import { SetupKeyField } from './setup-key-field'
import type { TypedKey } from './typed-key'
import classes from './typing-step.module.css'
import { useMessages } from '../../../ui/use-messages'

type Field = 'setupKey' | 'digits' | 'period' | 'counter' | 'algorithm' | 'type'

const fieldOf: Readonly<Record<SetupKeyRefusal, Field>> = {
  empty: 'setupKey',
  'not-base32': 'setupKey',
  'too-short': 'setupKey',
  'too-long': 'setupKey',
  unreadable: 'setupKey',
  'bad-digits': 'digits',
  'bad-period': 'period',
  'bad-counter': 'counter',
  'bad-algorithm': 'algorithm',
  'bad-type': 'type'
}

const typedTypes = ['totp', 'hotp', 'steam'] as const satisfies readonly TypedEntryType[]

const refusalMessage = (reason: SetupKeyRefusal) => failureMessage({ code: 'bad-setup-key', reason }, 0)

/** A whole number within bounds, or null. */
function readNumber(text: string, least: number, most: number): number | null {
  const typed = plainNumber(text)
  const value = /^\d{1,16}$/.test(typed) ? Number(typed) : Number.NaN
  return value >= least && value <= most ? value : null
}

/** A saved account, one that still has to be confirmed, or one whose key is so short that it is not saved without a warning. */
type Made = { readonly candidate: Candidate } | { readonly saved: readonly Entry[] } | { readonly isShort: true }

export interface TypingStepProps {
  readonly typed: TypedKey
  /** Remembers what was typed. */
  readonly onType: (typed: TypedKey) => void
  /** Nothing else waits to be confirmed, so the form saves. */
  readonly isAlone: boolean
  readonly onSaved: (saved: readonly Entry[]) => void
  /** The account still has to be confirmed. */
  readonly onCandidate: (candidate: Candidate) => void
  readonly onCancel: () => void
}

export function TypingStep({ typed, onType, isAlone, onSaved, onCandidate, onCancel }: TypingStepProps) {
  const t = useMessages()
  const { values: form, setValues, errors, setErrors } = useForm({ initialValues: typed, onValuesChange: onType })
  const [isWarned, setIsWarned] = useState(typed.heldKey?.isShort === true)
  const [isUnfolded, setIsUnfolded] = useState(false)
  const foldId = useId()
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(errors).length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  const refuse = (reason: SetupKeyRefusal) => {
    // Stored as a code, because the language may change before it is shown.
    setErrors({ [fieldOf[reason]]: reason })
    if (fieldOf[reason] !== 'setupKey') setIsUnfolded(true)
  }
  const typing = useSubmit(
    async (input: Parameters<typeof candidates.type>[0]): Promise<Result<Made>> => {
      const answer = await candidates.type(input)
      if (!answer.ok) {
        if (answer.error.code === 'bad-setup-key') refuse(answer.error.reason)
        return answer
      }
      const { id, issuer, account, twin, isKeyShort } = answer.value
      if (!isAlone || twin !== null) return { ok: true, value: { candidate: answer.value } }
      if (isKeyShort && !isWarned) return { ok: true, value: { isShort: true } }
      const saved = await candidates.save({ items: [{ id, issuer, account }] })
      return saved.ok ? { ok: true, value: { saved: saved.value } } : saved
    },
    (made) => {
      if ('saved' in made) onSaved(made.saved)
      else if ('candidate' in made) onCandidate(made.candidate)
      else setIsWarned(true)
    }
  )
  const otherFailure: Failure | null = typing.failure?.code === 'bad-setup-key' ? null : typing.failure

  const set = <K extends keyof TypedKey>(name: K, value: TypedKey[K]) => {
    // This also clears the last try's errors.
    setValues({ [name]: value })
  }
  const errorOf = (field: Field) => {
    const reason = errors[field] as SetupKeyRefusal | undefined
    return reason === undefined ? undefined : <span role="alert">{refusalMessage(reason)}</span>
  }

  const submit = () => {
    // Options that this type does not use are not checked.
    const digits = form.type === 'steam' ? 5 : readNumber(form.digits, 4, 10)
    const period = form.type === 'totp' ? readNumber(form.period, 1, 86_400) : 30
    const counter = form.type === 'hotp' ? readNumber(form.counter, 0, Number.MAX_SAFE_INTEGER - 1) : 0
    const { heldKey, ...parts } = form
    if (heldKey === null && plainCode(form.setupKey).trim() === '') refuse('empty')
    else if (digits === null) refuse('bad-digits')
    else if (period === null) refuse('bad-period')
    else if (counter === null) refuse('bad-counter')
    else typing.submit({ ...parts, digits, period, counter, ...(heldKey === null ? {} : { heldKeyId: heldKey.id }) })
  }

  return (
    <StepForm ref={element} onSubmit={submit}>
      <TextInput
        label={t('authenticator.adding.fields.issuer')}
        placeholder={t('authenticator.adding.fields.issuerHint')}
        maxLength={longestIssuer}
        autoComplete="off"
        data-autofocus
        value={form.issuer}
        onChange={(event) => {
          set('issuer', event.currentTarget.value)
        }}
      />
      <TextInput
        label={t('authenticator.adding.fields.account')}
        placeholder={t('authenticator.adding.fields.accountHint')}
        maxLength={longestAccount}
        autoComplete="off"
        value={form.account}
        onChange={(event) => {
          set('account', event.currentTarget.value)
        }}
      />
      <SetupKeyField
        typed={form}
        error={errorOf('setupKey')}
        isShortShown={isWarned}
        onChange={(part) => {
          setIsWarned(false)
          setValues(part)
        }}
      />
      <button
        type="button"
        className={classes.fold}
        aria-expanded={isUnfolded}
        aria-controls={foldId}
        onClick={() => {
          setIsUnfolded((old) => !old)
        }}
      >
        <IconChevronRight size={17} aria-hidden />
        {t('authenticator.adding.fields.advanced')}
      </button>
      <Collapse expanded={isUnfolded} id={foldId}>
        <div className={classes.pair}>
          <NativeSelect
            label={t('authenticator.adding.fields.type')}
            data={typedTypes.map((value) => ({ value, label: t(`authenticator.type.${value}`) }))}
            value={form.type}
            error={errorOf('type')}
            onChange={(event) => {
              set('type', event.currentTarget.value as TypedEntryType)
            }}
          />
          {form.type !== 'steam' && (
            <>
              <NativeSelect
                label={t('authenticator.adding.fields.algorithm')}
                data={Object.entries(algorithmNames).map(([value, label]) => ({ value, label }))}
                value={form.algorithm}
                error={errorOf('algorithm')}
                onChange={(event) => {
                  set('algorithm', event.currentTarget.value as Algorithm)
                }}
              />
              <TextInput
                label={t('authenticator.adding.fields.digits')}
                inputMode="numeric"
                autoComplete="off"
                value={form.digits}
                error={errorOf('digits')}
                onChange={(event) => {
                  set('digits', event.currentTarget.value)
                }}
              />
              {form.type === 'totp' ? (
                <TextInput
                  label={t('authenticator.adding.fields.period')}
                  inputMode="numeric"
                  autoComplete="off"
                  rightSection={<span aria-hidden>s</span>}
                  value={form.period}
                  error={errorOf('period')}
                  onChange={(event) => {
                    set('period', event.currentTarget.value)
                  }}
                />
              ) : (
                <TextInput
                  label={t('authenticator.adding.fields.counter')}
                  inputMode="numeric"
                  autoComplete="off"
                  value={form.counter}
                  error={errorOf('counter')}
                  onChange={(event) => {
                    set('counter', event.currentTarget.value)
                  }}
                />
              )}
            </>
          )}
        </div>
      </Collapse>
      <FailureNote failure={otherFailure} />
      <StepActions>
        <FormButtons
          label={isAlone ? t('app.action.save') : t('authenticator.adding.fields.continue')}
          onCancel={onCancel}
          isBusy={typing.isBusy}
        />
      </StepActions>
    </StepForm>
  )
}
