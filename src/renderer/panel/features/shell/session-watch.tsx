// Warns before a session runs out (WCAG 2.2.1): a minute ahead, with a way to stay where there is one. It asks without
// keeping the session alive, so work in this window or the next one is seen, and puts the warning away again.
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { actionWords } from '../../../strings/app'
import { frameWords, sessionWords as words } from '../../../strings/panel'
import { mainNow } from '../../../ui/clock'
import { useCountdown } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { useTakeSession } from '../session/use-session'

const warnMs = 60_000
const lookAgainMs = 2_000

interface End {
  readonly at: number
  /** Nothing keeps it longer. */
  readonly isFinal: boolean
}

/** The end that is near, or null. */
function useNearEnd(): readonly [End | null, (end: End | null) => void] {
  const queryClient = useQueryClient()
  const [end, setEnd] = useState<End | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const look = async () => {
      const answer = await panel.session.getLife({})
      if (isOver || !answer.ok) return
      if (answer.value.kind !== 'open') {
        void queryClient.invalidateQueries({ queryKey: ['session'] })
        return
      }
      const { idleEndsAt, endsAt } = answer.value
      const at = Math.min(idleEndsAt, endsAt)
      const restMs = at - mainNow() - warnMs
      const isNear = restMs <= 0
      const isFinal = endsAt <= idleEndsAt
      setEnd((old) => (!isNear ? null : old?.at === at ? old : { at, isFinal }))
      timer = setTimeout(() => void look(), isNear ? lookAgainMs : restMs + 50)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [queryClient])
  return [end, setEnd]
}

export function SessionWatch() {
  const [end, setEnd] = useNearEnd()
  const [readEnd, setReadEnd] = useState<number | null>(null)
  const staying = useSubmit(panel.settings.get, () => {
    setEnd(null)
  })
  const leaving = useSubmit(panel.session.logOut, useTakeSession())
  const isOpen = end !== null && end.at !== readEnd
  const close = () => {
    if (end === null) return
    if (end.isFinal) setReadEnd(end.at)
    else staying.submit({})
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={words.title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': actionWords.close }}
      zIndex={400}
    >
      <Stack gap="md">
        {end !== null && <Rest end={end} />}
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              leaving.submit({})
            }}
          >
            {frameWords.userMenu.logOut}
          </Button>
          <Button data-autofocus loading={staying.isBusy} onClick={close}>
            {end?.isFinal === true ? actionWords.close : words.stay}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Read out every 20 seconds; seen each second. */
function Rest({ end }: { readonly end: End }) {
  const seconds = Math.ceil(useCountdown(end.at) / 1000)
  const say = end.isFinal ? words.final : words.idle
  return (
    <>
      <Text className="cs-digits" aria-hidden>
        {say(seconds)}
      </Text>
      <span className="cs-heard-only" role="timer" aria-live="assertive">
        {say(Math.ceil(seconds / 20) * 20)}
      </span>
    </>
  )
}
