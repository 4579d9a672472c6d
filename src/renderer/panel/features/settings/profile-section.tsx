// The user's own name and password; only an admin can change the username and the role.
import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { PersonalSettings } from '../../../../shared/contract'
import { longestName } from '../../../../shared/model/limits'
import { FailureNote } from '../../../ui/failure-note'
import { LanguageSelect } from '../../../ui/language'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { Facts } from '../admin/admin-page'
import { ChangePassword } from './change-password'
import classes from './settings-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

export function ProfileSection({ settings }: { readonly settings: PersonalSettings }) {
  const t = useMessages()
  const { user } = settings
  const [name, setName] = useState(user.name)
  const [isMissing, setIsMissing] = useState(false)
  const renaming = useSubmit(panel.settings.rename, () => {
    notifications.show({ color: 'accent', message: t('panel.settings.profile.saved') })
  })
  return (
    <div>
      {/* The password dialog is outside: its form must not submit this one. */}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsMissing(name.trim() === '')
          if (name.trim() !== '') renaming.submit({ name })
        }}
      >
        <div className={classes.nameRow}>
          <TextInput
            label={t('panel.settings.profile.name')}
            name="name"
            autoComplete="name"
            maxLength={longestName}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setIsMissing(false)
              renaming.clear()
            }}
            error={isMissing ? <span role="alert">{t('panel.settings.profile.missing')}</span> : undefined}
          />
          <Button type="submit" variant="default" loading={renaming.isBusy} disabled={name.trim() === user.name}>
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
