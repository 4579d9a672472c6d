// Updates in **About Countersign**, where this release has a feed; nothing where it has none. The user asks, and the user installs.
import { Button, Group, Progress, Text, Title } from '@mantine/core'
import type { UpdateState } from '../../shared/contract'
import { aboutWords } from '../strings/about'
import { actionWords } from '../strings/app'
import { sharedClient } from './client'
import { useCall } from './queries'

const { updates } = sharedClient
const words = aboutWords.updates

export function Updates() {
  const answer = useCall('updates', ['get'], () => updates.get({})).data
  if (answer?.ok !== true || answer.value.stage === 'off') return null
  const state = answer.value
  return (
    <section>
      <Title order={3} size="h4" mb={6}>
        {words.title}
      </Title>
      <Text role="status" size="sm" c="dimmed" mb={8}>
        {said(state)}
      </Text>
      {state.stage === 'downloading' && <Progress value={state.share * 100} mb={10} aria-label={words.downloading} />}
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
      return words.checking
    case 'current':
      return words.current
    case 'failed':
      return words.failed
    case 'by-hand':
      return words.byHand
    case 'available':
      return words.available(state.version)
    case 'downloading':
      return words.downloading
    case 'ready':
      return words.ready(state.version)
  }
}

/** The one thing to do next. */
function Next({ state }: { readonly state: UpdateState }) {
  switch (state.stage) {
    case 'available':
      return <Button onClick={() => void updates.download({})}>{words.download}</Button>
    case 'downloading':
      return (
        <Button variant="default" onClick={() => void updates.cancel({})}>
          {actionWords.cancel}
        </Button>
      )
    case 'ready':
      return <Button onClick={() => void updates.install({})}>{words.install}</Button>
    default:
      return (
        <Button variant="default" loading={state.stage === 'checking'} onClick={() => void updates.check({})}>
          {words.check}
        </Button>
      )
  }
}
