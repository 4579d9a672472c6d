// A user's link at the provider, on the user's page: admins link and unlink there. Shows nothing if single sign-on was never prepared.
import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SsoSettings, UserPage } from '../../../../shared/contract'
import { plainCode } from '../../../../shared/text/plain'
import { dateOrNever } from '../../../messages/admin'
import { formatDateTime } from '../../../messages/format'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { Facts, Section, useOwnId } from '../admin/admin-page'
import { noticeDone } from '../../../ui/notices'
import { People } from '../admin/people'
import { LinkQuestion, type LinkQuestionProps } from './link-questions'
import classes from './sso-section.module.css'
import { useSsoSettings } from './use-sso-settings'
import { useMessages } from '../../../ui/use-messages'

export function LinkSection({ user }: { readonly user: UserPage }) {
  const t = useMessages()
  const settings = useSsoSettings().data
  if (settings?.ok !== true || (settings.value.draft === null && settings.value.active === null)) return null
  return (
    <Section title={t('sso.link.title')} detail={user.sso === null ? t('sso.link.none') : t('sso.link.linked')}>
      {user.sso === null ? (
        <LinkForm user={user} waiting={settings.value.waiting} />
      ) : (
        <Linked user={user} link={user.sso} />
      )}
    </Section>
  )
}

function Linked({ user, link }: { readonly user: UserPage; readonly link: NonNullable<UserPage['sso']> }) {
  const t = useMessages()
  const [asked, setAsked] = useState<LinkQuestionProps['about'] | null>(null)
  const isOwn = useOwnId() === user.id
  const ask = (about: LinkQuestionProps['about']) => () => {
    setAsked(about)
  }
  return (
    <>
      <Facts
        rows={[
          [t('sso.link.issuer'), link.issuer],
          [t('sso.link.subject'), link.subject],
          link.email === null ? null : [t('sso.link.email'), link.email],
          [t('sso.link.linkedAt'), formatDateTime(link.linkedAt)],
          [t('sso.link.lastSignIn'), dateOrNever(link.lastSignInAt)]
        ]}
      />
      {link.confirmer !== null && (
        <div className={classes.linkAction}>
          <Note tone="wait">{t(`sso.link.needs.${link.confirmer}`)}</Note>
        </div>
      )}
      <div className={classes.linkActions}>
        {(link.confirmer === 'admin' || (link.confirmer === 'self' && isOwn)) && (
          <Button size="sm" onClick={ask('confirm')}>
            {t('sso.link.confirm')}
          </Button>
        )}
        <Button variant="default" size="sm" onClick={ask('unlink')}>
          {t('sso.link.unlink')}
        </Button>
      </div>
      {asked !== null && (
        <LinkQuestion
          key={asked}
          about={asked}
          person={{ id: user.id, name: user.name, email: user.email, subject: link.email ?? link.subject }}
          onClose={() => {
            setAsked(null)
          }}
        />
      )}
    </>
  )
}

interface LinkFormProps {
  readonly user: UserPage
  readonly waiting: SsoSettings['waiting']
}

/** A waiting person is chosen from the list; anyone else is entered by the subject that the provider shows. */
function LinkForm({ user, waiting }: LinkFormProps) {
  const t = useMessages()
  const { email } = user
  const { guard } = useStepUp()
  const [chosen, setChosen] = useState(
    () => waiting.find((each) => each.email?.toLowerCase() === email.toLowerCase())?.subject ?? ''
  )
  const [typed, setTyped] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const [question, setQuestion] = useState<string | null>(null)
  const linking = useSubmit(guard(panel.sso.link), () => {
    setQuestion(null)
    noticeDone(t('sso.link.done'))
  })
  const isWaiting = waiting.some((each) => each.subject === chosen)
  const subject = isWaiting ? chosen : plainCode(typed).trim()
  return (
    <form
      className={classes.linkAction}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (subject === '') setIsMissing(true)
        else {
          linking.clear()
          setQuestion(subject)
        }
      }}
    >
      <Stack gap="sm">
        {waiting.length > 0 && (
          <NativeSelect
            label={t('sso.link.waiting')}
            data={[
              { value: '', label: t('sso.link.byHand') },
              ...waiting.map((each) => ({ value: each.subject, label: each.email ?? each.name ?? each.subject }))
            ]}
            value={isWaiting ? chosen : ''}
            onChange={(event) => {
              setChosen(event.currentTarget.value)
              setIsMissing(false)
            }}
          />
        )}
        {!isWaiting && (
          <TextInput
            label={t('sso.link.byHand')}
            description={t('sso.link.byHandHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="off"
            spellCheck={false}
            maxLength={255}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setIsMissing(false)
            }}
            error={isMissing ? <span role="alert">{t('sso.link.missing')}</span> : undefined}
          />
        )}
        <div>
          <Button type="submit" variant="default" size="sm">
            {t('sso.link.submit')}
          </Button>
        </div>
        <FailureNote failure={question === null ? linking.failure : null} />
      </Stack>
      <ConfirmDialog
        isOpen={question !== null}
        onClose={() => {
          if (!linking.isBusy) setQuestion(null)
        }}
        title={t('sso.link.question', { subject: question ?? '', email })}
        detail={
          <>
            <People people={[user, ...waiting.filter((each) => each.subject === question)]} />
            <Text>{t('sso.waiting.effect')}</Text>
          </>
        }
        confirmLabel={t('sso.link.submit')}
        isBusy={linking.isBusy}
        failure={linking.failure}
        onConfirm={() => {
          if (question !== null) linking.submit({ userId: user.id, subject: question })
        }}
      />
    </form>
  )
}
