// A user's page: state, two-factor authentication, browsers, sessions, what happened, and the same actions as in the list.
import { Anchor, Button, Skeleton } from '@mantine/core'
import { IconArrowLeft, IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import type { UserPage } from '../../../../shared/contract'
import { agoOrNever, dateOrNever, methodWords, roleWords, userWords as words } from '../../../strings/admin'
import { formatAgo, formatDateTime, formatNumber } from '../../../strings/format'
import { sleepWords } from '../../../strings/sso'
import { mainNow } from '../../../ui/clock'
import { useCall, useSubmit } from '../../../ui/queries'
import { StateScreen } from '../../../ui/state-screen'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { useRoute } from '../../route'
import { AdminPage, AdminRoom, Facts, Section } from '../admin/admin-page'
import { AnswerGate } from '../admin/answer-gate'
import { FactorBadge, StatusBadge } from '../admin/badge'
import { notifyFailure } from '../admin/notice'
import { EventList } from '../audit/event-list'
import { LinkSection } from '../sso/link-section'
import { EnrolmentDialog } from '../users/activation-dialog'
import { UserActionDialogs, type AskedAction } from '../users/user-action-dialogs'
import { UserActionsMenu } from '../users/user-actions-menu'
import { CodeInspector } from './code-inspector'
import classes from './user-screen.module.css'

export function UserScreen({ userId }: { readonly userId: string }) {
  return (
    <AdminRoom>
      <Page userId={userId} />
    </AdminRoom>
  )
}

function Page({ userId }: { readonly userId: string }) {
  const { go } = useRoute()
  const query = useCall('users', ['get', userId], () => panel.users.get({ userId }))
  const answer = query.data
  if (answer?.ok === false && answer.error.code === 'not-found') {
    return (
      <div role="status">
        <StateScreen illustration="empty" title={words.gone.title} detail={words.gone.detail} order={1}>
          <Button
            onClick={() => {
              go({ name: 'users' })
            }}
          >
            {words.gone.back}
          </Button>
        </StateScreen>
      </div>
    )
  }
  return (
    <AnswerGate answer={answer} retry={() => void query.refetch()} waiting={<Skeleton height={520} radius="lg" />}>
      {(user) => <User user={user} />}
    </AnswerGate>
  )
}

function User({ user }: { readonly user: UserPage }) {
  const { go } = useRoute()
  const [asked, setAsked] = useState<AskedAction | null>(null)
  const now = mainNow()
  return (
    <AdminPage
      title={user.name}
      above={
        <Anchor
          component="button"
          type="button"
          size="sm"
          className={classes.back ?? ''}
          onClick={() => {
            go({ name: 'users' })
          }}
        >
          <IconArrowLeft className="cs-along" size={16} aria-hidden />
          {words.back}
        </Anchor>
      }
      detail={user.email}
      actions={
        <UserActionsMenu
          user={user}
          look="button"
          onChoose={(kind) => {
            setAsked({ kind, user })
          }}
        />
      }
    >
      <div className={classes.states}>
        <StatusBadge status={user.status} />
        <span className={classes.role}>{roleWords[user.role]}</span>
      </div>
      <div className={classes.grid}>
        <FactorSection user={user} />
        <Section title={words.facts.title}>
          <Facts
            rows={[
              [words.facts.role, roleWords[user.role]],
              [words.facts.created, formatDateTime(user.createdAt)],
              [words.facts.lastLogin, dateOrNever(user.lastLoginAt)],
              [
                words.facts.passwordChanged,
                user.passwordChangedAt === null ? words.facts.noPassword : formatDateTime(user.passwordChangedAt)
              ],
              user.activationExpiresAt === null
                ? null
                : [
                    words.facts.activation,
                    user.activationExpiresAt > now
                      ? formatDateTime(user.activationExpiresAt)
                      : words.facts.activationExpired
                  ],
              user.resetAt === null ? null : [words.facts.reset, formatDateTime(user.resetAt)]
            ]}
          />
        </Section>
        <div className={classes.stack}>
          <LinkSection user={user} />
          <CodeInspector userId={user.id} hasFactor={user.factor.state !== 'none'} />
        </div>
        <div className={classes.stack}>
          <Section title={words.sessions.title}>
            {user.sessions.length === 0 ? (
              <p className={classes.empty}>{words.sessions.empty}</p>
            ) : (
              <ul className={classes.items}>
                {user.sessions.map((session) => (
                  <li key={session.id}>
                    <span className={classes.itemName}>
                      {session.profileName}
                      {session.isThisSession && <span className={classes.tag}>{words.sessions.thisOne}</span>}
                    </span>
                    <span className={classes.itemDetail}>
                      {methodWords[session.method]} · {words.sessions.since(session.createdAt)} ·{' '}
                      {words.sessions.active(formatAgo(session.lastActiveAt, now))}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title={words.browsers.title}>
            {user.browsers.length === 0 ? (
              <p className={classes.empty}>{words.browsers.empty}</p>
            ) : (
              <ul className={classes.items}>
                {user.browsers.map((browser) => (
                  <li key={browser.id}>
                    <span className={classes.itemName}>{browser.profileName}</span>
                    <span className={classes.itemDetail}>
                      {words.browsers.used(agoOrNever(browser.lastUsedAt ?? browser.createdAt, now))} ·{' '}
                      {words.browsers.expires(browser.expiresAt)}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
        <Section title={words.events.title} isWide>
          {user.events.length === 0 ? (
            <p className={classes.empty}>{words.events.empty}</p>
          ) : (
            <EventList events={user.events} aboutId={user.id} />
          )}
        </Section>
      </div>
      <UserActionDialogs
        asked={asked}
        onClose={() => {
          setAsked(null)
        }}
      />
    </AdminPage>
  )
}

function describeFactor({ factor, isFactorSleeping, isBreakGlass }: UserPage): string {
  if (isFactorSleeping) return factor.state === 'none' ? sleepWords.user.none : sleepWords.user.asleep
  const state = words.factor.states[factor.state]
  return isBreakGlass ? `${state} ${sleepWords.user.breakGlass}` : state
}

function FactorSection({ user }: { readonly user: UserPage }) {
  const { guard } = useStepUp()
  const { factor } = user
  const [enrolment, setEnrolment] = useState<{ email: string; code: string; expiresAt: number } | null>(null)
  const settings = useCall('settings', ['policy'], () => panel.policy.get({})).data
  const mayHaveCode =
    settings?.ok === true &&
    settings.value.policy.needsEnrolmentCode &&
    factor.state === 'none' &&
    user.resetAt !== null
  const creating = useSubmit(
    async (input: { readonly userId: string }) => {
      const answer = await guard(panel.users.createEnrolmentCode)(input)
      if (!answer.ok) notifyFailure(answer.error)
      return answer
    },
    (outcome) => {
      if (outcome.enrolment !== null) setEnrolment({ email: user.email, ...outcome.enrolment })
    }
  )
  const isSet = factor.state !== 'none'
  return (
    <Section
      title={words.factor.title}
      detail={describeFactor(user)}
      actions={<FactorBadge state={factor.state} isSleeping={user.isFactorSleeping} />}
    >
      <Facts
        rows={
          isSet
            ? [
                [words.factor.created, dateOrNever(factor.createdAt)],
                [words.factor.lastUsed, dateOrNever(factor.lastUsedAt)],
                [words.factor.codesLeft, formatNumber(factor.backupCodesLeft)],
                [words.factor.codesCreated, dateOrNever(factor.backupCodesCreatedAt)]
              ]
            : []
        }
      />
      {mayHaveCode && (
        <div className={classes.enrolment}>
          <p className={classes.empty}>{words.factor.enrolmentDetail}</p>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconKey size={16} aria-hidden />}
            loading={creating.isBusy}
            onClick={() => {
              creating.submit({ userId: user.id })
            }}
          >
            {words.factor.enrolmentCode}
          </Button>
        </div>
      )}
      <EnrolmentDialog
        enrolment={enrolment}
        onClose={() => {
          setEnrolment(null)
        }}
      />
    </Section>
  )
}
