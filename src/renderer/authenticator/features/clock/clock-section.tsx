// Settings › Clock: what the system says about its clock, and the time server, which is asked only after the user named it.
import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClockState } from '../../../../shared/contract'
import { failureMessage } from '../../../messages/app'
import { clockTitle, measuredMessage, suggestedServer, exampleServer } from '../../../messages/clock'
import { useAppState } from '../../../ui/app-state'
import { mainNow } from '../../../ui/clock'
import { useNow } from '../../../ui/use-now'
import { Note } from '../../../ui/note'
import { useAction, useCall, useSubmit } from '../../../ui/queries'
import { clock } from '../../client'
import classes from './clock-section.module.css'
import { formatSentences, withFullStop } from '../../../messages/format'
import { useMessages } from '../../../ui/use-messages'

export function ClockSection() {
  const queryClient = useQueryClient()
  const answer = useCall('clock', ['get'], () => clock.get({})).data
  if (answer === undefined) return null
  if (!answer.ok) return <Note tone="error">{failureMessage(answer.error, mainNow())}</Note>
  return (
    <Section
      state={answer.value}
      onState={(state) => {
        queryClient.setQueryData(['clock', 'get'], { ok: true, value: state })
      }}
    />
  )
}

interface SectionProps {
  readonly state: ClockState
  readonly onState: (state: ClockState) => void
}

function Section({ state, onState }: SectionProps) {
  const t = useMessages()
  const { platform } = useAppState()
  const now = useNow()

  const [name, setName] = useState(state.server ?? '')
  const [isMissing, setIsMissing] = useState(false)
  const checking = useAction(clock.check, onState)
  const naming = useSubmit(clock.setServer, (next: ClockState) => {
    setName(next.server ?? '')
    onState(next)
  })
  const { warning, measured, failure, server, isServerConfirmed } = state
  const isNew = name.trim().toLowerCase() !== (server ?? '') || !isServerConfirmed
  const error = isMissing
    ? t('clock.section.server.missing')
    : naming.failure === null || naming.failure.code === 'cancelled'
      ? undefined
      : naming.failure.code === 'invalid-input'
        ? t('clock.section.server.invalid')
        : failureMessage(naming.failure, mainNow())

  const send = () => {
    const asked = name.trim()
    setIsMissing(asked === '')
    if (asked === '') return
    if (isNew) naming.submit({ server: asked })
    else checking.start()
  }

  return (
    <div className={classes.section}>
      <div role="status" className={classes.told}>
        <Note tone={state.sync === 'synchronised' ? 'good' : state.sync === 'unknown' ? 'info' : 'wait'}>
          {t(`clock.section.sync.${state.sync}`)}
        </Note>
        {measured !== null && failure === null && (
          <Note tone={warning?.kind === 'off' ? 'wait' : 'good'}>
            {measuredMessage(measured.offsetMs, measured.at, now)}
          </Note>
        )}
        {!isServerConfirmed && <Note tone="wait">{t('clock.section.unconfirmed')}</Note>}
        {failure !== null && <Note tone="error">{t(`clock.section.failure.${failure}`)}</Note>}
        {warning !== null && (
          <p className={classes.detail}>
            {formatSentences([
              ...(warning.kind === 'jumped' ? [withFullStop(clockTitle(warning))] : []),
              t(`clock.why.${warning.kind}`),
              t(`clock.remedy.${platform}`)
            ])}
          </p>
        )}
      </div>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <div>
          <h3 className={classes.title}>{t('clock.section.server.title')}</h3>
          <p className={classes.detail}>{t('clock.section.server.detail')}</p>
        </div>
        <TextInput
          data-autofocus
          label={t('clock.section.server.label')}
          placeholder={exampleServer}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={260}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setIsMissing(false)
            naming.clear()
          }}
          error={error === undefined ? undefined : <span role="alert">{error}</span>}
        />
        <div className={classes.actions}>
          {name.trim() === '' && (
            <Button
              variant="subtle"
              size="sm"
              onClick={() => {
                setName(suggestedServer)
                setIsMissing(false)
              }}
            >
              {t('clock.section.server.suggest', { name: suggestedServer })}
            </Button>
          )}
          {server !== null && (
            <Button
              variant="default"
              size="sm"
              onClick={() => {
                naming.submit({ server: null })
              }}
            >
              {t('clock.section.server.stop')}
            </Button>
          )}
          <Button type="submit" size="sm" loading={naming.isBusy || checking.isBusy}>
            {isNew || server === null ? t('clock.section.server.submit') : t('clock.section.check')}
          </Button>
        </div>
      </form>
    </div>
  )
}
