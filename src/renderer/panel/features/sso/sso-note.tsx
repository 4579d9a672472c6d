// On the list of users, while single sign-on is on: the provider handles two-factor authentication.

import { Note } from '../../../ui/note'
import { useSsoSettings } from './use-sso-settings'
import { useMessages } from '../../../ui/use-messages'

export function SsoNote() {
  const t = useMessages()
  const settings = useSsoSettings().data
  if (settings?.ok !== true || !settings.value.isEnabled) return null
  return <Note tone="info">{t('sso.sleep.users')}</Note>
}
