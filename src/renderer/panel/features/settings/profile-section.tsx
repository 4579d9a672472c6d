// The user's own name and password; only an admin can change the username and the role.
import { Button, TextInput } from '@mantine/core'
import type { PersonalSettings } from '../../../../shared/contract'
import { longestName } from '../../../../shared/model/limits'
import { FailureNote } from '../../../ui/failure-note'
import { LanguageSelect } from '../../../ui/language'
import { noticeDone } from '../../../ui/notices'
import { useSubmit } from '../../../ui/queries'
import { useRequired } from '../../../ui/use-required'
import { panel } from '../../client'
import { Facts } from '../admin/admin-page'
import { ChangePassword } from './change-password'
import classes from './settings-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

export function ProfileSection({ settings }: { readonly settings: PersonalSettings }) {
  const t = useMessages()
  const { user } = settings
  const renaming = useSubmit(panel.settings.rename, () => {
    noticeDone(t('panel.settings.profile.saved'))
  })
  const name = useRequired({
    initial: user.name,
    missing: t('panel.settings.profile.missing'),
    onType: renaming.clear
  })
  return (
    <div>
      {/* The password dialog is outside: its form must not submit this one. */}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (name.check()) renaming.submit({ name: name.value })
        }}
      >
        <div className={classes.nameRow}>
          <TextInput
            label={t('panel.settings.profile.name')}
            name="name"
            autoComplete="name"
            maxLength={longestName}
            {...name.bound}
          />
          <Button type="submit" variant="default" loading={renaming.isBusy} disabled={name.value.trim() === user.name}>
            {t('panel.settings.profile.save')}
          </Button>
        </div>
        <FailureNote failure={renaming.failure} />
      </form>
      <Facts
        rows={[
          [t('panel.settings.profile.email'), user.email],
          [t('panel.settings.profile.role'), t(`panel.frame.roles.${user.role}`)],
          [t('panel.settings.profile.password'), <ChangePassword key="password" settings={settings} />],
          [t('app.language.title'), <LanguageSelect key="language" isLabelled={false} />]
        ]}
      />
    </div>
  )
}
