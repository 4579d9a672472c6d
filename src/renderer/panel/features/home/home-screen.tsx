// The first screen of a session: what happened since the last one, and how the user's own login stands.
import { Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconKey, IconRefreshAlert, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { LoginNotice, SessionState } from '../../../../shared/contract'
import { actionWords } from '../../../strings/common'
import { frameWords, homeWords, noticeWords } from '../../../strings/panel'
import { mainNow } from '../../../ui/clock'
import { Illustration } from '../../../ui/illustrations'
import { ScreenHeading } from '../../../ui/screen-heading'
import classes from './home-screen.module.css'
import { SignedInFrame } from './signed-in-frame'

type SignedIn = Extract<SessionState, { step: 'signed-in' }>

export function HomeScreen({ state }: { readonly state: SignedIn }) {
  const { user, accountName, notices } = state
  return (
    <SignedInFrame user={user} accountName={accountName}>
      <ScreenHeading>{homeWords.greeting(user.name)}</ScreenHeading>
      <Notices notices={notices} />
      <section className={classes.card}>
        <Illustration name="shield" size={112} />
        <div className={classes.words}>
          <Title order={2}>{homeWords.twoFactor.title}</Title>
          <Text c="dimmed">{homeWords.twoFactor.detail}</Text>
          <dl className={classes.facts}>
            <Fact name={homeWords.facts.email} value={user.email} />
            <Fact name={homeWords.facts.role} value={frameWords.roles[user.role]} />
            <Fact name={homeWords.facts.account} value={accountName} />
          </dl>
        </div>
      </section>
    </SignedInFrame>
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
  'two-factor-reset': IconRefreshAlert,
  'code-reuse-refused': IconAlertTriangle,
  'backup-codes-left': IconKey
}

/** Each is said once, at the login that it belongs to, and can be put away. */
function Notices({ notices }: { readonly notices: readonly LoginNotice[] }) {
  const [putAway, setPutAway] = useState<readonly LoginNotice['kind'][]>([])
  const left = notices.filter((notice) => !putAway.includes(notice.kind))
  if (left.length === 0) return null
  return (
    <section className={classes.notices} aria-label={homeWords.noticesName}>
      {left.map((notice) => {
        const words = noticeWords(notice, mainNow())
        const Icon = icons[notice.kind]
        return (
          <div key={notice.kind} className={classes.notice} role="status">
            <Icon className={classes.icon} size={20} aria-hidden />
            <div>
              <strong>{words.title}</strong>
              <p>{words.detail}</p>
            </div>
            <button
              type="button"
              className={classes.close}
              aria-label={actionWords.close}
              onClick={() => {
                setPutAway((old) => [...old, notice.kind])
              }}
            >
              <IconX size={16} aria-hidden />
            </button>
          </div>
        )
      })}
    </section>
  )
}
