// A user's page: state, two-factor authentication, browsers, sessions, events, and the same actions as in the list.
import { Anchor, Button, Skeleton } from '@mantine/core'
import { IconArrowLeft, IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import type { UserPage } from '../../../../shared/contract'
import { agoOrNever, dateOrNever } from '../../../messages/admin'
import { formatAgo, formatDateTime, formatNumber, formatSentences } from '../../../messages/format'
import { useNow } from '../../../ui/use-now'
import { useCall, useSubmit } from '../../../ui/queries'
import { StateScreen } from '../../../ui/state-screen'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { useRoute } from '../../route'
import { AdminPage, Facts, Section } from '../admin/admin-page'
import { AnswerGate } from '../admin/answer-gate'
import { FactorBadge, StatusBadge } from '../admin/badge'
import { noticeFailure } from '../../../ui/notices'
import { PageButton } from '../admin/page-buttons'
import { EventList } from '../audit/event-list'
import { LinkSection } from '../sso/link-section'
import { EnrolmentDialog } from '../users/activation-dialog'
import { UserActionDialogs, type AskedAction } from '../users/user-action-dialogs'
import { UserActionsMenu } from '../users/user-actions-menu'
import { CodeInspector } from './code-inspector'
import classes from './user-screen.module.css'
import { useMessages } from '../../../ui/use-messages'
import { t } from '../../../messages/language'

export function UserScreen({ userId }: { readonly userId: string }) {
  const t = useMessages()
  const { go } = useRoute()
  const query = useCall('users', ['get', userId], () => panel.users.get({ userId }))
  const answer = query.data
  if (answer?.ok === false && answer.error.code === 'not-found') {
    return (
      <div role="status">
        <StateScreen
          illustration="empty"
          title={t('admin.user.gone.title')}
          detail={t('admin.user.gone.detail')}
          order={1}
        >
          <Button
            onClick={() => {
              go({ name: 'users' })
            }}
          >
            {t('admin.user.gone.back')}
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
  const t = useMessages()
  const { go } = useRoute()
  const [asked, setAsked] = useState<AskedAction | null>(null)
  const now = useNow()
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
          {t('admin.user.back')}
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
        <span className={classes.role}>{t(`admin.role.${user.role}`)}</span>
      </div>
      <div className={classes.grid}>
        <FactorSection user={user} />
        <Section title={t('admin.user.facts.title')}>
          <Facts
            rows={[
              [t('admin.user.facts.role'), t(`admin.role.${user.role}`)],
              [t('admin.user.facts.created'), formatDateTime(user.createdAt)],
              [t('admin.user.facts.lastLogin'), dateOrNever(user.lastLoginAt)],
              [
                t('admin.user.facts.passwordChanged'),
                user.passwordChangedAt === null
                  ? t('admin.user.facts.noPassword')
                  : formatDateTime(user.passwordChangedAt)
              ],
              user.activationExpiresAt === null
                ? null
                : [
                    t('admin.user.facts.activation'),
                    user.activationExpiresAt > now
                      ? formatDateTime(user.activationExpiresAt)
                      : t('admin.user.facts.activationExpired')
                  ],
              user.resetAt === null ? null : [t('admin.user.facts.reset'), formatDateTime(user.resetAt)]
            ]}
          />
        </Section>
        <div className={classes.stack}>
          <LinkSection user={user} />
          <CodeInspector userId={user.id} hasFactor={user.factor.state !== 'none'} />
        </div>
        <div className={classes.stack}>
          <Section title={t('admin.user.sessions.title')}>
            {user.sessions.length === 0 ? (
              <p className={classes.empty}>{t('admin.user.sessions.empty')}</p>
            ) : (
              <ul className={classes.items}>
                {user.sessions.map((session) => (
                  <li key={session.id}>
                    <span className={classes.itemName}>
                      {session.profileName}
                      {session.isThisSession && <span className={classes.tag}>{t('admin.user.sessions.thisOne')}</span>}
                    </span>
                    <span className={classes.itemDetail}>
                      {[
                        t(`admin.method.${session.method}`),
                        t('admin.user.sessions.since', { at: session.createdAt }),
                        t('admin.user.sessions.active', { text: formatAgo(session.lastActiveAt, now) })
                      ].join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title={t('admin.user.browsers.title')}>
            {user.browsers.length === 0 ? (
              <p className={classes.empty}>{t('admin.user.browsers.empty')}</p>
            ) : (
              <ul className={classes.items}>
                {user.browsers.map((browser) => (
                  <li key={browser.id}>
                    <span className={classes.itemName}>{browser.profileName}</span>
                    <span className={classes.itemDetail}>
                      {[
                        t('admin.user.browsers.used', {
                          text: agoOrNever(browser.lastUsedAt ?? browser.createdAt, now)
                        }),
                        t('admin.user.browsers.expires', { at: browser.expiresAt })
                      ].join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
        <Section title={t('admin.user.events.title')} isWide>
          {user.events.length === 0 ? (
            <p className={classes.empty}>{t('admin.user.events.empty')}</p>
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

function describeFactor({ factor, isFactorSleeping, isBreakGlass, browsers }: UserPage): string {
  if (isFactorSleeping) return factor.state === 'none' ? t('sso.sleep.user.none') : t('sso.sleep.user.asleep')
  return formatSentences([
    t(`admin.user.factor.states.${factor.state}`),
    ...(factor.state === 'enrolled' && browsers.length > 0
      ? [t('admin.user.factor.remembered', { count: browsers.length })]
      : []),
    ...(isBreakGlass ? [t('sso.sleep.user.breakGlass')] : [])
  ])
}

function FactorSection({ user }: { readonly user: UserPage }) {
  const t = useMessages()
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
      if (!answer.ok) noticeFailure(answer.error)
      return answer
    },
    (outcome) => {
      if (outcome.enrolment !== null) setEnrolment({ email: user.email, ...outcome.enrolment })
    }
  )
  const isSet = factor.state !== 'none'
  return (
    <Section
      title={t('admin.user.factor.title')}
      detail={describeFactor(user)}
      actions={<FactorBadge state={factor.state} isSleeping={user.isFactorSleeping} />}
    >
      <Facts
        rows={
          isSet
            ? [
                [t('admin.user.factor.created'), dateOrNever(factor.createdAt)],
                [t('admin.user.factor.lastUsed'), dateOrNever(factor.lastUsedAt)],
                [t('admin.user.factor.codesLeft'), formatNumber(factor.backupCodesLeft)],
                [t('admin.user.factor.codesCreated'), dateOrNever(factor.backupCodesCreatedAt)]
              ]
            : []
        }
      />
      {mayHaveCode && (
        <div className={classes.enrolment}>
          <p className={classes.empty}>{t('admin.user.factor.enrolmentDetail')}</p>
          <PageButton
            Icon={IconKey}
            isBusy={creating.isBusy}
            onClick={() => {
              creating.submit({ userId: user.id })
            }}
          >
            {t('admin.user.factor.enrolmentCode')}
          </PageButton>
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
