// The first screen of a session: what happened since the last one, how this login went, the next useful step, the user's last logins and
// remembered browsers, and what an admin should look at.
import { Button, Group, Text, Title } from '@mantine/core'
import type { LoginMethod, SelfAudit } from '../../../../shared/contract'
import { fewCodes } from '../../../../shared/model/limits'
import { loginMessage } from '../../../messages/panel'
import { Illustration } from '../../../ui/illustrations'
import { useCall } from '../../../ui/queries'
import { ScreenHeading } from '../../../ui/screen-heading'
import { panel } from '../../client'
import { useRoute } from '../../route'
import { RecoveryKeyOffer } from '../recovery/recovery-key-offer'
import { useSelfAudit } from '../self-audit/use-self-audit'
import type { SignedInState } from '../session/use-session'
import classes from './home-screen.module.css'
import { Notices } from './notices'
import { LastLogins, OwnBrowsers } from './own-logins'
import { ToLookAt } from './to-look-at'
import { sentenceGap } from '../../../messages/format'
import { useMessages } from '../../../ui/use-messages'

export function HomeScreen({ state }: { readonly state: SignedInState }) {
  const t = useMessages()
  const isAdmin = state.user.role === 'admin'
  return (
    <>
      <ScreenHeading>{t('panel.home.greeting', { name: state.user.name })}</ScreenHeading>
      <Notices notices={state.notices} />
      {isAdmin && <RecoveryKeyOffer />}
      <div className={classes.columns}>
        <div className={classes.lead}>
          {isAdmin ? <AdminCard state={state} /> : <LoginCard state={state} next={nextStep(state, null)} />}
          {isAdmin && <ToLookAt />}
        </div>
        <div className={classes.side}>
          <LastLogins isAlone={state.stepUpBy === 'sso'} />
          {state.stepUpBy !== 'sso' && <OwnBrowsers />}
        </div>
      </div>
    </>
  )
}

type Next = 'codes' | 'users' | null

/** The next useful step: backup codes before they run out, then the people of the account. `facts` are null if they are not known. */
function nextStep({ stepUpBy, backupCodesLeft }: SignedInState, facts: SelfAudit['facts'] | null): Next {
  if (stepUpBy !== 'sso' && backupCodesLeft <= fewCodes) return 'codes'
  return facts?.factors.users === 1 && facts.initialPasswords.waiting === 0 ? 'users' : null
}

function AdminCard({ state }: { readonly state: SignedInState }) {
  const audit = useSelfAudit().data
  return <LoginCard state={state} next={nextStep(state, audit?.ok === true ? audit.value.facts : null)} />
}

/** How this session's login went; null until that is known. */
function useOwnMethod(): LoginMethod | null {
  const answer = useCall('session', ['listSessions'], () => panel.settings.listSessions({})).data
  return (answer?.ok === true && answer.value.find(({ isThisSession }) => isThisSession)?.method) || null
}

function useLoginMessage({ stepUpBy }: SignedInState): string {
  const t = useMessages()
  const method = useOwnMethod()
  const settings = useCall('settings', ['get'], () => panel.settings.get({})).data
  if (stepUpBy === 'sso') return t('sso.sleep.home.detail')
  return method === null || method === 'sso' || settings?.ok !== true
    ? ''
    : loginMessage(method, settings.value.rememberDays)
}

function LoginCard({ state, next }: { readonly state: SignedInState; readonly next: Next }) {
  const t = useMessages()
  const { user, accountName, backupCodesLeft } = state
  const { go } = useRoute()
  const isBySso = state.stepUpBy === 'sso'
  const message = useLoginMessage(state)
  return (
    <section className={classes.card} aria-label={t(isBySso ? 'sso.sleep.home.title' : 'panel.home.twoFactor.title')}>
      <Illustration name="shield" size={84} />
      <div className={classes.text}>
        <Title order={2}>{t(isBySso ? 'sso.sleep.home.title' : 'panel.home.twoFactor.title')}</Title>
        <Text c="dimmed">{message}</Text>
        <dl className={classes.facts}>
          <Fact name={t('panel.home.facts.role')} value={t(`panel.frame.roles.${user.role}`)} />
          <Fact name={t('panel.home.facts.account')} value={accountName} />
          {!isBySso && (
            <Fact
              name={t('panel.home.facts.backupCodes')}
              value={t('panel.home.facts.codesLeft', { left: backupCodesLeft })}
            />
          )}
        </dl>
        {next !== null && (
          <p className={classes.next}>
            <strong>{t('panel.home.next.title')}</strong>
            {sentenceGap()}
            {t(`panel.home.next.${next}`)}
          </p>
        )}
        <Group gap="xs" mt={next === null ? 'lg' : 'xs'}>
          <Button
            size="sm"
            variant={next === 'codes' ? 'filled' : 'default'}
            onClick={() => {
              go({ name: 'personal-settings' })
            }}
          >
            {t('panel.home.twoFactor.settings')}
          </Button>
          {user.role === 'admin' && (
            <Button
              size="sm"
              variant={next === 'users' ? 'filled' : 'default'}
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
