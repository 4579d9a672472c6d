// Ctrl or Cmd and K opens the palette on every screen of a session; ? shows the shortcuts.
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { panelShortcuts } from '../../../messages/shortcuts'
import { useAppState } from '../../../ui/app-state'
import { CommandPalette } from '../../../ui/command-palette'
import { ShortcutsDialog, useQuestionMark } from '../../../ui/shortcuts-dialog'
import { usePanelCommands } from './commands'

export function PanelPalette({ isAdmin }: { readonly isAdmin: boolean }) {
  const { platform } = useAppState()
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
      <ShortcutsDialog isOpen={open === 'shortcuts'} onClose={close} shortcuts={panelShortcuts(platform, true)} />
    </>
  )
}
