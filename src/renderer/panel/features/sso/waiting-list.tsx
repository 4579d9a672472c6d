// **Waiting sign-ins**: people who signed in at the provider but are no user here yet. An admin links them.
import { Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { SsoWaiting, UserRow } from '../../../../shared/contract'
import { formatDateTime } from '../../../messages/format'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { FailureNote } from '../../../ui/failure-note'
import { useCall, useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { Section } from '../admin/admin-page'
import { noticeDone } from '../../../ui/notices'
import { People } from '../admin/people'
import { noFilter } from '../users/view'
import { PeopleList } from './people-list'
import { useMessages } from '../../../ui/use-messages'

const nameOf = ({ email, name, subject }: SsoWaiting) => email ?? name ?? subject

export function WaitingList({ waiting }: { readonly waiting: readonly SsoWaiting[] }) {
  const t = useMessages()
  const [asked, setAsked] = useState<SsoWaiting | null>(null)
  const dismissing = useSubmit(panel.sso.dismissWaiting, () => undefined)
  return (
    <Section title={t('sso.waiting.title')} detail={t('sso.waiting.detail')}>
      <PeopleList
        people={waiting.map((person) => ({
          key: person.subject,
          who: nameOf(person),
          hints: [t(`sso.waiting.reasons.${person.reason}`), formatDateTime(person.at)],
          first: {
            label: t('sso.waiting.link'),
            name: t('sso.waiting.linkTo', { who: nameOf(person) }),
            onAct: () => {
              setAsked(person)
            }
          },
          second: {
            label: t('sso.waiting.dismiss'),
            name: t('sso.waiting.dismissOf', { who: nameOf(person) }),
            onAct: () => {
              dismissing.submit({ subject: person.subject })
            }
          }
        }))}
      />
      <FailureNote failure={dismissing.failure} />
      {asked !== null && (
        <LinkDialog
          key={asked.subject}
          person={asked}
          onClose={() => {
            setAsked(null)
          }}
        />
      )}
    </Section>
  )
}

function LinkDialog({ person, onClose }: { readonly person: SsoWaiting; readonly onClose: () => void }) {
  const t = useMessages()
  const { guard } = useStepUp()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 120)
  const [chosen, setChosen] = useState<UserRow | null>(null)
  const found = useCall('users', ['list', 'link', search], () =>
    panel.users.list({ ...noFilter, search, sortBy: 'email', isDescending: false, offset: 0, limit: 20 })
  ).data
  const linking = useSubmit(guard(panel.sso.link), () => {
    onClose()
    noticeDone(t('sso.link.done'))
  })
  const rows = found?.ok === true ? found.value.rows : []
  return (
    <ConfirmDialog
      isOpen
      onClose={() => {
        if (!linking.isBusy) onClose()
      }}
      title={t('sso.waiting.question', { who: nameOf(person) })}
      detail={
        <>
          <People people={chosen === null ? [person] : [person, chosen]} />
          <Text>{t('sso.waiting.effect')}</Text>
        </>
      }
      confirmLabel={t('sso.waiting.link')}
      isBusy={linking.isBusy}
      isBlocked={chosen === null}
      failure={linking.failure}
      onConfirm={() => {
        if (chosen !== null) linking.submit({ userId: chosen.id, subject: person.subject })
      }}
    >
      <Select
        label={t('sso.waiting.user')}
        description={t('sso.waiting.userHint')}
        searchable
        data-autofocus
        // The main process has already searched.
        filter={({ options }) => options}
        data={rows.map(({ id, email }) => ({ value: id, label: email }))}
        nothingFoundMessage={t('sso.waiting.nobody')}
        value={chosen?.id ?? null}
        onChange={(id) => {
          setChosen(rows.find((row) => row.id === id) ?? null)
        }}
        searchValue={typed}
        onSearchChange={setTyped}
        comboboxProps={{ zIndex: 400 }}
      />
    </ConfirmDialog>
  )
}
