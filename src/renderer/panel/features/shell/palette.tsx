// Ctrl or Cmd and K opens the palette on every screen of a session; ? shows the shortcuts.
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { CommandPalette } from '../../../ui/command-palette'
import { ShortcutsDialog, useQuestionMark, type Shortcut } from '../../../ui/shortcuts-dialog'
import { usePanelCommands } from './commands'
import { t } from '../../../messages/language'

const shortcuts = (): readonly Shortcut[] => [
  { keys: ['mod', 'K'], what: t('commands.shortcut.both.palette') },
  { keys: ['mod', 'Shift', 'N'], what: t('commands.shortcut.panel.browser') },
  { keys: ['mod', '+', '−', '0'], what: t('commands.shortcut.both.zoom') },
  { keys: ['?'], what: t('commands.shortcut.both.shortcuts') }
]

export function PanelPalette({ isAdmin }: { readonly isAdmin: boolean }) {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null)
  const commands = usePanelCommands(isAdmin, () => {
    setOpen('shortcuts')
  })
  // Not over another dialog, which comes first.
  const show = (what: 'palette' | 'shortcuts') => () => {
    if (document.querySelector('[role="dialog"]') === null) setOpen(what)
  }
  const close = () => {
    setOpen(null)
  }
  useHotkeys([['mod+K', show('palette')]], [])
  useQuestionMark(show('shortcuts'))
  return (
    <>
      <CommandPalette isOpen={open === 'palette'} onClose={close} commands={commands} />
      <ShortcutsDialog isOpen={open === 'shortcuts'} onClose={close} shortcuts={shortcuts()} />
    </>
  )
}
