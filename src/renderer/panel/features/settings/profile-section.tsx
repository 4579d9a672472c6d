// The user's own name and password; the username and the role are an admin's to change.
import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { PersonalSettings } from '../../../../shared/contract'
import { longestName } from '../../../../shared/model/limits'
import { languageWords } from '../../../strings/app'
import { frameWords, settingsWords } from '../../../strings/panel'
import { FailureNote } from '../../../ui/failure-note'
import { LanguageSelect } from '../../../ui/language'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { Facts } from '../admin/admin-page'
import { ChangePassword } from './change-password'
import classes from './settings-screen.module.css'

const words = settingsWords.profile

export function ProfileSection({ settings }: { readonly settings: PersonalSettings }) {
  const { user } = settings
  const [name, setName] = useState(user.name)
  const [isMissing, setIsMissing] = useState(false)
  const renaming = useSubmit(panel.settings.rename, () => {
    notifications.show({ color: 'accent', message: words.saved })
  })
  return (
    <div>
      {/* The password's dialog stays outside: its own form must not reach this one. */}
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
            label={words.name}
            name="name"
            autoComplete="name"
            maxLength={longestName}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setIsMissing(false)
              renaming.clear()
            }}
            error={isMissing ? <span role="alert">{words.missing}</span> : undefined}
          />
          <Button type="submit" variant="default" loading={renaming.isBusy} disabled={name.trim() === user.name}>
            {words.save}
          </Button>
        </div>
        <FailureNote failure={renaming.failure} />
      </form>
      <Facts
        rows={[
          [words.email, user.email],
          [words.role, frameWords.roles[user.role]],
          [words.password, <ChangePassword key="password" settings={settings} />],
          [languageWords.title, <LanguageSelect key="language" isLabelled={false} />]
        ]}
      />
    </div>
  )
}
