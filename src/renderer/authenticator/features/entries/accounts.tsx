// The screen of the accounts: the window's header, the list, the actions for selected accounts, and the dialogs.
import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { Entry, Group, SortOrder } from '../../../../shared/contract'
import { laterDialog } from '../../../ui/later'
import { DropZone } from '../adding/drop-zone'
import { useAdding } from '../adding/use-adding'
import { BackupBanner } from '../backups/failing-note'
import { ClockBanner } from '../clock/clock-banner'
import { ChipRow } from '../groups/chip-row'
import { isPicture } from '../importing/pictures'
import { useImportUndo } from '../importing/use-import-undo'
import { useImporting, type ImportSource } from '../importing/use-importing'
import { AnchorBanner } from '../lock/anchor-banner'
import { RenewedSheet } from '../lock/renewed'
import { DroppedLinkNote } from '../quick/dropped-link-note'
import { useLinks } from '../quick/use-links'
import { useView } from '../view/use-view'
import { dialogsReducer, noDialogs, type Dialog, type DialogName } from './dialogs'
import classes from './entries-screen.module.css'
import { ListArea } from './list-area'
import { noticeDone } from '../../../ui/notices'
import { PageHeader } from './page-header'
import { ScreenDialogs } from './screen-dialogs'
import { SelectedAccounts } from './selected-accounts'
import { useSelection } from './selection'
import { useCommands } from './use-commands'
import { useList } from './use-list'
import { searchKeys, useShortcuts } from './use-shortcuts'
import { useMessages } from '../../../ui/use-messages'

const AddingDialog = laterDialog(async () => (await import('../adding/adding-dialog')).AddingDialog)
const ImportDialog = laterDialog(async () => (await import('../importing/import-dialog')).ImportDialog)
const AuthenticatorPalette = laterDialog(async () => (await import('./palette')).AuthenticatorPalette)

export interface AccountsProps {
  readonly entries: readonly Entry[]
  readonly groups: readonly Group[]
  readonly opensLock: boolean
}

/** What menus and the palette show. */
export type Shown = 'settings' | 'lock' | 'groups' | 'trash' | 'export'

export function Accounts({ entries, groups, opensLock }: AccountsProps) {
  const t = useMessages()
  const [dialogs, dispatch] = useReducer(dialogsReducer, opensLock, (isLockFirst) =>
    isLockFirst ? dialogsReducer(noDialogs, { type: 'open', dialog: { name: 'settings', section: 'lock' } }) : noDialogs
  )
  const open = useCallback((dialog: Dialog) => {
    dispatch({ type: 'open', dialog })
  }, [])
  const close = (name: DialogName) => {
    dispatch({ type: 'close', name })
  }
  const show = useCallback(
    (name: Shown) => {
      if (name === 'export') open({ name, ids: null })
      else open(name === 'lock' ? { name: 'settings', section: name } : { name })
    },
    [open]
  )

  const search = useRef<HTMLInputElement>(null)
  const { view, change: changeView } = useView()
  const list = useList(entries, groups, view.sort)
  const { present, shownIds } = list
  const selection = useSelection(shownIds)
  const commands = useCommands(list, view.sort, open)
  useFreshOrder(view.sort, commands.refresh)

  const adding = useAdding((saved) => {
    noticeDone(t('authenticator.entries.saved', { count: saved.length }))
    present(saved.map(({ id }) => id))
  })
  const importUndo = useImportUndo()
  const importing = useImporting({
    onImported: (imported) => {
      importUndo.offer(imported)
      present(imported.ids)
    },
    onPictures: adding.readFiles
  })
  useLinks(adding.isBusy || importing.isOpen || dialogs.open !== null, adding.takeLinks)

  const isFlowOpen = adding.isOpen || importing.isOpen
  const isCovered = isFlowOpen || dialogs.open !== null
  // Content behind a sheet can be neither reached nor read by a screen reader.
  const isInert = isFlowOpen || (dialogs.open !== null && dialogs.open !== 'change')

  useShortcuts({
    isCovered,
    search,
    onUndo: () => {
      if (!importUndo.undo()) commands.undoRemoval()
    },
    onSelectAll: selection.chooseAll,
    onAdd: adding.open,
    onSettings: () => {
      show('settings')
    }
  })

  const restore = (source?: ImportSource) => {
    close('settings')
    importing.openRestore(source)
  }
  const takeFiles = (files: readonly File[]) => {
    if (files.every(isPicture)) {
      importing.close()
      adding.readFiles(files)
    } else {
      adding.close()
      importing.openWith(files)
    }
  }

  const hasEntries = entries.length > 0
  return (
    <>
      <div
        className={classes.screen}
        inert={isInert}
        aria-hidden={isInert || undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && selection.isOn && !event.defaultPrevented) selection.clear()
        }}
      >
        <PageHeader
          hasEntries={hasEntries}
          query={list.query}
          onQuery={list.setQuery}
          search={search}
          onSearchKey={searchKeys(list, commands.ofList.onCopy)}
          view={{ view, change: changeView }}
          onAdd={adding.open}
          onImport={importing.open}
          onShow={show}
        />
        <AnchorBanner />
        <RenewedSheet />
        <BackupBanner />
        <ClockBanner />
        <DroppedLinkNote
          onSettings={() => {
            show('settings')
          }}
        />
        {list.chips.length > 0 && (
          <ChipRow
            chips={list.chips}
            chosen={list.shelf}
            onChoose={(shelf) => {
              list.setShelf(shelf)
              selection.clear()
            }}
          />
        )}
        <ListArea
          list={list}
          hasEntries={hasEntries}
          view={view}
          selection={selection}
          commands={commands}
          search={search}
          onAdd={adding.open}
          onImport={importing.open}
          onRestore={() => {
            importing.openRestore()
          }}
        />
        <SelectedAccounts shown={list.shown} selection={selection} commands={commands} onOpen={open} />
      </div>
      <AddingDialog
        adding={adding}
        onImport={() => {
          adding.close()
          importing.open()
        }}
      />
      <ImportDialog importing={importing} />
      <ScreenDialogs
        dialogs={dialogs}
        entries={entries}
        groups={groups}
        tags={list.tags}
        onClose={close}
        onClearSelection={selection.clear}
        onFocus={({ id }) => {
          if (shownIds.includes(id)) list.focus(id)
        }}
        onRestore={restore}
      />
      <AuthenticatorPalette
        entries={entries}
        isOff={isCovered}
        onCopy={commands.copyByName}
        onAdd={adding.open}
        onImport={importing.open}
        onShow={show}
      />
      <DropZone
        onFiles={takeFiles}
        onPaste={adding.readClipboard}
        isOff={adding.isBusy || importing.isBusy || dialogs.open !== null}
      />
    </>
  )
}

/**
 * Copies are counted without telling the page. An order that depends on them is updated when it is chosen and while the page is hidden, so
 * that no account moves under the pointer.
 */
function useFreshOrder(sort: SortOrder, refresh: () => void): void {
  useEffect(() => {
    if (sort !== 'usage' && sort !== 'recency') return undefined
    const follow = () => {
      if (document.hidden) refresh()
    }
    refresh()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
    }
  }, [sort, refresh])
}
