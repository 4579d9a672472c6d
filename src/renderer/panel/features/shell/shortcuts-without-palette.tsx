// ? shows the shortcuts on the screens outside a session, too. They have no palette.
import { useDisclosure } from '@mantine/hooks'
import { panelShortcuts } from '../../../messages/shortcuts'
import { useAppState } from '../../../ui/app-state'
import { ShortcutsDialog, useQuestionMark } from '../../../ui/shortcuts-dialog'

export function ShortcutsWithoutPalette() {
  const { platform } = useAppState()
  const [isOpen, { open, close }] = useDisclosure()
  useQuestionMark(() => {
    // Not over another dialog, which comes first.
    if (document.querySelector('[role="dialog"]') === null) open()
  })
  return <ShortcutsDialog isOpen={isOpen} onClose={close} shortcuts={panelShortcuts(platform, false)} />
}
