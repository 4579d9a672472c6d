// **Personal Settings**: who the user is, what they log in with, and where they are logged in or remembered.
import { Skeleton, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PersonalSettings as Settings } from '../../../../shared/contract'
import { rememberedMessage } from '../../../messages/panel'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useCall } from '../../../ui/queries'
import { ScreenHeading } from '../../../ui/screen-heading'
import { panel } from '../../client'
import { Section } from '../admin/admin-page'
import type { SignedInState } from '../session/use-session'
import { ActivityList } from './activity-list'
import { BrowserList } from './browser-list'
import { FactorSection } from './factor-section'
import { ProfileSection } from './profile-section'
import { SleepingFactor } from '../sso/sleeping-factor'
import { SessionList } from './session-list'
import { sectionId, type SectionName } from './sections'
import classes from './settings-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

export function PersonalSettings({ state }: { readonly state: SignedInState }) {
  const t = useMessages()
  const answer = useCall('settings', ['get'], () => panel.settings.get({})).data
  return (
    <div className={classes.stack}>
      <ScreenHeading>{t('panel.settings.title')}</ScreenHeading>
      {answer === undefined && (
        <Stack gap="lg" aria-busy>
          <Skeleton height={160} radius="lg" />
          <Skeleton height={220} radius="lg" />
        </Stack>
      )}
      {answer?.ok === false && <FailureNote failure={answer.error} />}
      {answer?.ok === true && <Sections settings={answer.value} state={state} />}
    </div>
  )
}

function Sections({ settings, state }: { readonly settings: Settings; readonly state: SignedInState }) {
  const t = useMessages()
  return (
    <>
      <Anchored name="profile">
        <ProfileSection key={settings.user.name} settings={settings} />
      </Anchored>
      <Anchored
        name="factor"
        detail={settings.isFactorSleeping ? t('sso.sleep.settings.detail') : t('panel.settings.factor.detail')}
      >
        {settings.isFactorSleeping ? (
          <SleepingFactor settings={settings} />
        ) : (
          <>
            {settings.isBreakGlass && <Note tone="info">{t('sso.sleep.settings.breakGlass')}</Note>}
            <FactorSection factor={settings.factor} needsCode={state.stepUpNeedsCode} />
          </>
        )}
      </Anchored>
      <Anchored name="browsers" detail={rememberedMessage(settings.rememberDays)}>
        <BrowserList />
      </Anchored>
      <Anchored name="sessions" detail={t('panel.settings.sessions.detail')}>
        <SessionList />
      </Anchored>
      <Anchored name="activity">
        <ActivityList />
      </Anchored>
    </>
  )
}

interface AnchoredProps {
  readonly name: SectionName
  readonly detail?: string
  readonly children: ReactNode
}

/** A section that the side list links to. */
function Anchored({ name, detail, children }: AnchoredProps) {
  const t = useMessages()
  return (
    <div id={sectionId(name)} className={classes.anchor} tabIndex={-1}>
      <Section title={t(`panel.settings.sections.${name}`)} {...(detail === undefined ? {} : { detail })}>
        <div className={classes.body}>{children}</div>
      </Section>
    </div>
  )
}
