// Warns one minute before a session ends (WCAG 2.2.1), with a way to extend it if possible. Only the main process knows the end. Asking for
// it extends nothing, but input in this window does, and the main process sees it. So pressing **Stay logged in** is enough; this page then
// only asks again.
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { mainNow } from '../../../ui/clock'
import { Dialog } from '../../../ui/dialog'
import { useCountdown } from '../../../ui/failure-note'
import { useAction } from '../../../ui/queries'
import { panel } from '../../client'
import { useTakeSession } from '../session/use-session'
import { useMessages } from '../../../ui/use-messages'

const warnMs = 60_000
const lookAgainMs = 2_000

interface End {
  readonly at: number
  /** It cannot be extended. */
  readonly isFinal: boolean
}

/** The imminent end, or null, and a function to ask again now. */
function useNearEnd(): readonly [End | null, () => void] {
  const queryClient = useQueryClient()
  const [end, setEnd] = useState<End | null>(null)
  const lookNow = useRef<() => void>(() => undefined)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const look = async () => {
      clearTimeout(timer)
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
      clearTimeout(timer)
      timer = setTimeout(() => void look(), isNear ? lookAgainMs : restMs + 50)
    }
    lookNow.current = () => void look()
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [queryClient])
  const lookAgain = useCallback(() => {
    lookNow.current()
  }, [])
  return [end, lookAgain]
}

export function SessionWatch() {
  const t = useMessages()
  const [end, lookAgain] = useNearEnd()
  const [readEnd, setReadEnd] = useState<number | null>(null)
  const leaving = useAction(panel.session.logOut, useTakeSession())
  const isOpen = end !== null && end.at !== readEnd
  const close = () => {
    if (end === null) return
    if (end.isFinal) setReadEnd(end.at)
    else lookAgain()
  }
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t('panel.session.title')} closeOnClickOutside={false} zIndex={400}>
      <Stack gap="md">
        {end !== null && <Rest end={end} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={leaving.start}>
            {t('panel.frame.userMenu.logOut')}
          </Button>
          <Button data-autofocus onClick={close}>
            {end?.isFinal === true ? t('app.action.close') : t('panel.session.stay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** Visible each second; announced every 20 seconds. */
function Rest({ end }: { readonly end: End }) {
  const t = useMessages()
  const seconds = Math.ceil(useCountdown(end.at) / 1000)
  const say = (left: number) => t(end.isFinal ? 'panel.session.final' : 'panel.session.idle', { seconds: left })
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
