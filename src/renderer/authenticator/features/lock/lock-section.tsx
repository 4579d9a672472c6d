// The lock in the settings: what protects the accounts, the ways to open them, when it locks automatically, and what can be seen on the
// screen. Changing a way is a task of its own, which confirms that it's the user.
import { Button, Checkbox, NativeSelect, SegmentedControl, Stack, Switch, Text, Title } from '@mantine/core'
import { IconEyeOff, IconLock } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { ChangedSlots, LockSettings } from '../../../../shared/contract'
import { failureMessage } from '../../../messages/app'
import { protectionOf } from '../../../messages/lock'
import { useAppState } from '../../../ui/app-state'
import { mainNow } from '../../../ui/clock'
import { Note } from '../../../ui/note'
import { useCall } from '../../../ui/queries'
import { lock } from '../../client'
import { noticeDone, noticeFailure } from '../../../ui/notices'
import { useHidesCodes } from '../codes/code-cover'
import type { SectionProps } from '../settings/section'
import classes from './lock.module.css'
import { LessTask } from './less-task'
import { RecoveryKeyTask } from './recovery-key-task'
import { Renewed, showRenewed } from './renewed'
import { SlotTask, type SlotTaskName } from './slot-task'
import { Slots } from './slots'
import { useIsShown } from './use-is-shown'
import { useMessages } from '../../../ui/use-messages'

const idleChoices = [1, 2, 5, 10, 15, 30, 60] as const
const clipboardChoices = [10, 20, 30] as const

/** macOS ignores the request for every program that records with ScreenCaptureKit. */
const recordingsHints = { win32: 'recordingsHint', darwin: 'recordingsMac', linux: 'recordingsMissing' } as const

type Task = SlotTaskName | 'make-recovery-key' | Partial<LockSettings>

export function LockSection({ onOpen }: SectionProps) {
  const t = useMessages()
  const slots = useCall('settings', ['lock', 'slots'], () => lock.slots({})).data
  const settings = useCall('settings', ['lock', 'settings'], () => lock.getSettings({})).data
  const [task, setTask] = useState<Task | null>(null)
  const [changed, setChanged] = useState<ChangedSlots | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const wasBusy = useRef(false)
  const isShown = useIsShown()
  useEffect(() => {
    if (task === null && wasBusy.current) root.current?.focus()
    wasBusy.current = task !== null
  }, [task])

  if (slots === undefined || settings === undefined) return null
  if (!slots.ok) return <Note tone="error">{failureMessage(slots.error, mainNow())}</Note>
  if (!settings.ok) return <Note tone="error">{failureMessage(settings.error, mainNow())}</Note>
  const end = (message?: string, done?: ChangedSlots) => {
    setTask(null)
    setChanged(done ?? null)
    // Another screen replaced this one while everything was encrypted again.
    if (done?.isRenewed === true && !isShown.current) showRenewed(done)
    if (message !== undefined) noticeDone(message)
  }
  if (task === 'make-recovery-key') return <RecoveryKeyTask slots={slots.value} onEnd={end} />
  if (typeof task === 'object' && task !== null) return <LessTask chosen={task} slots={slots.value} onEnd={end} />
  if (task !== null) return <SlotTask key={task} name={task} slots={slots.value} onEnd={end} />

  return (
    <Stack gap="lg" ref={root} tabIndex={-1} className={classes.section}>
      <Text size="sm">{protectionOf(slots.value)}</Text>
      {changed?.isRenewed === true && <Renewed {...changed} onOpen={onOpen} />}
      {slots.value.kind !== 'demo' && <Slots slots={slots.value} onTask={setTask} />}
      <AutoLock settings={settings.value} onAsked={setTask} />
      <OnScreen settings={settings.value} onAsked={setTask} />
      <Stack gap={6}>
        <Button
          variant="default"
          leftSection={
            slots.value.passphrase ? <IconLock size={18} aria-hidden /> : <IconEyeOff size={18} aria-hidden />
          }
          aria-describedby={slots.value.passphrase ? undefined : 'one-click-shows'}
          onClick={() => {
            void lock.now({})
          }}
        >
          {slots.value.passphrase ? t('lock.lockNow') : t('lock.hideCodes')}
        </Button>
        {!slots.value.passphrase && (
          <Text id="one-click-shows" size="sm" c="dimmed" ta="center">
            {t('lock.oneClickShows')}
          </Text>
        )}
      </Stack>
    </Stack>
  )
}

/** `onAsked`: called for a change that would lock less, which needs a proof first. */
const change = (input: Partial<LockSettings>, onAsked?: (input: Partial<LockSettings>) => void) => {
  void lock.setSettings(input).then((answer) => {
    if (answer.ok || answer.error.code === 'cancelled') return
    if (answer.error.code === 'step-up-required' && onAsked !== undefined) onAsked(input)
    else noticeFailure(answer.error)
  })
}

interface SettingsProps {
  readonly settings: LockSettings
  readonly onAsked: (chosen: Partial<LockSettings>) => void
}

function AutoLock({ settings, onAsked }: SettingsProps) {
  const t = useMessages()
  return (
    <section className={classes.part}>
      <Title order={3} size="h5">
        {t('lock.auto.title')}
      </Title>
      <NativeSelect
        label={t('lock.auto.idle')}
        value={String(settings.idleMinutes)}
        data={[
          ...idleChoices.map((minutes) => ({
            value: String(minutes),
            label: t('lock.auto.after', { count: minutes })
          })),
          { value: 'null', label: t('lock.auto.never') }
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          change({ idleMinutes: idleChoices.find((minutes) => String(minutes) === chosen) ?? null }, onAsked)
        }}
      />
      {(['onScreenLock', 'onSuspend', 'onWindowClose'] as const).map((name) => (
        <Checkbox
          key={name}
          label={t(`lock.auto.${name}`)}
          checked={settings[name]}
          onChange={(event) => {
            change({ [name]: event.currentTarget.checked }, onAsked)
          }}
        />
      ))}
    </section>
  )
}

function OnScreen({ settings, onAsked }: SettingsProps) {
  const t = useMessages()
  const { platform } = useAppState()
  const { hidesCodes, setHidesCodes } = useHidesCodes()
  const canHide = platform !== 'linux'
  return (
    <section className={classes.part}>
      <Title order={3} size="h5">
        {t('lock.screen.title')}
      </Title>
      <Switch
        label={t('lock.screen.hidesCodes')}
        description={t('lock.screen.hidesCodesHint')}
        checked={hidesCodes}
        onChange={(event) => {
          setHidesCodes(event.currentTarget.checked)
        }}
      />
      <Switch
        label={t('lock.screen.recordings')}
        description={t(`lock.screen.${recordingsHints[platform]}`)}
        disabled={!canHide}
        checked={canHide && settings.hidesFromRecordings}
        onChange={(event) => {
          change({ hidesFromRecordings: event.currentTarget.checked }, onAsked)
        }}
      />
      <div>
        <Text id="clipboard-life" className={classes.label}>
          {t('lock.screen.clipboard')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="clipboard-life"
          value={String(settings.clipboardSeconds)}
          data={clipboardChoices.map((seconds) => ({
            value: String(seconds),
            label: t('lock.screen.seconds', { count: seconds })
          }))}
          onChange={(chosen) => {
            const clipboardSeconds = clipboardChoices.find((seconds) => String(seconds) === chosen)
            if (clipboardSeconds !== undefined) change({ clipboardSeconds })
          }}
        />
      </div>
    </section>
  )
}
