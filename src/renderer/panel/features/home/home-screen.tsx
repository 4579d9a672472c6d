// The first screen of a session: what happened since the last one, and the state of the user's own login.
import { Button, Group, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconKey, IconRefreshAlert } from '@tabler/icons-react'
import { useState } from 'react'
import type { LoginNotice, SessionState } from '../../../../shared/contract'
import { noticeMessage } from '../../../messages/panel'
import { mainNow } from '../../../ui/clock'
import { Illustration } from '../../../ui/illustrations'
import { ScreenHeading } from '../../../ui/screen-heading'
import { panel } from '../../client'
import { useRoute } from '../../route'
import { RecoveryKeyOffer } from '../recovery/recovery-key-offer'
import { useTakeSession } from '../session/use-session'
import classes from './home-screen.module.css'
import { PutAwayButton } from './put-away-button'
import { useMessages } from '../../../ui/use-messages'

type SignedIn = Extract<SessionState, { step: 'signed-in' }>

export function HomeScreen({ state }: { readonly state: SignedIn }) {
  const t = useMessages()
  const { user, accountName, notices, backupCodesLeft } = state
  const { go } = useRoute()
  const isBySso = state.stepUpBy === 'sso'
  const said = isBySso ? 'sso.sleep.home' : 'panel.home.twoFactor'
  return (
    <>
      <ScreenHeading>{t('panel.home.greeting', { name: user.name })}</ScreenHeading>
      <Notices notices={notices} />
      {user.role === 'admin' && <RecoveryKeyOffer />}
      <section className={classes.card}>
        <Illustration name="shield" size={112} />
        <div className={classes.text}>
          <Title order={2}>{t(`${said}.title`)}</Title>
          <Text c="dimmed">{t(`${said}.detail`)}</Text>
          <dl className={classes.facts}>
            <Fact name={t('panel.home.facts.email')} value={user.email} />
            <Fact name={t('panel.home.facts.role')} value={t(`panel.frame.roles.${user.role}`)} />
            <Fact name={t('panel.home.facts.account')} value={accountName} />
            {!isBySso && (
              <Fact
                name={t('panel.home.facts.backupCodes')}
                value={t('panel.home.facts.codesLeft', { left: backupCodesLeft })}
              />
            )}
          </dl>
          <Group gap="xs" mt="lg">
            <Button
              size="sm"
              variant="default"
              onClick={() => {
                go({ name: 'personal-settings' })
              }}
            >
              {t('panel.home.twoFactor.settings')}
            </Button>
            {user.role === 'admin' && (
              <Button
                size="sm"
                variant="default"
                onClick={() => {
                  go({ name: 'users' })
                }}
              >
                {t('panel.home.twoFactor.users')}
              </Button>
            )}
          </Group>
        </div>
      </section>
    </>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

const icons: Readonly<Record<LoginNotice['kind'], typeof IconKey>> = {
  'failed-second-factors': IconAlertTriangle,
  act: IconRefreshAlert,
  'code-reuse-refused': IconAlertTriangle,
  'account-recovered': IconAlertTriangle,
  'backup-codes-left': IconKey
}

/** Two acts are two different notices. */
const keyOf = (notice: LoginNotice): string => JSON.stringify(notice)

/** Each is shown once, at its login, and can be dismissed. */
function Notices({ notices }: { readonly notices: readonly LoginNotice[] }) {
  const t = useMessages()
  const [putAway, setPutAway] = useState<readonly LoginNotice[]>([])
  const takeSession = useTakeSession()
  const left = notices.filter((notice) => !putAway.some((one) => keyOf(one) === keyOf(notice)))
  const putAwayOne = (notice: LoginNotice) => {
    setPutAway((old) => [...old, notice])
    // That was the last one: the main process need not report them again.
    if (left.length > 1) return
    void panel.session.dismissNotices({}).then((answer) => {
      if (answer.ok) takeSession(answer.value)
    })
  }
  if (left.length === 0) return null
  return (
    <section className={classes.notices} aria-label={t('panel.home.noticesName')}>
      {left.map((notice) => {
        const message = noticeMessage(notice, mainNow())
        const Icon = icons[notice.kind]
        return (
          <div key={keyOf(notice)} className={classes.notice} role="status">
            <Icon className={classes.icon} size={20} aria-hidden />
            <div>
              <strong>{message.title}</strong>
              <p>{message.detail}</p>
            </div>
            <PutAwayButton
              onClick={() => {
                putAwayOne(notice)
              }}
            />
          </div>
        )
      })}
    </section>
  )
}
