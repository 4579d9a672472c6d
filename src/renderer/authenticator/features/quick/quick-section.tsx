// Settings › Quick access: the picker's shortcut, the tray, start at login, and setup links. Each change applies immediately; if the system
// refuses, the switch goes back and a message says why.
import { Button, Switch } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DesktopState } from '../../../../shared/contract'
import { defaultShortcuts } from '../../../../shared/model/desktop'
import { failureMessage } from '../../../messages/app'
import { formatSentences } from '../../../messages/format'
import { shortcutMessage } from '../../../messages/keys'
import { useAppState } from '../../../ui/app-state'
import { mainNow } from '../../../ui/clock'
import { Note } from '../../../ui/note'
import { useCall } from '../../../ui/queries'
import { desktop } from '../../client'
import classes from './quick-section.module.css'
import { isModifier, toShortcut } from './shortcut'
import { useMessages } from '../../../ui/use-messages'

type SwitchName = 'staysInTray' | 'startsHidden' | 'startsAtLogin' | 'notifies' | 'opensLinks'
const switches: readonly SwitchName[] = ['staysInTray', 'startsHidden', 'startsAtLogin', 'notifies', 'opensLinks']
const needTray: readonly SwitchName[] = ['staysInTray', 'startsHidden']

export function QuickSection() {
  const t = useMessages()
  const queryClient = useQueryClient()
  const answer = useCall('desktop', ['get'], () => desktop.get({})).data
  const [refused, setRefused] = useState<SwitchName | null>(null)
  if (answer === undefined) return null
  if (!answer.ok) return <Note tone="error">{failureMessage(answer.error, mainNow())}</Note>
  const state = answer.value

  const change = async (part: Parameters<typeof desktop.set>[0]) => {
    const changed = await desktop.set(part)
    if (!changed.ok) return
    queryClient.setQueryData(['desktop', 'get'], changed)
    const name = switches.find((each) => part[each] !== undefined)
    setRefused(name !== undefined && changed.value[name] !== part[name] ? name : null)
  }

  return (
    <div className={classes.section}>
      <ShortcutField state={state} onChange={(shortcut) => void change({ shortcut })} />
      {!state.hasTray && <Note tone="info">{t('quick.quickSettings.noTray')}</Note>}
      {switches.map((name) => (
        <div key={name}>
          <Switch
            classNames={{
              body: classes.switch ?? '',
              labelWrapper: classes.text ?? '',
              label: classes.label ?? ''
            }}
            labelPosition="left"
            label={t(`quick.quickSettings.switches.${name}.label`)}
            description={
              name === 'notifies' && !state.canNotify
                ? t('quick.quickSettings.noNotices')
                : t(`quick.quickSettings.switches.${name}.hint`)
            }
            checked={state[name]}
            disabled={(!state.hasTray && needTray.includes(name)) || (name === 'notifies' && !state.canNotify)}
            onChange={(event) => void change({ [name]: event.currentTarget.checked })}
          />
          {refused === name && (
            <div role="alert" className={classes.refused}>
              <Note tone="error">
                {t('quick.quickSettings.refused', { label: t(`quick.quickSettings.switches.${name}.label`) })}
              </Note>
            </div>
          )}
        </div>
      ))}
    </div>
  )
}

interface ShortcutFieldProps {
  readonly state: DesktopState
  readonly onChange: (shortcut: string | null) => void
}

function ShortcutField({ state, onChange }: ShortcutFieldProps) {
  const t = useMessages()
  const { platform } = useAppState()
  const [isListening, setIsListening] = useState(false)
  const [isRefused, setIsRefused] = useState(false)
  const shown =
    state.shortcut === null ? t('quick.quickSettings.shortcut.off') : shortcutMessage(state.shortcut, platform)
  const told = isListening
    ? isRefused
      ? t('quick.quickSettings.shortcut.refused')
      : t('quick.quickSettings.shortcut.listening')
    : state.isShortcutTaken
      ? t('quick.quickSettings.shortcut.taken', { shortcut: shown })
      : ''
  return (
    <div className={classes.shortcut}>
      <div className={classes.text}>
        <h3 className={classes.title}>{t('quick.quickSettings.shortcut.title')}</h3>
        <p className={classes.detail}>
          {formatSentences([t('quick.quickSettings.shortcut.detail'), t('quick.quickSettings.shortcut.pasting')])}
        </p>
      </div>
      <div className={classes.keys}>
        <span>
          <span className="cs-heard-only">{t('quick.quickSettings.shortcut.label')}: </span>
          <kbd className={classes.kbd} data-off={state.shortcut === null || undefined}>
            {shown}
          </kbd>
        </span>
        <Button
          variant={isListening ? 'filled' : 'default'}
          size="sm"
          data-autofocus
          aria-pressed={isListening}
          onClick={() => {
            setIsListening(true)
            setIsRefused(false)
          }}
          onBlur={() => {
            setIsListening(false)
          }}
          onKeyDown={(event) => {
            if (!isListening || isModifier(event)) return
            // Tab always moves on, even while recording, so that no one is trapped in the button.
            if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return
            event.preventDefault()
            event.stopPropagation()
            if (event.key === 'Escape') {
              setIsListening(false)
              return
            }
            const shortcut = toShortcut(event.nativeEvent, platform === 'darwin')
            setIsRefused(shortcut === null)
            if (shortcut === null) return
            setIsListening(false)
            onChange(shortcut)
          }}
        >
          {t('quick.quickSettings.shortcut.change')}
        </Button>
        <Button
          variant="subtle"
          size="sm"
          onClick={() => {
            onChange(
              state.shortcut !== null ? null : platform === 'darwin' ? defaultShortcuts.mac : defaultShortcuts.other
            )
          }}
        >
          {state.shortcut === null
            ? t('quick.quickSettings.shortcut.turnOn')
            : t('quick.quickSettings.shortcut.turnOff')}
        </Button>
      </div>
      <div role="status">{told !== '' && <Note tone={isListening ? 'info' : 'wait'}>{told}</Note>}</div>
    </div>
  )
}
