// On the list of users, while single sign-on is on: that two-factor authentication is handled by the provider.
import { sleepWords } from '../../../strings/sso'
import { Note } from '../../../ui/note'
import { useSsoSettings } from './use-sso-settings'

export function SsoNote() {
  const settings = useSsoSettings().data
  if (settings?.ok !== true || !settings.value.isEnabled) return null
  return <Note tone="info">{sleepWords.users}</Note>
}
