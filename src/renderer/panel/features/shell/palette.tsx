// Ctrl or Cmd and K, wherever a signed-in user stands.
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { CommandPalette } from '../../../ui/command-palette'
import { usePanelCommands } from './commands'

export function PanelPalette({ isAdmin }: { readonly isAdmin: boolean }) {
  const [isOpen, setIsOpen] = useState(false)
  const commands = usePanelCommands(isAdmin)
  // Not over another dialog: what that asks comes first.
  const open = () => {
    if (document.querySelector('[role="dialog"]') === null) setIsOpen(true)
  }
  useHotkeys([['mod+K', open]], [])
  return (
    <CommandPalette
      isOpen={isOpen}
      onClose={() => {
        setIsOpen(false)
      }}
      commands={commands}
    />
  )
}
