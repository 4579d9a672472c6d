// The shortcuts of this page, with the keys of this keyboard. Opened with ? and from the command palette.
import { Kbd } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { keyName } from '../messages/keys'
import type { Shortcut } from '../messages/shortcuts'
import { useAppState } from './app-state'
import { Dialog } from './dialog'
import classes from './shortcuts-dialog.module.css'
import { useMessages } from './use-messages'

/** Whether a key pressed there belongs to what is typed. A switch, a checkbox or a button takes no text. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"])'))

/** Calls `onAsked` when a question mark is pressed, on any keyboard layout, except in a field. */
export function useQuestionMark(onAsked: () => void): void {
  const ask = useEffectEvent(onAsked)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event.target) || event.ctrlKey || event.metaKey || event.defaultPrevented)
        return
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
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('commands.shortcut.title')}>
      <dl className={classes.list}>
        {shortcuts.map(({ modifiers, keys, what }) => (
          <div key={[...modifiers, ...keys].join()} className={classes.row}>
            <dt>
              {[...modifiers, ...keys].map((key) => (
                <Kbd key={key}>{keyName(key, platform)}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
