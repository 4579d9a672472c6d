// The main process decides which screen the Panel shows: one per step of the session's state.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SessionState } from '../../shared/contract'
import { CornerContext } from '../ui/branded-screen'
import { mainNow } from '../ui/clock'
import { laterDialog } from '../ui/later'
import { useEndOfNotices } from '../ui/notices'
import { StateScreen } from '../ui/state-screen'
import { failureMessage } from '../messages/app'
import { ProfileSwitcher } from './features/profiles/profile-switcher'
import { useWindowTitle } from './features/profiles/use-profiles'
import { LoginScreen } from './features/session/login-screen'
import { useSession } from './features/session/use-session'
import { RouteProvider } from './route'
import {
  CodeScreen,
  EnrolmentScreen,
  FirstRunScreen,
  NewPasswordScreen,
  RecoverScreen,
  RenewalScreen,
  SetupScreen,
  Shell
} from './screens'
import { useMessages } from '../ui/use-messages'
import './panel-page.css'

const ShortcutsWithoutPalette = laterDialog(
  async () => (await import('./features/shell/shortcuts-without-palette')).ShortcutsWithoutPalette
)

export function PanelApp() {
  const t = useMessages()
  useWindowTitle()
  const session = useSession()
  const answer = session.data
  useEndOfNotices(answer?.ok === true ? stepKey(answer.value) : null)
  if (answer === undefined) return null
  if (!answer.ok) {
    // The gate is shown as soon as it learns of a locked store.
    if (answer.error.code === 'store-locked') return null
    return (
      <main>
        <StateScreen
          illustration="broken"
          title={t('app.broken.title')}
          detail={failureMessage(answer.error, mainNow())}
          order={1}
        >
          <Button onClick={() => void session.refetch()}>{t('app.action.tryAgain')}</Button>
        </StateScreen>
      </main>
    )
  }
  return (
    <CornerContext value={<ProfileSwitcher />}>
      <Step state={answer.value} />
      {answer.value.step !== 'signed-in' && <ShortcutsWithoutPalette />}
    </CornerContext>
  )
}

const stepKey = (state: SessionState): string =>
  state.step === 'signed-in' ? `${state.step} ${state.user.id}` : state.step

function Step({ state }: { readonly state: SessionState }) {
  switch (state.step) {
    case 'first-run':
      return <FirstRunScreen />
    case 'signed-out':
      return <LoginScreen />
    case 'new-password':
      return <NewPasswordScreen user={state.user} />
    case 'enrolment-code':
      return <EnrolmentScreen />
    case 'setup':
      return <SetupScreen state={state} />
    case 'code':
      return <CodeScreen state={state} />
    case 'recovery':
      return <RecoverScreen state={state} />
    case 'signed-in':
      // Another user starts at home, with nothing left of the previous one.
      return <SignedIn key={state.user.id} state={state} />
  }
}

function SignedIn({ state }: { readonly state: Extract<SessionState, { step: 'signed-in' }> }) {
  const [isRenewing, setIsRenewing] = useState(false)
  if (state.mustRenewBackupCodes && !isRenewing) setIsRenewing(true)
  if (isRenewing) {
    return (
      <RenewalScreen
        needsCode={state.stepUpNeedsCode}
        onDone={() => {
          setIsRenewing(false)
        }}
      />
    )
  }
  return (
    <RouteProvider>
      <Shell state={state} />
    </RouteProvider>
  )
}
