// The command palette of the Authenticator (Ctrl or Cmd and K): every command, and every account's code by name. ? shows the
// keyboard shortcuts.
import { useHotkeys } from '@mantine/hooks'
import {
  IconDeviceDesktop,
  IconFileExport,
  IconFileImport,
  IconFolders,
  IconInfoCircle,
  IconKey,
  IconKeyboard,
  IconLock,
  IconMoon,
  IconPlus,
  IconSettings,
  IconSun,
  IconTrash
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Entry } from '../../../../shared/contract'
import { aboutWords } from '../../../strings/about'
import { appearanceWords } from '../../../strings/app'
import { addingWords, entryDetail, entryTitle, settingsWords } from '../../../strings/authenticator'
import { paletteWords, shortcutWords } from '../../../strings/commands'
import { groupWords, trashWords } from '../../../strings/finding'
import { lockWords } from '../../../strings/lock'
import { exportWords, importWords } from '../../../strings/transfer'
import { useOpenAbout } from '../../../ui/about'
import { setColorScheme } from '../../../ui/appearance'
import { CommandPalette, type Command } from '../../../ui/command-palette'
import { ShortcutsDialog, useQuestionMark, type Shortcut } from '../../../ui/shortcuts-dialog'
import { app, lock } from '../../client'

const keyWords = shortcutWords.authenticator
const shortcuts = (): readonly Shortcut[] => [
  { keys: ['mod', 'K'], what: shortcutWords.both.palette },
  { keys: ['mod', 'N'], what: keyWords.add },
  { keys: ['mod', 'F'], what: keyWords.search },
  { keys: ['←', '↑', '→', '↓'], what: keyWords.move },
  { keys: ['Enter'], what: keyWords.copy },
  { keys: ['F2'], what: keyWords.edit },
  { keys: ['alt', '↑', '↓'], what: keyWords.reorder },
  { keys: ['Space'], what: keyWords.select },
  { keys: ['mod', 'A'], what: keyWords.selectAll },
  { keys: ['Delete'], what: keyWords.remove },
  { keys: ['mod', 'Z'], what: keyWords.undo },
  { keys: ['mod', ','], what: keyWords.settings },
  { keys: ['mod', 'L'], what: keyWords.lock },
  { keys: ['mod', '+', '−', '0'], what: shortcutWords.both.zoom },
  { keys: ['?'], what: shortcutWords.both.shortcuts }
]

export interface AuthenticatorPaletteProps {
  readonly entries: readonly Entry[]
  /** True while another dialog or sheet is open. */
  readonly isOff: boolean
  readonly onCopy: (entry: Entry) => void
  readonly onAdd: () => void
  readonly onImport: () => void
  readonly onShow: (what: 'export' | 'groups' | 'trash' | 'settings') => void
}

export function AuthenticatorPalette(props: AuthenticatorPaletteProps) {
  const { entries, isOff, onCopy, onAdd, onImport, onShow } = props
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null)
  const isOpen = open === 'palette'
  const openAbout = useOpenAbout()
  useHotkeys(
    [
      [
        'mod+K',
        () => {
          if (!isOff) setOpen('palette')
        }
      ]
    ],
    []
  )
  useQuestionMark(() => {
    if (!isOff) setOpen('shortcuts')
  })
  const close = () => {
    setOpen(null)
  }
  const commands = useMemo<readonly Command[]>(() => {
    if (!isOpen) return []
    const show = (what: Parameters<typeof onShow>[0]) => () => {
      onShow(what)
    }
    return [
      { id: 'add', label: addingWords.title, Icon: IconPlus, run: onAdd },
      { id: 'import', label: importWords.title, Icon: IconFileImport, run: onImport },
      { id: 'export', label: exportWords.title, Icon: IconFileExport, run: show('export') },
      { id: 'groups', label: groupWords.title, Icon: IconFolders, run: show('groups') },
      { id: 'trash', label: trashWords.title, Icon: IconTrash, run: show('trash') },
      { id: 'settings', label: settingsWords.title, Icon: IconSettings, run: show('settings') },
      { id: 'lock', label: lockWords.lockNow, Icon: IconLock, run: () => void lock.now({}) },
      { id: 'panel', label: paletteWords.showPanel, Icon: IconDeviceDesktop, run: () => void app.showOther({}) },
      ...(['light', 'dark'] as const).map((scheme) => ({
        id: scheme,
        label: `${appearanceWords.title}: ${appearanceWords.schemes[scheme]}`,
        Icon: scheme === 'light' ? IconSun : IconMoon,
        run: () => {
          setColorScheme(scheme)
        }
      })),
      {
        id: 'shortcuts',
        label: shortcutWords.title,
        Icon: IconKeyboard,
        run: () => {
          setOpen('shortcuts')
        }
      },
      { id: 'about', label: aboutWords.title, Icon: IconInfoCircle, run: openAbout },
      ...entries.map((entry) => ({
        id: entry.id,
        label: paletteWords.copyCode([entryTitle(entry), entryDetail(entry)].filter(Boolean).join(' · ')),
        Icon: IconKey,
        run: () => {
          onCopy(entry)
        }
      }))
    ]
  }, [isOpen, entries, onCopy, onAdd, onImport, onShow, openAbout])
  return (
    <>
      <CommandPalette isOpen={isOpen} onClose={close} commands={commands} />
      <ShortcutsDialog isOpen={open === 'shortcuts'} onClose={close} shortcuts={shortcuts()} />
    </>
  )
}
