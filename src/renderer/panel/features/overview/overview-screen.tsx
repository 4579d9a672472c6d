// Overview: how far enrolment is, how people log in, what was refused, who needs help. Every plot has its table.
import { SegmentedControl, Skeleton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import type { Overview } from '../../../../shared/contract'
import { loginSeries, resetMessage } from '../../../messages/admin'
import { formatAgo, formatNumber } from '../../../messages/format'
import { useNow } from '../../../ui/use-now'
import { createThrottle } from '../../../ui/throttle'
import { panel } from '../../client'
import { useRoute } from '../../route'
import { AdminPage, Section } from '../admin/admin-page'
import { AnswerGate } from '../admin/answer-gate'
import { Coverage } from './coverage'
import { DailyBars, type Series } from './daily-bars'
import classes from './overview-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

type Days = 7 | 30 | 90
const periods: readonly Days[] = [7, 30, 90]
const leastBetweenMs = 2_000

export function OverviewScreen() {
  const t = useMessages()
  const [days, setDays] = useState<Days>(30)
  const query = useQuery({
    queryKey: ['overview', days],
    queryFn: () => panel.overview.get({ days }),
    placeholderData: keepPreviousData
  })
  const { refetch } = query
  // Everything counted here is in the audit log. Someone who tries passwords must not keep this page busy.
  useEffect(() => {
    const throttle = createThrottle(() => void refetch(), leastBetweenMs)
    const stopHearing = window.countersign.onChanged((topic) => {
      if (topic === 'audit') throttle.ask()
    })
    return () => {
      stopHearing()
      throttle.stop()
    }
  }, [refetch])
  // At midnight the plots move on to the new day.
  useEffect(() => {
    const timer = setInterval(() => void refetch(), 15 * 60_000)
    return () => {
      clearInterval(timer)
    }
  }, [refetch])
  return (
    <AdminPage
      title={t('admin.overview.title')}
      detail={t('admin.overview.detail')}
      actions={
        <SegmentedControl
          aria-label={t('admin.overview.period')}
          size="sm"
          value={String(days)}
          onChange={(chosen) => {
            setDays(periods.find((each) => String(each) === chosen) ?? 30)
          }}
          data={periods.map((each) => ({ value: String(each), label: t('admin.overview.days', { days: each }) }))}
        />
      }
    >
      <AnswerGate
        answer={query.data}
        retry={() => void query.refetch()}
        waiting={
          <div className={classes.grid}>
            {[0, 1, 2, 3].map((each) => (
              <Skeleton key={each} height={112} radius="lg" />
            ))}
          </div>
        }
      >
        {(overview) => <Numbers overview={overview} />}
      </AnswerGate>
    </AdminPage>
  )
}

const sumOf = (overview: Overview, count: (day: Overview['daily'][number]) => number) =>
  overview.daily.reduce((total, day) => total + count(day), 0)

function Numbers({ overview }: { readonly overview: Overview }) {
  const t = useMessages()
  const { go } = useRoute()
  const { daily, days, users, noCodesLeft, recentlyReset } = overview
  const now = useNow()
  const loginsOf = ({ logins }: Overview['daily'][number]) => Object.values(logins).reduce((a, b) => a + b, 0)
  const logins = sumOf(overview, loginsOf)
  const passwords = sumOf(overview, (day) => day.passwordFailures)
  const codes = sumOf(overview, (day) => day.codeFailures)
  const lockouts = sumOf(overview, (day) => day.lockouts)
  const open = (userId: string) => {
    go({ name: 'user', userId })
  }

  const loginRows: readonly Series[] = loginSeries().map(({ key, label }) => ({
    key,
    label,
    values: daily.map((day) => day.logins[key])
  }))
  const failureSeries: readonly Series[] = [
    {
      key: 'password-failures',
      label: t('admin.overview.failures.series.passwordFailures'),
      values: daily.map((day) => day.passwordFailures)
    },
    {
      key: 'code-failures',
      label: t('admin.overview.failures.series.codeFailures'),
      values: daily.map((day) => day.codeFailures)
    },
    { key: 'lockouts', label: t('admin.overview.failures.series.lockouts'), values: daily.map((day) => day.lockouts) }
  ]
  const dates = daily.map((day) => day.day)

  return (
    <>
      <div className={classes.grid}>
        <Tile
          name={t('admin.overview.tiles.users')}
          value={formatNumber(users.active)}
          detail={t('admin.overview.tiles.usersDetail', users)}
        />
        <Tile
          name={t('admin.overview.tiles.logins')}
          value={formatNumber(logins)}
          detail={t('admin.overview.tiles.loginsDetail', { perDay: Math.round((logins / days) * 10) / 10 })}
        />
        <Tile
          name={t('admin.overview.tiles.failures')}
          value={formatNumber(passwords + codes)}
          detail={t('admin.overview.tiles.failuresDetail', { passwords, codes })}
        />
        <Tile
          name={t('admin.overview.tiles.locked')}
          value={formatNumber(users.locked)}
          detail={t('admin.overview.tiles.lockedDetail', { count: lockouts })}
          isAlarming={users.locked > 0}
        />
      </div>
      <div className={classes.plots}>
        <DailyBars
          title={t('admin.overview.logins.title')}
          summary={t('admin.overview.logins.summary', { total: logins, days })}
          dates={dates}
          series={loginRows}
        />
        <Coverage factors={overview.factors} />
        <DailyBars
          title={t('admin.overview.failures.title')}
          summary={t('admin.overview.failures.summary', { total: passwords + codes, lockouts, days })}
          dates={dates}
          series={failureSeries}
        />
        <div className={classes.lists}>
          <Section title={t('admin.overview.noCodes.title')}>
            <People
              empty={t('admin.overview.noCodes.empty')}
              people={noCodesLeft.map(({ id, name, email }) => ({ key: id, id, name, detail: email }))}
              onOpen={open}
            />
          </Section>
          <Section title={t('admin.overview.resets.title')}>
            <People
              empty={t('admin.overview.resets.empty')}
              people={recentlyReset.map(({ id, email, by, at }) => ({
                key: `${id} ${at}`,
                id,
                name: email,
                detail: resetMessage(by, formatAgo(at, now))
              }))}
              onOpen={open}
            />
          </Section>
        </div>
      </div>
    </>
  )
}

function Tile({
  name,
  value,
  detail,
  isAlarming = false
}: {
  readonly name: string
  readonly value: string
  readonly detail: string
  readonly isAlarming?: boolean
}) {
  return (
    <section className={classes.tile} aria-label={name} data-alarming={isAlarming || undefined}>
      <span className={classes.tileName}>{name}</span>
      <span className={classes.tileValue}>{value}</span>
      <span className={classes.tileDetail}>{detail}</span>
    </section>
  )
}

interface Person {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly detail: string
}

function People({
  people,
  empty,
  onOpen
}: {
  readonly people: readonly Person[]
  readonly empty: ReactNode
  readonly onOpen: (id: string) => void
}) {
  if (people.length === 0) return <p className={classes.none}>{empty}</p>
  return (
    <ul className={classes.people}>
      {people.map(({ key, id, name, detail }) => (
        <li key={key}>
          <button
            type="button"
            className={classes.person}
            onClick={() => {
              onOpen(id)
            }}
          >
            <span className={classes.personName}>{name}</span>
            <span className={classes.personDetail}>{detail}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
