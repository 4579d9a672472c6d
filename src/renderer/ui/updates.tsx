// Updates in **About Countersign**, if this release has a feed; otherwise nothing. Only the user starts checking and installing.
import { Button, Group, Progress, Text, Title } from '@mantine/core'
import type { UpdateState } from '../../shared/contract'
import { sharedClient } from './client'
import { useCall } from './queries'
import { useMessages } from './use-messages'
import { t } from '../messages/language'

const { updates } = sharedClient

export function Updates() {
  const t = useMessages()
  const answer = useCall('updates', ['get'], () => updates.get({})).data
  if (answer?.ok !== true || answer.value.stage === 'off') return null
  const state = answer.value
  return (
    <section>
      <Title order={3} size="h4" mb={6}>
        {t('about.updates.title')}
      </Title>
      <Text role="status" size="sm" c="dimmed" mb={8}>
        {said(state)}
      </Text>
      {state.stage === 'downloading' && (
        <Progress value={state.share * 100} mb={10} aria-label={t('about.updates.downloading')} />
      )}
      <Group gap="xs">
        <Next state={state} />
      </Group>
    </section>
  )
}

function said(state: UpdateState): string {
  switch (state.stage) {
    case 'off':
    case 'idle':
      return ''
    case 'checking':
      return t('about.updates.checking')
    case 'current':
      return t('about.updates.current')
    case 'failed':
      return t('about.updates.failed')
    case 'refused':
      return t('about.updates.refused')
    case 'by-hand':
      return t('about.updates.byHand')
    case 'available':
      return t('about.updates.available', { version: state.version })
    case 'downloading':
      return t('about.updates.downloading')
    case 'ready':
      return t('about.updates.ready', { version: state.version })
  }
}

/** The one next step. */
function Next({ state }: { readonly state: UpdateState }) {
  const t = useMessages()
  switch (state.stage) {
    case 'available':
      return <Button onClick={() => void updates.download({})}>{t('about.updates.download')}</Button>
    case 'downloading':
      return (
        <Button variant="default" onClick={() => void updates.cancel({})}>
          {t('app.action.cancel')}
        </Button>
      )
    case 'ready':
      return <Button onClick={() => void updates.install({})}>{t('about.updates.install')}</Button>
    default:
      return (
        <Button variant="default" loading={state.stage === 'checking'} onClick={() => void updates.check({})}>
          {t('about.updates.check')}
        </Button>
      )
  }
}
