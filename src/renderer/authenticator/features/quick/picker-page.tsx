// The quick picker's page: one field, the accounts, Enter. It hides on Esc, when another window gets the focus, and once the code
// was copied. While it waits for the next code it stays, so that no one pastes too early.
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useCall } from '../../../ui/queries'
import { protectionCall } from '../../../ui/client'
import { codes, desktop, entriesCall, lockCall } from '../../client'
import { LiveCodes } from '../codes/live-codes'
import { Picker } from './picker'
import classes from './picker.module.css'
import { PickerUnlock } from './picker-unlock'
import { useMessages } from '../../../ui/use-messages'

export function PickerPage() {
  const t = useMessages()
  useEffect(() => {
    document.title = t('quick.picker.title')
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) void desktop.hidePicker({})
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [t])
  return (
    <main className={classes.page} aria-label={t('quick.picker.title')}>
      <Gate />
    </main>
  )
}

/** What prevents the picker from working, if anything. */
function Gate() {
  const t = useMessages()
  const store = useCall(...protectionCall).data
  const state = useCall(...lockCall).data
  if (store === undefined || state === undefined) return null
  if (!store.ok || store.value.stage !== 'ready' || !state.ok)
    return <Elsewhere message={t('quick.picker.locked.title')} />
  if (state.value.isLocked) {
    const { button, passphrase } = state.value.ways
    // The Authenticator's window has room to show what differs.
    if (state.value.changed !== null || (!button && !passphrase))
      return <Elsewhere message={t('quick.picker.locked.title')} />
    return <PickerUnlock hasPassphrase={passphrase} />
  }
  return <Accounts />
}

function Accounts() {
  const t = useMessages()
  const answer = useCall(...entriesCall).data
  if (answer === undefined) return null
  if (!answer.ok) return <Elsewhere message={t('quick.picker.locked.title')} />
  if (answer.value.length === 0) return <Elsewhere message={t('quick.picker.empty')} />
  return (
    <LiveCodes list={codes.list} version={answer}>
      <Picker entries={answer.value} />
    </LiveCodes>
  )
}

/** For what can only be done in the Authenticator's window. */
function Elsewhere({ message }: { readonly message: string }) {
  const t = useMessages()
  return (
    <div className={classes.elsewhere}>
      <p role="status">{message}</p>
      <Button autoFocus onClick={() => void desktop.showAuthenticator({})}>
        {t('quick.picker.openAuthenticator')}
      </Button>
    </div>
  )
}
