// The shortcuts of this page, with the keys of this keyboard. Opened with ? and from the command palette.
import { Kbd } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { keyName } from '../messages/keys'
import { useAppState } from './app-state'
import { Dialog } from './dialog'
import classes from './shortcuts-dialog.module.css'
import { useMessages } from './use-messages'

export interface Shortcut {
  /** `mod` is Ctrl, or Cmd on a Mac. */
  readonly keys: readonly string[]
  readonly what: string
}

/** Calls `onAsked` when a question mark is pressed, on any keyboard layout, except in a field. */
export function useQuestionMark(onAsked: () => void): void {
  const ask = useEffectEvent(onAsked)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyped = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (event.key !== '?' || isTyped || event.ctrlKey || event.metaKey || event.defaultPrevented) return
      event.preventDefault()
      ask()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}

export interface ShortcutsDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly shortcuts: readonly Shortcut[]
}

export function ShortcutsDialog({ isOpen, onClose, shortcuts }: ShortcutsDialogProps) {
  const t = useMessages()
  const { platform } = useAppState()
  const nameOf = (key: string) => {
    if (key === 'mod') return platform === 'darwin' ? '⌘' : keyName('Ctrl')
    if (key === 'alt') return platform === 'darwin' ? '⌥' : 'Alt'
    return keyName(key)
  }
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('commands.shortcut.title')}>
      <dl className={classes.list}>
        {shortcuts.map(({ keys, what }) => (
          <div key={what} className={classes.row}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{nameOf(key)}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
