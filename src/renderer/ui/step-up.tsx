// Confirming it's the user when a call answers `step-up-required` (docs/behaviour.md): the password, and a code if the account wants one.
// The refused call is then repeated, so that the user need not click again.
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Failure, Result } from '../../shared/result'
import { CodeField } from './code-field'
import { Dialog } from './dialog'
import { FailureNote, unlessCancelled, useIsWaiting } from './failure-note'
import { FormButtons } from './form-buttons'
import { PasswordField } from './password-field'
import { useAction, useSubmit } from './queries'
import { useMessages } from './use-messages'

type StepUpCall = (input: { readonly password: string; readonly code?: string }) => Promise<Result<unknown>>

interface StepUp {
  /** Shows the dialog; answers whether the user confirmed. */
  readonly confirm: () => Promise<boolean>
  /** The same call, which asks for the password if necessary and then continues. If the user cancels, the first failure stays. */
  readonly guard: <I, T, F extends Failure>(call: (input: I) => Promise<Result<T, F>>) => Guarded<I, T, F>
}
type Guarded<I, T, F extends Failure> = (input: I) => Promise<Result<T, F>>

const StepUpContext = createContext<StepUp>({ confirm: () => Promise.resolve(false), guard: (call) => call })

export const useStepUp = (): StepUp => useContext(StepUpContext)

/** Signing in again at the provider, for users whose session single sign-on opened. */
export interface ProviderStepUp {
  readonly confirm: () => Promise<Result<unknown>>
  readonly cancel: () => void
}

export interface StepUpProviderProps {
  readonly stepUp: StepUpCall
  /** The account requires a code in addition to the password. */
  readonly needsCode: boolean
  /** Replaces the password; null if there is one. */
  readonly provider: ProviderStepUp | null
  readonly children: ReactNode
}

/** Provides the one dialog of a screen to everything below that may need it. */
export function StepUpProvider({ stepUp, needsCode, provider, children }: StepUpProviderProps) {
  const t = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  const waiting = useRef<((isConfirmed: boolean) => void)[]>([])
  const confirm = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        waiting.current.push(resolve)
        setIsOpen(true)
      }),
    []
  )
  const queryClient = useQueryClient()
  const close = (isConfirmed: boolean) => {
    setIsOpen(false)
    // Other screens may still have the earlier refusals.
    if (isConfirmed) void queryClient.invalidateQueries({ refetchType: 'all' })
    for (const resolve of waiting.current.splice(0)) resolve(isConfirmed)
  }
  const value = useMemo<StepUp>(
    () => ({
      confirm,
      guard: (call) => async (input) => {
        const answer = await call(input)
        if (answer.ok || answer.error.code !== 'step-up-required') return answer
        return (await confirm()) ? call(input) : answer
      }
    }),
    [confirm]
  )
  return (
    <StepUpContext value={value}>
      {children}
      <Dialog
        isOpen={isOpen}
        onClose={() => {
          close(false)
        }}
        title={t('admin.stepUp.title')}
        size={460}
        zIndex={350}
      >
        {provider === null ? (
          <StepUpForm
            stepUp={stepUp}
            needsCode={needsCode}
            onCancel={() => {
              close(false)
            }}
            onConfirmed={() => {
              close(true)
            }}
          />
        ) : (
          <AtProvider
            provider={provider}
            onCancel={() => {
              close(false)
            }}
            onConfirmed={() => {
              close(true)
            }}
          />
        )}
      </Dialog>
    </StepUpContext>
  )
}

function StepUpForm({
  stepUp,
  needsCode,
  onCancel,
  onConfirmed
}: {
  readonly stepUp: StepUpCall
  readonly needsCode: boolean
  readonly onCancel: () => void
  readonly onConfirmed: () => void
}) {
  const t = useMessages()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const [isIncomplete, setIsIncomplete] = useState(false)
  const sending = useSubmit(stepUp, onConfirmed)
  const { failure } = sending
  const isWaiting = useIsWaiting(failure)
  // The policy may have changed since the page learned it; the answer itself then says so.
  const [wantsCode, setWantsCode] = useState(needsCode)
  const asksCode = wantsCode || needsCode || failure?.code === 'code-required'
  if (asksCode && !wantsCode) setWantsCode(true)
  const isOfCode = asksCode && failure !== null && failure.code !== 'wrong-password'

  const send = () => {
    setIsIncomplete(asksCode && code.length < 6)
    if (password === '') setIsMissing(true)
    else if (!isWaiting && (!asksCode || code.length === 6))
      sending.submit(asksCode ? { password, code } : { password })
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Stack gap="md">
        <Text>{asksCode ? t('admin.stepUp.detailWithCode') : t('admin.stepUp.detail')}</Text>
        <PasswordField
          label={t('admin.stepUp.password')}
          autoComplete="current-password"
          data-autofocus
          value={password}
          onChange={(event) => {
            setPassword(event.currentTarget.value)
            setIsMissing(false)
            sending.clear()
          }}
          error={isMissing ? <span role="alert">{t('admin.stepUp.missing')}</span> : undefined}
        />
        {asksCode && (
          <CodeField
            value={code}
            onChange={(next) => {
              setCode(next)
              setIsIncomplete(false)
              if (next !== '') sending.clear()
            }}
            failure={isOfCode ? failure : null}
            failureCount={isOfCode ? sending.failureCount : 0}
            isBusy={sending.isBusy}
            isIncomplete={isIncomplete}
            autoFocus={false}
          />
        )}
        <FailureNote failure={isOfCode ? null : failure} />
        <Group justify="flex-end" gap="xs">
          <FormButtons
            label={t('app.action.continue')}
            onCancel={onCancel}
            isBusy={sending.isBusy}
            isBlocked={isWaiting}
          />
        </Group>
      </Stack>
    </form>
  )
}

function AtProvider({
  provider,
  onCancel,
  onConfirmed
}: {
  readonly provider: ProviderStepUp
  readonly onCancel: () => void
  readonly onConfirmed: () => void
}) {
  const t = useMessages()
  const asking = useAction(provider.confirm, onConfirmed)
  const isOpen = useRef(true)
  const { cancel } = provider
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
      // One tick later, so that a remount in development does not end what has just begun.
      setTimeout(() => {
        if (!isOpen.current) cancel()
      })
    }
  }, [cancel])
  const { failure } = asking
  return (
    <Stack gap="md">
      <Text>{t('admin.stepUp.sso.detail')}</Text>
      <Text size="sm" c="dimmed" role="status">
        {asking.isBusy ? t('admin.stepUp.sso.waiting') : ''}
      </Text>
      <FailureNote failure={unlessCancelled(failure)} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {t('app.action.cancel')}
        </Button>
        <Button data-autofocus loading={asking.isBusy} onClick={asking.start}>
          {t('admin.stepUp.sso.open')}
        </Button>
      </Group>
    </Stack>
  )
}
