// The command palette of the Authenticator (Ctrl or Cmd and K): every command, and every account's code by name. ? shows the
// keyboard shortcuts.
import { useHotkeys } from '@mantine/hooks'
import {
  IconDeviceDesktop,
  IconEyeOff,
  IconFileExport,
  IconFileImport,
  IconFolders,
  IconInfoCircle,
  IconKey,
  IconKeyboard,
  IconLock,
  IconPassword,
  IconPlus,
  IconSettings,
  IconTrash
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Entry } from '../../../../shared/contract'
import { entryDetail, entryTitle } from '../../../messages/authenticator'
import { authenticatorShortcuts } from '../../../messages/shortcuts'
import { useOpenAbout } from '../../../ui/about'
import { useAppState } from '../../../ui/app-state'
import { schemeCommands } from '../../../ui/appearance'
import { CommandPalette, type Command } from '../../../ui/command-palette'
import { useCall } from '../../../ui/queries'
import { ShortcutsDialog, useQuestionMark } from '../../../ui/shortcuts-dialog'
import { app, desktop, lock } from '../../client'
import { useHasPassphrase } from '../lock/use-has-passphrase'
import type { MenuDialog } from './dialogs'
import { useMessages } from '../../../ui/use-messages'

export interface AuthenticatorPaletteProps {
  readonly entries: readonly Entry[]
  /** True while another dialog or sheet is open. */
  readonly isOff: boolean
  readonly onCopy: (entry: Entry) => void
  readonly onAdd: () => void
  readonly onImport: () => void
  readonly onShow: (what: MenuDialog) => void
}

export function AuthenticatorPalette(props: AuthenticatorPaletteProps) {
  const t = useMessages()
  const { entries, isOff, onCopy, onAdd, onImport, onShow } = props
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null)
  const isOpen = open === 'palette'
  const hasPassphrase = useHasPassphrase()
  const { isDemo } = useAppState()
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
      { id: 'add', label: t('authenticator.adding.title'), Icon: IconPlus, run: onAdd },
      { id: 'import', label: t('transfer.import.title'), Icon: IconFileImport, run: onImport },
      { id: 'export', label: t('transfer.export.title'), Icon: IconFileExport, run: show('export') },
      { id: 'groups', label: t('finding.group.title'), Icon: IconFolders, run: show('groups') },
      { id: 'trash', label: t('finding.trash.title'), Icon: IconTrash, run: show('trash') },
      { id: 'settings', label: t('authenticator.settings.title'), Icon: IconSettings, run: show('settings') },
      hasPassphrase === false
        ? { id: 'lock', label: t('lock.hideCodes'), Icon: IconEyeOff, run: () => void lock.now({}) }
        : { id: 'lock', label: t('lock.lockNow'), Icon: IconLock, run: () => void lock.now({}) },
      ...(hasPassphrase === false && !isDemo
        ? [{ id: 'passphrase', label: t('lock.passphrase.add'), Icon: IconPassword, run: show('lock') }]
        : []),
      {
        id: 'panel',
        label: t('commands.palette.showPanel'),
        Icon: IconDeviceDesktop,
        run: () => void app.showOther({})
      },
      ...schemeCommands(),
      {
        id: 'shortcuts',
        label: t('commands.shortcut.title'),
        Icon: IconKeyboard,
        run: () => {
          setOpen('shortcuts')
        }
      },
      { id: 'about', label: t('about.title'), Icon: IconInfoCircle, run: openAbout },
      ...entries.map((entry) => ({
        id: entry.id,
        label: t('commands.palette.copyCode', {
          title: [entryTitle(entry), entryDetail(entry)].filter(Boolean).join(' · ')
        }),
        Icon: IconKey,
        run: () => {
          onCopy(entry)
        }
      }))
    ]
  }, [isOpen, entries, onCopy, onAdd, onImport, onShow, openAbout, hasPassphrase, isDemo, t])
  return (
    <>
      <CommandPalette isOpen={isOpen} onClose={close} commands={commands} />
      <Shortcuts isOpen={open === 'shortcuts'} onClose={close} />
    </>
  )
}

function Shortcuts(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { platform } = useAppState()
  const answer = useCall('desktop', ['get'], () => desktop.get({})).data
  const picker = answer?.ok === true ? answer.value.shortcut : null
  const hidesOnly = useHasPassphrase() === false
  return <ShortcutsDialog {...props} shortcuts={authenticatorShortcuts(platform, picker, hidesOnly)} />
}
