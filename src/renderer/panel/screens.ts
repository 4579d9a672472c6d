// All screens of the Panel except the login, each in a file of its own.
import type { SessionState } from '../../shared/contract'
import { laterScreen, type LaterComponent } from '../ui/later'
import { withAdminMessages } from './admin-messages'

export const FirstRunScreen = laterScreen(
  async () => (await import('./features/account/first-run-screen')).FirstRunScreen
)
export const CodeScreen = laterScreen(async () => (await import('./features/session/code-screen')).CodeScreen)
export const EnrolmentScreen = laterScreen(
  async () => (await import('./features/session/enrolment-screen')).EnrolmentScreen
)
export const NewPasswordScreen = laterScreen(
  async () => (await import('./features/session/new-password-screen')).NewPasswordScreen
)
export const RecoverScreen = laterScreen(() =>
  withAdminMessages(async () => (await import('./features/recovery/recover-screen')).RecoverScreen)
)
export const RenewalScreen = laterScreen(async () => (await import('./features/session/renewal-screen')).RenewalScreen)
export const SetupScreen = laterScreen(async () => (await import('./features/setup/setup-screen')).SetupScreen)
export const Shell = laterScreen(() => withAdminMessages(async () => (await import('./features/shell/shell')).Shell))

/** The screen of a step; null for the login. */
export function screenOf(step: SessionState['step']): Pick<LaterComponent<never>, 'load'> | null {
  switch (step) {
    case 'first-run':
      return FirstRunScreen
    case 'signed-out':
      return null
    case 'new-password':
      return NewPasswordScreen
    case 'enrolment-code':
      return EnrolmentScreen
    case 'setup':
      return SetupScreen
    case 'code':
      return CodeScreen
    case 'recovery':
      return RecoverScreen
    case 'signed-in':
      return Shell
  }
}
