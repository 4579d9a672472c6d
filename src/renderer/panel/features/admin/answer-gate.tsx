// What an admin screen shows before its first successful answer: nothing yet, why it failed, or that a fresh code is needed (account
// policy: a remembered session may not open admin pages).
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Failure, Result } from '../../../../shared/result'
import { failureMessage } from '../../../messages/app'
import { mainNow } from '../../../ui/clock'
import { StateScreen } from '../../../ui/state-screen'
import { useStepUp } from '../../../ui/step-up'
import { useMessages } from '../../../ui/use-messages'

export interface AnswerGateProps<T> {
  readonly answer: Result<T> | undefined
  readonly retry: () => void
  /** Shown until the first answer. */
  readonly waiting: ReactNode
  readonly children: (value: T) => ReactNode
}

export function AnswerGate<T>({ answer, retry, waiting, children }: AnswerGateProps<T>) {
  const t = useMessages()
  if (answer === undefined) {
    return (
      <div aria-busy="true" aria-label={t('admin.loading')} role="status">
        {waiting}
      </div>
    )
  }
  return answer.ok ? children(answer.value) : <FailedAnswer failure={answer.error} retry={retry} />
}

export function FailedAnswer({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const t = useMessages()
  const { confirm } = useStepUp()
  // The session's own screen appears in a moment.
  if (failure.code === 'not-signed-in' || failure.code === 'store-locked') return null
  if (failure.code === 'step-up-required') {
    return (
      <StateScreen illustration="lock" title={t('admin.confirmFirst.title')} detail={t('admin.confirmFirst.detail')}>
        <Button
          onClick={() => {
            void confirm().then((isConfirmed) => {
              if (isConfirmed) retry()
            })
          }}
        >
          {t('admin.confirmFirst.open')}
        </Button>
      </StateScreen>
    )
  }
  return (
    <div role="alert">
      <StateScreen illustration="broken" title={t('admin.failed')} detail={failureMessage(failure, mainNow())}>
        <Button variant="default" onClick={retry}>
          {t('app.action.tryAgain')}
        </Button>
      </StateScreen>
    </div>
  )
}
