// Every state of the quick picker.
import { loadLogos } from '../../src/renderer/authenticator/features/logos/logo-of'
import { PickerPage } from '../../src/renderer/authenticator/features/quick/picker-page'
import { fail, ok } from '../../src/shared/result'
import { broken } from './broken'
import { usual } from './authenticator/usual'
import type { LooseAnswers } from './bridge'
import type { AnyEntry, AuthenticatorEntry, Family } from './entry'
import { startStage } from './stage'

const locked = (passphrase: boolean) =>
  ok({
    isLocked: true,
    reason: 'idle',
    ways: { button: !passphrase, passphrase, recoveryKey: false },
    changed: null
  } as const)

const picker: Family<AuthenticatorEntry> = {
  usual: { shows: 'GitHub', isDaily: true, enter: 'quick.copy', answers: { quick: { copy: 'never' } } },
  'no match': { act: ({ type }) => type('Find an account', 'nobody'), shows: 'No account has' },
  'no accounts': { answers: { entries: { list: ok([]) } }, shows: 'No accounts yet.' },
  'under a passphrase': { answers: { lock: { get: locked(true) } }, shows: 'The Authenticator is locked' },
  'wrong passphrase': {
    answers: { lock: { get: locked(true), unlock: fail({ code: 'wrong-passphrase' }) } },
    act: async ({ type, press }) => {
      await type('Passphrase', 'wrong')
      await press('Unlock')
    },
    shows: 'wrong'
  },
  'under a button': { answers: { lock: { get: locked(false) } }, shows: 'Your codes are hidden' },
  'no store': { answers: { protection: { get: ok({ stage: 'key-missing' }) } }, shows: 'Open Authenticator' }
}

await loadLogos()
startStage({
  page: 'quick',
  draw: () => <PickerPage />,
  usual: usual as LooseAnswers,
  families: { Picker: picker, Broken: broken } as unknown as Readonly<Record<string, Family<AnyEntry>>>
})
